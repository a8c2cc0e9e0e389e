//! Generated documents, whole, as their readers' own tools find them: browsers, checkers of HTML and of Markdown, a printer.
//! `bash tests/all` installs the tools; a plain `cargo test` says where they are not.
#![cfg(feature = "cli")]
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "a test starts the programs it is about")]

#[expect(dead_code, reason = "the benchmarks use the rest")]
#[path = "../../benches/support/mod.rs"]
mod generated;
#[path = "../report/marks.rs"]
mod marks;
mod tools;

use marks::{assert_alike, marks};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The documents that are looked at: what each is called here, which document it is, and of which project.
const PAGES: &[(&str, &str, Project)] = &[
    ("draft", "consultation", Project::Shipped("national-framework-draft-2023")),
    ("mended", "methodology", Project::Shipped("mended-example")),
    ("large", "consultation", Project::Generated { indicators: 300 }),
];

#[derive(Clone, Copy)]
enum Project {
    /// A folder under `specs/`.
    Shipped(&'static str),
    /// A large project with a consultation, written here.
    Generated { indicators: usize },
}

/// A document in both its formats.
struct Page {
    name: &'static str,
    html: PathBuf,
    markdown: PathBuf,
}

impl Page {
    /// The texts of both.
    fn texts(&self) -> (String, String) {
        let read = |path: &Path| std::fs::read_to_string(path).expect("it was written");
        (read(&self.html), read(&self.markdown))
    }
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Writes every document anew, into a folder of its own for each test that asks; they stay there to be looked at.
fn pages(of: &str) -> Vec<Page> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages").join(of);
    let made = |(name, document, project): &(&'static str, &str, Project)| {
        let out = folder.join(name);
        let project = match project {
            Project::Shipped(spec) => repository().join("specs").join(spec),
            Project::Generated { indicators } => {
                let spec = out.join("spec");
                std::fs::create_dir_all(&spec).expect("a folder");
                std::fs::write(spec.join("indicant.yaml"), "language: 1\nname: big\nspecs: [\".\"]\n").expect("a file");
                std::fs::write(spec.join("big.ind"), generated::consulted(*indicators)).expect("a file");
                spec
            }
        };
        let mut program = Command::new(env!("CARGO_BIN_EXE_indicant"));
        let output = program.args(["report", document]).arg(project).arg("--out").arg(&out).output().expect("it runs");
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let written = |ending: &str| out.join(format!("{document}.{ending}"));
        Page { name, html: written("html"), markdown: written("md") }
    };
    PAGES.iter().map(made).collect()
}

#[test]
#[ignore = "a browser takes its time: tests/all runs it"]
fn no_tool_finds_a_fault_in_any_page() {
    let pages = pages("tools");
    let html: Vec<&Path> = pages.iter().map(|page| &*page.html).collect();
    let markdown: Vec<&Path> = pages.iter().map(|page| &*page.markdown).collect();
    let Some(said) = tools::look(&html, &markdown) else { return };
    assert!(said.found.is_empty(), "{}", said.found.join("\n"));
}

#[test]
#[ignore = "a browser takes its time: tests/all runs it"]
fn every_check_finds_fault_with_a_bad_page() {
    let fixture = |name: &str| repository().join("tests/pages").join(name);
    let (html, markdown) = (fixture("bad.html"), fixture("bad.md"));
    let Some(said) = tools::look(&[&html], &[&markdown]) else { return };
    let awake = |check: &String| said.found.iter().any(|fault| fault.contains(&format!(" {check}: ")));
    let asleep: Vec<&String> = said.checks.iter().filter(|check| !awake(check)).collect();
    assert!(said.checks.len() > 15 && asleep.is_empty(), "{asleep:?} found nothing:\n{}", said.found.join("\n"));
    for fault in tools::FAULTS_OF_BAD_PAGE {
        assert!(said.found.iter().any(|said| said.contains(fault)), "no “{fault}”:\n{}", said.found.join("\n"));
    }
}

#[test]
fn both_formats_have_the_same_headings_tables_links_and_anchors() {
    for page in pages("formats") {
        let (html, markdown) = page.texts();
        assert_alike(&html, &markdown, page.name);
        let html = marks(&html);
        assert!(html.headings.len() > 30 && html.tables.len() > 5 && html.links.len() > 50, "{} is whole", page.name);
    }
}

/// Two hundred indicators make a page of a megabyte at most.
#[test]
fn a_page_of_three_hundred_indicators_can_be_sent() {
    for (page, (_, _, project)) in pages("sizes").iter().zip(PAGES) {
        if let Project::Generated { indicators } = project {
            let (html, _) = page.texts();
            assert_eq!(html.matches("<article class=\"card\"").count(), *indicators);
            assert!(html.len() * 200 <= indicators * 1_000_000, "{} bytes for {indicators} indicators", html.len());
        }
    }
}
