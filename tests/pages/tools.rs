//! The tools that read pages, in a folder that tests/all makes.

use super::repository;
use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::Command;

/// What the tools say.
pub struct Said {
    /// The names of all checks.
    pub checks: Vec<String>,
    /// What is wrong: in which file, by which check, what, and where.
    pub found: Vec<String>,
}

/// Faults of the bad page that a check could miss and still find others: each sort of fault is found by itself.
pub const FAULTS_OF_BAD_PAGE: &[&str] = &[
    "Inline style violates Content Security Policy",
    "an id stands 2 times",
    "a link leads nowhere",
    "a link leads into the folder",
    "aria-labelledby names what is not there",
    "a heading has no id",
    "a table has no caption",
    "a table has no headings",
    "a th has no scope",
    "a drawing has no name",
    "this has no place here",
    "text is in the page, and not shown",
    "text is lost on paper",
    "on paper the page is",
    "a page is not A4",
    "a heading stands alone at the foot of a page",
    "the keyboard is where nobody can see it",
    "the first stop does not lead past the contents",
    "nothing shows that the keyboard is here",
    "it keeps its own colours",
    "without its tint nothing marks it off",
    "no-inline-html",
];

/// What all tools find in pages of HTML and in files of Markdown; `None` where the tools are not there.
pub fn look(html: &[&Path], markdown: &[&Path]) -> Option<Said> {
    let tools = repository().join("target/page-tools");
    if !tools.join("package-lock.json").exists() {
        // Past the capture of tests that pass: that nothing was looked at is to be seen.
        let said = format!("SKIPPED tools for pages: {} is not there; `bash tests/all` makes it\n", tools.display());
        std::io::stderr().write_all(said.as_bytes()).expect("standard error");
        return None;
    }
    let mut node = Command::new("node");
    node.arg(repository().join("tests/pages/check.mjs")).arg(tools).args(html).arg("--").args(markdown);
    let output = node.output().expect("node runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the tools could not be run:\n{told}");
    let said: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let fault = |fault: &Value| {
        let file = text(&fault["file"]);
        let file = Path::new(&file).strip_prefix(repository()).map_or(file.clone(), |file| file.display().to_string());
        format!("{file}: {}: {}\n    {}", text(&fault["check"]), text(&fault["says"]), text(&fault["place"]))
    };
    let list = |key: &str| said[key].as_array().expect("a list").clone();
    Some(Said { checks: list("checks").iter().map(text).collect(), found: list("found").iter().map(fault).collect() })
}
