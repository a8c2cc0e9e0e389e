use indicant::model::*; use indicant::render::*;
fn set(role: Role, name: &str, dir: &str) -> SourceSet {
    let mut files: Vec<_> = std::fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e=="ind")).collect();
    files.sort();
    SourceSet { role, name: Some(name.into()), files: files.iter().map(|p| SourceFile::from_bytes(p.to_string_lossy().to_string(), &std::fs::read(p).unwrap())).collect() }
}
fn main() {
    let m = Model::new(vec![set(Role::Own,"csc","specs/national-framework-draft-2023"), set(Role::Beside,"supporting-families","specs/supporting-families-2022"), set(Role::Standpoint,"commissioner","specs/commissioner-standpoint")]);
    for p in m.problems() { println!("{:?} {}", p, m.path(p.place)); }
    let r = indicant::check(&m, &Default::default());
    let p = Project::new(&m, None);
    match std::env::args().nth(1).as_deref() { Some("json") => println!("{}", serde_json::to_string_pretty(&check_json(&m,&r,&p,&[]).unwrap()).unwrap()), Some("concise") => print!("{}", concise(&m,&r)), _ => print!("{}", text(&m,&r,&p,TextOptions::default())) }
}
