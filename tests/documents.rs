//! `indicant report` as a person and as other programs meet it: formats, bytes, languages, an owner's templates.
#![cfg(feature = "cli")]
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "a test starts the program it is about")]

mod documents {
    mod bytes;
    mod formats;
    mod languages;
    mod templates;

    use std::collections::BTreeMap;
    use std::path::Path;
    use std::process::{Command, Output, Stdio};

    pub const DRAFT: &str = "specs/national-framework-draft-2023";

    pub fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR"))
    }

    /// Writes documents of the shipped specs, as somebody would in this repository.
    pub fn report(arguments: &[&str]) -> Output {
        report_in(root(), arguments)
    }

    pub fn report_in(folder: &Path, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_indicant"));
        command.arg("report").args(arguments).current_dir(folder).env_clear().stdin(Stdio::null());
        command.output().expect("the program runs")
    }

    pub fn said(output: &Output) -> String {
        String::from_utf8(output.stderr.clone()).expect("what is told is UTF-8")
    }

    /// Every file of a folder by its name; none where there is no folder.
    pub fn files(folder: &Path) -> BTreeMap<String, String> {
        let entries = std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("an entry"));
        let text = |path: &Path| std::fs::read_to_string(path).expect("a document is UTF-8");
        entries.map(|entry| (entry.file_name().into_string().expect("a name of ours"), text(&entry.path()))).collect()
    }

    /// A folder to write into, and its name.
    pub fn out() -> (tempfile::TempDir, String) {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("out").to_str().expect("a name of ours").to_owned();
        (folder, out)
    }

    /// The documents that can be written from a project, with the formats that each has.
    pub const DOCUMENTS: &[(&str, &str)] = &[
        ("consultation", "html,md,json,csv,txt"),
        ("methodology", "html,md,json"),
        ("review", "html,md,json,csv,txt"),
    ];

    /// The names of the shipped specs.
    pub fn specs() -> Vec<String> {
        let entries = std::fs::read_dir(root().join("specs")).expect("the specs").map(|entry| entry.expect("an entry"));
        let mut names: Vec<String> = entries.map(|entry| entry.file_name().into_string().expect("a name")).collect();
        names.sort_unstable();
        names
    }
}
