//! An owner's own templates: one by one, and every slip in them told with its place.

use super::*;

struct Own(tempfile::TempDir);

impl Own {
    fn with(files: &[(&str, &[u8])]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, bytes) in files {
            let path = folder.path().join("own").join(name);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, bytes).expect("a template");
        }
        Own(folder)
    }

    fn templates(&self) -> String {
        self.0.path().join("own").to_str().expect("a name of ours").to_owned()
    }

    fn run(&self) -> (Option<i32>, String, BTreeMap<String, String>) {
        let out = self.0.path().join("out");
        let place = out.to_str().expect("a name of ours");
        let output = report(&["review", DRAFT, "--out", place, "--format", "html", "--templates", &self.templates()]);
        (output.status.code(), said(&output), files(&out))
    }
}

#[test]
fn one_template_stands_in_for_one_of_ours() {
    let own = Own::with(&[("html/review/header.html", b"<header><h1>{{ view.framework.title }}, ours</h1></header>")]);
    let (code, said, files) = own.run();
    assert_eq!(code, Some(0), "{said}");
    assert!(!said.contains("note:"), "{said}");
    assert!(files["review.html"].contains("National Framework, ours</h1>"));
}

#[test]
fn a_mistake_is_told_with_file_line_and_the_line_itself() {
    let own = Own::with(&[("html/review/header.html", b"<header>\n<p>{{ view.no_such }}</p>\n</header>")]);
    let (code, said, files) = own.run();
    assert_eq!(code, Some(2));
    for part in ["own/html/review/header.html, line 2", "nothing has this name here", "| <p>{{ view.no_such }}</p>"] {
        assert!(said.contains(part), "“{part}” is not in {said}");
    }
    assert!(files.is_empty(), "nothing is written");
}

#[test]
fn what_cannot_be_read_is_never_passed_over() {
    let own = Own::with(&[("html/review/header.html", b"<header>\ncaf\xe9</header>")]);
    let (code, said, files) = own.run();
    assert_eq!(code, Some(2));
    assert!(said.contains("own/html/review/header.html: this template is not UTF-8: look at line 2"), "{said}");
    assert!(files.is_empty());

    let own = Own::with(&[("strings.cy.yaml", b"page: [\n")]);
    let output = report(&["review", DRAFT, "--out", "/nowhere", "--lang", "cy", "--templates", &own.templates()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(super::said(&output).contains("strings.cy.yaml, line"), "{}", super::said(&output));

    let output = report(&["review", DRAFT, "--out", "/nowhere", "--templates", "/no/such/folder"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(super::said(&output).contains("/no/such/folder: there is no such folder"), "{}", super::said(&output));
}

#[cfg(unix)]
#[test]
fn a_template_that_may_not_be_read_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let own = Own::with(&[("report.css", b"a {}")]);
    let path = Path::new(&own.templates()).join("report.css");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).expect("it is ours");
    // For the system's administrator nothing is forbidden.
    if std::fs::read(&path).is_ok() {
        std::fs::remove_file(&path).expect("it is ours");
        std::os::unix::fs::symlink("/no/such/file", &path).expect("a link that leads nowhere");
    }
    let (code, said, files) = own.run();
    assert_eq!(code, Some(2));
    assert!(said.contains("own/report.css: "), "{said}");
    assert!(files.is_empty());
}

#[test]
fn a_file_that_stands_in_for_nothing_is_told_and_the_rest_is_used() {
    let own = Own::with(&[
        ("html/reviews/header.html", b"{{ no }}"),
        ("reviw.html", b"x"),
        (".swp", b"\xff"),
        ("report.css", b"h1 { color: teal }"),
    ]);
    let (code, said, files) = own.run();
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("own/reviw.html: this file is not used"), "{said}");
    assert!(said.contains("did you mean `review.html`?") && said.contains("did you mean `html/review/header.html`?"));
    assert!(!said.contains(".swp"), "{said}");
    assert!(files["review.html"].contains("color: teal"));
}

#[test]
fn frameworks_side_by_side_take_templates_in_the_same_way() {
    let own = Own::with(&[("html/align/header.html", b"caf\xe9")]);
    let mut command = Command::new(env!("CARGO_BIN_EXE_indicant"));
    command.args(["align", DRAFT, "--format", "html", "--templates", &own.templates()]).current_dir(root()).env_clear();
    let output = command.output().expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(super::said(&output).contains("header.html: this template is not UTF-8"), "{}", super::said(&output));
}
