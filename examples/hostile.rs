use indicant::model::*;
fn main() {
    let which = std::env::args().nth(1).unwrap(); let mb = 1<<20;
    let head = "framework f \"F\" {\n  note \"x\"\n}\nindicator i \"I\" {\n  improves ";
    let s: String = match which.as_str() {
        "base" => String::new(),
        "{" | "}" | "[" | "]" | "\"" | "<" | ">" | "~" | "," | "#" | "(" => which.repeat(mb),
        "f[" => format!("{head}{}", "[".repeat(mb)), "fq" => format!("{head}{}", "\"".repeat(mb)), "f[]" => format!("{head}{}", "[]".repeat(mb/2)),
        "lines[" => format!("{head}{}", "[a,\n".repeat(mb/4)),
        "lines" => format!("{head}{}", "a\n".repeat(mb/2)),
        "aaa" => format!("{head}{}", "a ".repeat(mb/2)),
        "hdr" => "framework {\n".repeat(mb/12), "hdr2" => "unit a \"A\" { }\n".repeat(mb/15), "q3" => format!("{head}{}", "\"\"\"\n".repeat(mb/4)),
        "name" => format!("indicator {} \"x\" {{ }}\n", "n".repeat(10000)),
        "nl" => "\n".repeat(mb), "crlf" => "\r\n".repeat(mb/2), "cr" => "\r".repeat(mb), "sp" => " ".repeat(mb), "nest" => format!("{head}{}", "{\n".repeat(1000)),
        "unres" => format!("indicator i \"I\" {{ }}\n{}", (0..mb/40).map(|i| format!("indicator i{i} \"I\" {{ outcome o{i} }}\n")).collect::<String>()),
        "hdrx" => "x {\n".repeat(mb/4), "fld" => "indicator a \"A\" {\nimproves up\n}\n".repeat(mb/32), "dupf" => format!("indicator a \"A\" {{\n{}", "improves up\n".repeat(mb/12)),
        "rnd" => { let mut x: u64 = 88172645463325252; (0..mb).map(|_| { x ^= x<<13; x^=x>>7; x^=x<<17; b" \n\"{}[],~#<>ab-1."[(x%16) as usize] as char }).collect() }
        _ => panic!(),
    };
    let t = std::time::Instant::now(); let n = s.len();
    let m = Model::new(vec![SourceSet{role:Role::Own,name:None,files:vec![SourceFile::new("a.ind",&s)]}]); let t1=t.elapsed();
    let r = indicant::check(&m, &Default::default());
    let j = indicant::render::text(&m,&r,&indicant::render::Project::new(&m,None),Default::default());
    let st=std::fs::read_to_string("/proc/self/status").unwrap();
    println!("{which:6} {n:8} B model {:6.0} ns/B  all {:6.0} ns/B {:4} findings, problems {} out {} peak {}", t1.as_nanos() as f64/n.max(1) as f64, t.elapsed().as_nanos() as f64/n.max(1) as f64, r.findings.len(), m.problems().len(), j.len(), st.lines().find(|l| l.starts_with("VmHWM")).unwrap());
}
