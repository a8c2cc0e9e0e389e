//! The command as other programs rely on it: exit codes, streams, formats.
#![cfg(feature = "cli")]
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "a test starts the program it is about")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The program, with nothing of the tester's terminal or environment in it.
fn indicant(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_indicant"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).env_clear().stdin(Stdio::null());
    command
}

fn run(arguments: &[&str]) -> Output {
    indicant(arguments).output().expect("the program runs")
}

fn code(arguments: &[&str]) -> Option<i32> {
    run(arguments).status.code()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("what is printed is UTF-8")
}

const DRAFT: &str = "specs/national-framework-draft-2023";

struct Folder(tempfile::TempDir);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).expect("a file");
        }
        Folder(folder)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
}

const CLEAN: &str = "framework f \"F\" {\n  shared yes\n}\n\noutcome safe \"Children are safe\" {\n  change \"Children come to less \
                     harm\"\n  unmeasured \"nothing is collected yet\"\n}\n";
const FAULTY: &str = "framework f \"F\" { }\noutcome safe \"Children are safe\" {\n  chnge \"x\"\n}\n";

#[test]
fn the_answer_is_in_the_exit_code() {
    let clean = Folder::with(&[("a.ind", CLEAN)]);
    let faulty = Folder::with(&[("a.ind", FAULTY)]);
    let (clean, faulty) = (clean.path().to_str().unwrap(), faulty.path().to_str().unwrap());
    assert_eq!(code(&["check", clean, "--fail-on", "advice"]), Some(0), "{}", text(&run(&["check", clean]).stdout));
    assert_eq!(code(&["check", faulty]), Some(1));
    assert_eq!(code(&["check", faulty, "--fail-on", "never"]), Some(0));
    assert_eq!(code(&["check", DRAFT]), Some(0), "the draft has warnings, and no errors");
    assert_eq!(code(&["check", DRAFT, "--fail-on", "warning"]), Some(1));
    for usage in
        [&["check", "--nonsense"][..], &["nonsense"], &[], &["check", "no/such/place"], &["explain", "no-rule"]]
    {
        assert_eq!(code(usage), Some(2), "{usage:?}");
    }
    for yes in [&["--help"][..], &["--version"], &["rules"], &["explain", "direction-missing"]] {
        assert_eq!(code(yes), Some(0), "{yes:?}");
    }
}

#[test]
fn findings_go_to_standard_output_and_troubles_to_standard_error() {
    let faulty = Folder::with(&[("a.ind", FAULTY)]);
    let output = run(&["check", faulty.path().to_str().unwrap(), "no/such/place"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stdout).contains("unknown-field"), "everything else is still checked");
    assert!(text(&output.stderr).contains("no/such/place"));
    assert!(!text(&output.stdout).contains('\u{1b}'), "no colour where there is no terminal");
}

#[test]
fn a_reader_who_stops_reading_changes_no_answer() {
    for (arguments, answer) in [
        (vec!["check", DRAFT, "--fail-on", "warning"], 1),
        (vec!["check", DRAFT, "--format", "json"], 0),
        (vec!["rules"], 0),
    ] {
        let mut child = indicant(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(answer), "{arguments:?}: {}", text(&output.stderr));
        assert_eq!(text(&output.stderr), "", "{arguments:?}");
    }
}

#[test]
fn what_other_programs_read_is_what_the_schemas_say() {
    for (arguments, schema) in [
        (vec!["check", DRAFT, "--format", "json"], include_str!("../schemas/check.schema.json")),
        (
            vec!["check", "specs", "--format", "json", "--fail-on", "never"],
            include_str!("../schemas/check.schema.json"),
        ),
        (vec!["rules", "--format", "json"], include_str!("../schemas/rules.schema.json")),
    ] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let said: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
        let schema: serde_json::Value = serde_json::from_str(schema).expect("the schema is JSON");
        assert!(jsonschema::meta::is_valid(&schema), "the schema is a schema");
        let validator = jsonschema::validator_for(&schema).expect("the schema can be used");
        let faults: Vec<String> =
            validator.iter_errors(&said).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        assert!(faults.is_empty(), "{arguments:?}: {faults:#?}");
    }
}

#[test]
fn no_line_of_the_text_is_wider_than_a_terminal() {
    let output = text(&run(&["check", DRAFT]).stdout);
    // What is quoted from a file is cut, but for what is pointed at; a path is not cut at all.
    let wide: Vec<&str> = output.lines().filter(|line| line.chars().count() > 80 && !line.contains("--> ")).collect();
    assert!(wide.is_empty(), "{wide:#?}");
}

#[test]
fn every_finding_has_a_line_of_its_own_in_the_short_form() {
    let short = text(&run(&["check", DRAFT, "--format", "concise"]).stdout);
    let json: serde_json::Value =
        serde_json::from_slice(&run(&["check", DRAFT, "--format", "json"]).stdout).expect("it is JSON");
    assert_eq!(short.lines().count(), json["findings"].as_array().expect("findings").len());
}

#[test]
fn a_report_is_written_whatever_was_found_and_only_in_the_formats_asked_for() {
    let folder = Folder::with(&[]);
    let out = folder.file("new/place");
    let output = run(&["report", "consultation", DRAFT, "--out", out.to_str().unwrap(), "--format", "md"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let written: Vec<_> = std::fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(written, ["consultation.md"]);
}

#[test]
fn two_runs_write_the_same_bytes() {
    let folder = Folder::with(&[]);
    let written = |name: &str| {
        let out = folder.file(name);
        assert_eq!(code(&["report", "consultation", DRAFT, "--out", out.to_str().unwrap()]), Some(0));
        (std::fs::read(out.join("consultation.html")).unwrap(), std::fs::read(out.join("consultation.md")).unwrap())
    };
    assert_eq!(written("one"), written("two"));
}

#[test]
fn a_project_without_a_consultation_is_told_what_to_write() {
    let clean = Folder::with(&[("a.ind", CLEAN)]);
    let out = clean.file("out");
    let output = run(&["report", "consultation", clean.path().to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("consultation my-consultation"), "{}", text(&output.stderr));
    assert!(!out.exists(), "nothing is written");
}

#[test]
fn a_methodology_needs_a_framework_and_nothing_else() {
    let clean = Folder::with(&[("a.ind", CLEAN)]);
    let out = clean.file("out");
    let output = run(&["report", "methodology", clean.path().to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(out.join("methodology.html").exists() && out.join("methodology.md").exists());
    let loose = Folder::with(&[("a.ind", "outcome safe \"Children are safe\" { }\n")]);
    let out = loose.file("out");
    let output = run(&["report", "methodology", loose.path().to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("a report is about a framework"), "{}", text(&output.stderr));
    assert!(!out.exists(), "nothing is written");
}

#[test]
fn a_template_of_ones_own_stands_in_for_ours_and_is_told_its_line() {
    let folder = Folder::with(&[]);
    let (templates, out) = (folder.file("templates"), folder.file("out"));
    std::fs::create_dir(&templates).unwrap();
    let write = |text: &str| {
        std::fs::write(templates.join("consultation.md"), text).unwrap();
        let (templates, out) = (templates.to_str().unwrap(), out.to_str().unwrap());
        run(&["report", "consultation", DRAFT, "--out", out, "--format", "md", "--templates", templates])
    };
    assert_eq!(write("# {{ view.consultation.title }}\n").status.code(), Some(0));
    let written = std::fs::read_to_string(out.join("consultation.md")).unwrap();
    assert!(written.starts_with("# ") && written.lines().count() == 1, "{written}");
    let output = write("one\n{{ view.nothing_of_this_name }}\n");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("line 2"), "{}", text(&output.stderr));
    assert_eq!(
        std::fs::read_to_string(out.join("consultation.md")).unwrap(),
        written,
        "the old file is left as it was"
    );
}

#[test]
fn rules_are_chosen_and_what_was_not_asked_is_said() {
    let only = run(&["check", DRAFT, "--select", "direction", "--format", "json"]);
    assert_eq!(only.status.code(), Some(0));
    let json: serde_json::Value = serde_json::from_slice(&only.stdout).expect("JSON");
    let findings = json["findings"].as_array().expect("findings");
    assert!(!findings.is_empty());
    assert!(findings.iter().all(|finding| finding["question"] == "direction"), "{findings:#?}");
    assert!(json["summary"]["not_asked"].as_array().expect("names").contains(&"mostly-existing".into()));

    let said = run(&["check", DRAFT, "--ignore", "direction,mostly-existing"]);
    let said = text(&said.stdout);
    assert!(said.contains("Not asked: Does it say which way is better?; mostly-existing"), "{said}");
    assert!(!said.contains("[direction-missing]"));

    let slip = run(&["check", DRAFT, "--ignore", "directon"]);
    assert_eq!(slip.status.code(), Some(2));
    assert!(text(&slip.stderr).contains("did you mean `direction`?"), "{}", text(&slip.stderr));

    // What keeps a spec from being used is told whatever is chosen.
    let faulty = Folder::with(&[("a.ind", FAULTY)]);
    assert_eq!(code(&["check", faulty.path().to_str().unwrap(), "--select", "direction"]), Some(1));
}

#[test]
fn a_waiver_ends_on_the_day_that_it_is_held_against() {
    let spec = "framework f \"F\" {\n  shared yes\n}\noutcome safe \"Children are safe\" {\n  change \"Children come to less \
                harm\"\n}\nwaive unmeasured-outcome on safe \"nothing is collected yet\" {\n  until 2027-04-01\n}\n";
    let folder = Folder::with(&[("a.ind", spec)]);
    let path = folder.path().to_str().unwrap();
    let check = |more: &[&str]| code(&[&["check", path, "--fail-on", "warning"], more].concat());
    assert_eq!(check(&[]), Some(0), "{}", text(&run(&["check", path]).stdout));
    assert_eq!(check(&["--as-of", "2027-04-01"]), Some(0));
    assert_eq!(check(&["--as-of", "2027-04-02"]), Some(1));
    assert_eq!(check(&["--as-of", "tomorrow"]), Some(2));
}

const RATE: &str = "language: 1\nname: care\nrules:\n  mostly-existing: advice\n  framing: off\n  rate-says-per-how-many:\n    for: indicator\n    when: { as: \
                    rate }\n    require: as.base\n    message: \"{title} is a rate, and does not say per how many.\"\n    why: \"Rates per different \
                    numbers look alike in a table.\"\n    bad: 'indicator a \"A\" { as rate }'\n    good: ['indicator a \"A\" { as rate per 10000 }']\n";
const CARE: &str = "framework care \"Care\" { }\noutcome safe \"Children are safe\" { }\nindicator rate \"Rate of children in care\" {\n  outcome safe\n  as rate\n}\n";

fn valid(schema: &str, value: &str) {
    let schema =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas").join(schema)).expect("a schema");
    let validator = jsonschema::draft202012::new(&serde_json::from_str(&schema).expect("JSON")).expect("a schema");
    let value = serde_json::from_str(value).expect("JSON");
    let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn a_house_rule_is_known_wherever_a_rule_is() {
    let folder = Folder::with(&[("indicant.yaml", RATE), ("care.ind", CARE)]);
    let path = folder.path().to_str().unwrap();
    let said = run(&["check", path, "--select", "house", "--format", "concise", "--fail-on", "warning"]);
    let line = "care.ind:5:3: warning[rate-says-per-how-many] “Rate of children in care” is a rate, and does not say per how many.";
    assert!(text(&said.stdout).contains(line), "{}", text(&said.stdout));
    let full = text(&run(&["check", path, "--select", "rate-says-per-how-many"]).stdout);
    assert!(full.contains("What do this framework's own rules ask?") && full.contains("look alike in a"), "{full}");
    assert!(text(&run(&["check", path]).stdout).contains("Not asked: Is it framed as what is gained?"));
    let ignored = text(&run(&["check", path, "--ignore", "house"]).stdout);
    assert!(ignored.contains("rate-says-per-how-many") && !ignored.contains("is a rate, and"), "{ignored}");

    let json = text(&run(&["check", path, "--format", "json"]).stdout);
    valid("check.schema.json", &json);
    assert!(
        json.contains("\"question\": \"house\"") && json.contains("waive rate-says-per-how-many on rate"),
        "{json}"
    );
    let rules = text(&run(&["rules", path, "--format", "json"]).stdout);
    valid("rules.schema.json", &rules);
    assert!(rules.contains("\"name\": \"rate-says-per-how-many\""));
    assert!(text(&run(&["rules", path]).stdout).contains("the indicator is a rate, and does not say per"));
    let explained = run(&["explain", "[rate-says-per-how-many]", "--project", path]);
    assert!(text(&explained.stdout).contains("Rates per different numbers look alike in a table."));
    assert_eq!(code(&["explain", "rate-says-per-how-many"]), Some(2));
}

#[test]
fn the_examples_of_house_rules_are_tried() {
    let test = |yaml: &str| {
        let folder = Folder::with(&[("indicant.yaml", yaml), ("care.ind", CARE)]);
        let said = run(&["rules", "test", folder.path().to_str().unwrap()]);
        (said.status.code(), text(&said.stdout), text(&said.stderr))
    };
    let (code, said, _) = test(RATE);
    assert_eq!(
        (code, said.contains("rate-says-per-how-many: 2 examples show what they should")),
        (Some(0), true),
        "{said}"
    );
    let (code, said, _) = test(&RATE.replace("per 10000", ""));
    assert!(
        code == Some(1) && said.contains("its good example should be silent, and it says: “A” is a rate"),
        "{said}"
    );
    let (code, _, said) = test("language: 1\n");
    assert!(code == Some(2) && said.contains("there is nothing to try"), "{said}");
    let (code, _, said) = test(&RATE.replace("as.base", "as.bass"));
    assert!(
        code == Some(2)
            && said.contains(
                "indicant.yaml:9:14: `as` of an indicator has no part called `bass`\n  help: did you mean `as.base`?"
            ),
        "{said}"
    );
    let nowhere = Folder::with(&[]);
    assert_eq!(self::code(&["rules", "test", nowhere.path().to_str().unwrap()]), Some(2));
}

#[test]
fn what_is_amiss_with_a_house_rule_is_told_where_faults_are() {
    let yaml = RATE
        .replace("require: as.base", "expression: item.target.value > 3")
        .replace("language: 1\n", "language: 1\nfail-on: never\n");
    let folder = Folder::with(&[("indicant.yaml", &yaml), ("care.ind", CARE)]);
    let said = run(&["check", folder.path().to_str().unwrap(), "--format", "json"]);
    assert_eq!(said.status.code(), Some(2));
    valid("check.schema.json", &text(&said.stdout));
    let why = "care.ind:3:1: house rule `rate-says-per-how-many` could not be worked out on the indicator “Rate of children in care” (rate)";
    assert!(text(&said.stderr).contains(why), "{}", text(&said.stderr));

    let idle = Folder::with(&[
        (
            "indicant.yaml",
            &RATE
                .replace("for: indicator", "for: metric")
                .replace("when: { as: rate }", "")
                .replace("as.base", "used-as"),
        ),
        ("care.ind", CARE),
    ]);
    let said = run(&["check", idle.path().to_str().unwrap(), "--fail-on", "never"]);
    assert_eq!(said.status.code(), Some(0));
    assert!(
        text(&said.stderr).contains("the rule `rate-says-per-how-many` is for every metric, and there is none here"),
        "{}",
        text(&said.stderr)
    );
}

#[test]
fn rules_may_stand_in_a_file_of_their_own() {
    let house = RATE
        .split("rules:\n")
        .nth(1)
        .unwrap()
        .lines()
        .map(|line| format!("{}\n", line.strip_prefix("  ").unwrap()))
        .collect::<String>();
    let named = "language: 1\nname: care\nrules: [house.yaml, { rate-says-per-how-many: error }]\n";
    let folder = Folder::with(&[("indicant.yaml", named), ("house.yaml", &house), ("care.ind", CARE)]);
    let path = folder.path().to_str().unwrap();
    assert!(text(&run(&["check", path, "--format", "concise"]).stdout).contains("error[rate-says-per-how-many]"));
    std::fs::write(folder.file("house.yaml"), house.replace("framing: off", "framnig: off")).expect("a file");
    let said = run(&["check", path]);
    assert!(
        said.status.code() == Some(2)
            && text(&said.stderr).contains("house.yaml:2:1: `framnig` is neither a rule nor a question"),
        "{}",
        text(&said.stderr)
    );
    std::fs::rename(folder.file("house.yaml"), folder.file("hause.yaml")).expect("a file");
    let said = text(&run(&["check", path]).stderr);
    assert!(
        said.contains("indicant.yaml:3:9: `rules` names `house.yaml`, which cannot be had")
            && said.contains("did you mean `hause.yaml`?"),
        "{said}"
    );
}
