//! From paths to projects, over real folders, good and bad.
#![cfg(all(feature = "cli", unix))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "a test makes the folders it is about")]

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Command;

use camino::Utf8PathBuf;
use indicant::cli::files::{LARGEST_FILE, Loaded, Loading, load};
use indicant::model::Role;
use indicant::project::Trouble;
use tempfile::TempDir;

/// A folder with files in it.
struct Folder(TempDir);

impl Folder {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = Folder(TempDir::new().unwrap());
        files.iter().for_each(|(path, text)| folder.write(path, text));
        folder
    }

    fn path(&self, path: &str) -> Utf8PathBuf {
        Utf8PathBuf::from_path_buf(self.0.path().canonicalize().unwrap()).unwrap().join(path)
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn load(&self, paths: &[&str]) -> Loading {
        load(&paths.iter().map(|path| self.path(path)).collect::<Vec<_>>())
    }

    /// The one project that `path` leads to.
    fn one(&self, path: &str) -> Loaded {
        let mut loading = self.load(&[path]);
        assert_eq!((loading.projects.len(), &loading.troubles[..]), (1, &[][..]));
        loading.projects.remove(0)
    }
}

/// `Role name: file file` for each set.
fn sets(loaded: &Loaded) -> Vec<String> {
    let set = |set: &indicant::model::SourceSet| {
        let files: Vec<&str> = set.files.iter().map(|file| file.path.as_str()).collect();
        format!("{:?} {}: {}", set.role, set.name.as_deref().unwrap_or("-"), files.join(" "))
    };
    loaded.sets.iter().map(set).collect()
}

/// `file: message` for each trouble.
fn told(troubles: &[Trouble]) -> Vec<String> {
    assert!(troubles.iter().all(|trouble| !trouble.help.is_empty()), "{troubles:?}");
    troubles
        .iter()
        .map(|trouble| match trouble.place {
            Some(place) => format!("{}:{}:{}: {}", trouble.file, place.line, place.column, trouble.message),
            None => format!("{}: {}", trouble.file, trouble.message),
        })
        .collect()
}

const YAML: &str = "language: 1\n";

#[test]
fn a_folder_with_an_indicant_yaml_is_a_project() {
    let folder = Folder::new(&[
        ("p/indicant.yaml", "language: 1\nname: p\n"),
        ("p/b.ind", ""),
        ("p/a/z.ind", ""),
        ("p/a.ind", ""),
        ("p/notes.txt", ""),
        ("p/.hidden/x.ind", ""),
        ("p/.gitignore", "draft.ind\n"),
        ("p/draft.ind", ""),
    ]);
    let loaded = folder.one("p");
    assert_eq!(loaded.root, folder.path("p"));
    assert_eq!(sets(&loaded), ["Own p: a.ind a/z.ind b.ind"]);
    assert_eq!((told(&loaded.troubles), loaded.is_whole()), (vec![], true));
    assert_eq!(sets(&folder.one("p/indicant.yaml")), sets(&loaded));
}

#[test]
fn a_folder_of_projects_is_each_of_them_in_order() {
    let folder = Folder::new(&[
        ("all/b/indicant.yaml", YAML),
        ("all/b/x.ind", ""),
        ("all/a/indicant.yaml", YAML),
        ("all/a/x.ind", ""),
        ("all/a/deep/indicant.yaml", YAML),
        ("all/a/deep/y.ind", ""),
    ]);
    let loading = folder.load(&["all"]);
    let roots: Vec<_> = loading.projects.iter().map(|loaded| loaded.root.clone()).collect();
    assert_eq!(roots, [folder.path("all/a"), folder.path("all/a/deep"), folder.path("all/b")]);
    assert_eq!(sets(&loading.projects[0]), ["Own -: x.ind"]);
    assert_eq!(loading.troubles, []);
}

#[test]
fn specs_that_belong_to_no_project_of_the_folder_are_one_more() {
    let folder =
        Folder::new(&[("all/a/indicant.yaml", YAML), ("all/a/x.ind", ""), ("all/loose.ind", ""), ("all/c/y.ind", "")]);
    let loading = folder.load(&["all"]);
    assert_eq!(
        loading.projects.iter().flat_map(sets).collect::<Vec<_>>(),
        ["Own -: x.ind", "Own -: c/y.ind loose.ind"]
    );
}

#[test]
fn a_folder_of_specs_is_one_project_with_the_defaults() {
    let folder = Folder::new(&[("specs/b.ind", "b"), ("specs/sub/a.ind", "a")]);
    let loaded = folder.one("specs");
    assert_eq!(sets(&loaded), ["Own -: b.ind sub/a.ind"]);
    assert_eq!(&*loaded.sets[0].files[0].text, "b");
    assert_eq!(loaded.config, indicant::project::Config::default());
}

#[test]
fn a_file_is_shown_alone_and_its_project_read() {
    let folder = Folder::new(&[("p/indicant.yaml", YAML), ("p/a/x.ind", ""), ("p/y.ind", "")]);
    let loaded = folder.one("p/a/x.ind");
    assert_eq!(sets(&loaded), ["Own -: a/x.ind y.ind"]);
    // However it is shown: where this runs beside the folder for results, from here.
    let whole = |path: &camino::Utf8Path| path.canonicalize_utf8().expect("it is there");
    assert_eq!(whole(&loaded.root), whole(&folder.path("p")));
    assert_eq!(loaded.only, ["a/x.ind"]);
    assert!(loaded.shows("a/x.ind") && !loaded.shows("y.ind"));
}

#[test]
fn a_folder_in_a_project_is_shown_alone_and_its_project_read() {
    let folder = Folder::new(&[("p/indicant.yaml", YAML), ("p/a/x.ind", ""), ("p/ab.ind", "")]);
    let loaded = folder.one("p/a");
    assert_eq!(sets(&loaded), ["Own -: a/x.ind ab.ind"]);
    assert!(loaded.shows("a/x.ind") && !loaded.shows("ab.ind"));
}

#[test]
fn paths_into_one_project_are_one_project() {
    let folder = Folder::new(&[("p/indicant.yaml", YAML), ("p/x.ind", ""), ("p/y.ind", ""), ("p/z.ind", "")]);
    let loading = folder.load(&["p/x.ind", "p/y.ind"]);
    assert_eq!(loading.projects.len(), 1);
    assert_eq!(["x.ind", "y.ind", "z.ind"].map(|file| loading.projects[0].shows(file)), [true, true, false]);
    for paths in [["p", "p/x.ind"], ["p/x.ind", "p"], ["p", "p"]] {
        let loading = folder.load(&paths);
        assert_eq!((loading.projects.len(), loading.projects[0].is_whole()), (1, true), "{paths:?}");
    }
}

#[test]
fn a_file_that_no_project_has_is_one_by_itself() {
    let folder = Folder::new(&[
        ("p/indicant.yaml", "language: 1\nspecs: [in]\n"),
        ("p/in/x.ind", ""),
        ("p/out/y.ind", ""),
        ("q/z.ind", ""),
    ]);
    let loaded = folder.one("p/out/y.ind");
    assert_eq!((sets(&loaded), loaded.root.clone()), (vec!["Own -: y.ind".to_owned()], folder.path("p/out")));
    assert_eq!(sets(&folder.one("q/z.ind")), ["Own -: z.ind"]);
    assert_eq!(folder.load(&["q", "q/z.ind"]).projects.len(), 1);
}

#[test]
fn what_stands_beside_is_read_under_its_own_name() {
    let folder = Folder::new(&[
        (
            "p/indicant.yaml",
            "language: 1\nname: p\nbeside: [../q, ../plain]\nstandpoints: [../s]\nmatches: [matches, m.ind]\n",
        ),
        ("p/own.ind", ""),
        ("p/m.ind", ""),
        ("p/matches/n.ind", ""),
        ("q/indicant.yaml", "language: 1\nname: q\nspecs: [in]\nbeside: [../p]\n"),
        ("q/in/x.ind", ""),
        ("q/out.ind", ""),
        ("plain/y.ind", ""),
        ("s/indicant.yaml", "language: 1\nname: s\n"),
        ("s/z.ind", ""),
    ]);
    let loaded = folder.one("p");
    assert_eq!(told(&loaded.troubles), [""; 0]);
    assert_eq!(
        sets(&loaded),
        [
            "Own p: own.ind",
            "Beside q: ../q/in/x.ind",
            "Beside -: ../plain/y.ind",
            "Standpoint s: ../s/z.ind",
            "Matches -: matches/n.ind",
            "Matches -: m.ind",
        ]
    );
    assert_eq!(loaded.sets[0].role, Role::Own);
    assert_eq!(folder.one("p/m.ind").only, ["m.ind"]);
}

#[test]
fn projects_beside_each_other_are_read_once_each() {
    let folder = Folder::new(&[
        ("p/indicant.yaml", "language: 1\nname: p\nbeside: [../q]\n"),
        ("p/x.ind", ""),
        ("q/indicant.yaml", "language: 1\nname: q\nbeside: [../p]\n"),
        ("q/y.ind", ""),
    ]);
    let loading = folder.load(&["."]);
    let all: Vec<_> = loading.projects.iter().map(sets).collect();
    assert_eq!(all, [["Own p: x.ind", "Beside q: ../q/y.ind"], ["Own q: y.ind", "Beside p: ../p/x.ind"]]);
}

#[test]
fn what_the_configuration_names_and_is_not_there_is_told_at_its_line() {
    let folder = Folder::new(&[
        (
            "p/indicant.yaml",
            "language: 1\nspecs: [., a.txt, nested, empty]\nbeside:\n  - ../othr\n  - .\nstandpoints: [../gone]\nmatches: [x/y]\n",
        ),
        ("p/x.ind", ""),
        ("p/a.txt", ""),
        ("p/nested/indicant.yaml", YAML),
        ("other/y.ind", ""),
    ]);
    fs::create_dir(folder.path("p/empty")).unwrap();
    symlink("nowhere", folder.path("gone")).unwrap();
    let loaded = folder.one("p");
    assert_eq!(sets(&loaded), ["Own -: x.ind"]);
    let mut told = told(&loaded.troubles);
    told.sort();
    assert_eq!(
        told,
        [
            "indicant.yaml:2:12: `specs` names `a.txt`, which is a file that does not end in `.ind`",
            "indicant.yaml:2:19: `specs` names `nested`, which is a project of its own",
            "indicant.yaml:2:27: `specs` names `empty`, in which no file ends in `.ind`",
            "indicant.yaml:4:5: `beside` names `../othr`, which is not there",
            "indicant.yaml:5:5: `beside` names `.`, which is this project itself",
            "indicant.yaml:6:15: `standpoints` names `../gone`, which cannot be reached: this is a link to `nowhere`, where nothing can be reached",
            "indicant.yaml:7:11: `matches` names `x/y`, which is not there",
        ]
    );
    let other = loaded.troubles.iter().find(|trouble| trouble.message.contains("othr")).unwrap();
    assert_eq!(other.help, "did you mean `../other`?");
}

#[test]
fn mistakes_of_a_configuration_are_told_and_the_rest_is_loaded() {
    let folder = Folder::new(&[
        ("p/indicant.yaml", "language: 1\nnam: p\nbeside: [../q]\n"),
        ("p/x.ind", ""),
        ("q/indicant.yaml", "language: 7\nname: q\n"),
        ("q/y.ind", ""),
    ]);
    let loaded = folder.one("p");
    assert_eq!(
        told(&loaded.troubles),
        [
            "indicant.yaml:2:1: there is no setting called `nam`",
            "../q/indicant.yaml:1:11: this program reads version 1 of the language; found version 7",
        ]
    );
    assert_eq!(sets(&loaded), ["Own -: x.ind", "Beside q: ../q/y.ind"]);
}

#[test]
fn a_configuration_that_is_no_text_is_told() {
    let folder = Folder::new(&[("p/x.ind", "")]);
    folder.write("p/indicant.yaml", b"language: \xff\n");
    assert_eq!(told(&folder.one("p").troubles), ["indicant.yaml:1:11: the byte 0xff here is no UTF-8 text"]);
    folder.write("p/indicant.yaml", vec![b'#'; 10 << 20]);
    let told = told(&folder.one("p").troubles);
    assert_eq!(told, ["indicant.yaml: this file has 10485760 bytes; at most 262144 are read"]);
    fs::remove_file(folder.path("p/indicant.yaml")).unwrap();
    symlink("gone.yaml", folder.path("p/indicant.yaml")).unwrap();
    assert_eq!(folder.one("p").troubles[0].message, "this is a link to `gone.yaml`, where nothing can be reached");
}

#[test]
fn a_file_that_cannot_be_read_costs_itself_only() {
    let folder = Folder::new(&[("p/indicant.yaml", YAML), ("p/good.ind", "x"), ("p/folder.ind/inside.ind", "y")]);
    folder.write("p/fits.ind", vec![b'#'; LARGEST_FILE as usize]);
    folder.write("p/large.ind", vec![b'#'; LARGEST_FILE as usize + 1]);
    folder.write("p/latin.ind", b"caf\xe9");
    symlink("nowhere", folder.path("p/dangling.ind")).unwrap();
    symlink("loop.ind", folder.path("p/loop.ind")).unwrap();
    symlink("/dev/zero", folder.path("p/zero.ind")).unwrap();
    symlink("good.ind", folder.path("p/same.ind")).unwrap();
    assert!(Command::new("mkfifo").arg(folder.path("p/pipe.ind")).status().unwrap().success());
    let loaded = folder.one("p");
    assert_eq!(sets(&loaded), ["Own -: fits.ind folder.ind/inside.ind good.ind latin.ind"]);
    let mut told = told(&loaded.troubles);
    told.sort();
    assert_eq!(
        told,
        [
            "dangling.ind: this is a link to `nowhere`, where nothing can be reached",
            "folder.ind: this folder has the name of a spec",
            "large.ind: this file has 16777217 bytes; at most 16777216 are read",
            "loop.ind: this is a link to `loop.ind`, where nothing can be reached",
            "pipe.ind: this is a named pipe, not a file with text in it",
            "zero.ind: this is a device, not a file with text in it",
        ]
    );
    for (path, message) in [("p/pipe.ind", "a named pipe"), ("p/large.ind", "16777217 bytes")] {
        let loading = folder.load(&[path]);
        assert!(format!("{loading:?}").contains(message), "{loading:?}");
    }
}

#[test]
fn what_may_not_be_read_is_told() {
    let folder =
        Folder::new(&[("p/indicant.yaml", YAML), ("p/good.ind", ""), ("p/shut.ind", ""), ("p/shut/x.ind", "")]);
    let shut = [folder.path("p/shut.ind"), folder.path("p/shut")];
    shut.iter().for_each(|path| fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap());
    // For the system's administrator nothing is shut.
    let open = fs::read(&shut[0]).is_ok();
    let loaded = folder.one("p");
    shut.iter().for_each(|path| fs::set_permissions(path, fs::Permissions::from_mode(0o700)).unwrap());
    if !open {
        assert_eq!(sets(&loaded), ["Own -: good.ind"]);
        assert_eq!(
            told(&loaded.troubles),
            ["shut: you are not allowed to look into this folder", "shut.ind: you are not allowed to read this"]
        );
    }
}

#[test]
fn a_name_that_is_not_utf8_is_told_and_no_panic() {
    let folder = Folder::new(&[("p/indicant.yaml", YAML), ("p/good.ind", "")]);
    let bad = |name: &[u8]| folder.0.path().join("p").join(OsStr::from_bytes(name));
    fs::write(bad(b"caf\xe9.ind"), "").unwrap();
    fs::create_dir(bad(b"d\xff")).unwrap();
    fs::write(bad(b"d\xff/x.ind"), "").unwrap();
    fs::write(bad(b"d\xff/indicant.yaml"), YAML).unwrap();
    let message = "this name is not UTF-8 text, so that no message could name it";
    let loaded = folder.one("p");
    assert_eq!(sets(&loaded), ["Own -: good.ind"]);
    assert_eq!(told(&loaded.troubles), [format!("caf\u{fffd}.ind: {message}")]);
    let loading = folder.load(&["."]);
    assert_eq!(loading.projects.len(), 1);
    assert!(told(&loading.troubles)[0].ends_with(message), "{:?}", loading.troubles);
}

#[test]
fn links_among_folders_lead_in_no_circle() {
    let folder = Folder::new(&[("p/indicant.yaml", YAML), ("p/a/x.ind", "")]);
    symlink("..", folder.path("p/a/up")).unwrap();
    symlink("/", folder.path("p/a/everything")).unwrap();
    symlink("p", folder.path("link")).unwrap();
    assert_eq!(sets(&folder.one("p")), ["Own -: a/x.ind"]);
    assert_eq!(sets(&folder.one("link")), ["Own -: a/x.ind"]);
    assert_eq!(folder.load(&["p", "link"]).projects.len(), 1);
}

#[test]
fn a_path_that_leads_nowhere_is_told() {
    let folder = Folder::new(&[("project/x.ind", ""), ("yml/indicant.yml", ""), ("text/notes.txt", "")]);
    fs::create_dir(folder.path("empty")).unwrap();
    let loading = folder.load(&["projct", "empty", "yml", "text/notes.txt", "project"]);
    assert_eq!(loading.projects.len(), 1);
    let told: Vec<_> =
        loading.troubles.iter().map(|trouble| (trouble.message.as_str(), trouble.help.as_str())).collect();
    let meant = format!("did you mean `{}`?", folder.path("project"));
    assert_eq!(told[0], ("there is no such file or folder", meant.as_str()));
    assert!(told[1].0.starts_with("there is no spec here"));
    assert_eq!(told[2].1, "rename it to `indicant.yaml`");
    assert_eq!(told[3].0, "this file does not end in `.ind`, as specs do");
}

#[test]
fn a_project_without_specs_is_told() {
    let folder = Folder::new(&[("p/indicant.yaml", YAML), ("q/indicant.yaml", "language: 1\nspecs: [.]\n")]);
    let message = "there is no spec here: the project has no file of its own that ends in `.ind`";
    assert_eq!(told(&folder.one("p").troubles), [format!(".: {message}")]);
    let told = told(&folder.one("q").troubles);
    assert_eq!(told, ["indicant.yaml:2:9: `specs` names `.`, in which no file ends in `.ind`"]);
}

#[test]
fn a_thousand_files_come_in_the_same_order_every_time() {
    let folder = Folder::new(&[("p/indicant.yaml", YAML)]);
    (0..1000).for_each(|n| folder.write(&format!("p/{}/{n}.ind", n % 7), ""));
    let first = sets(&folder.one("p"));
    assert_eq!(sets(&folder.one("p")), first);
    let files: Vec<&str> = first[0].split(' ').skip(2).collect();
    assert_eq!((files.len(), files.is_sorted()), (1000, true));
}
