//! Waivers: one line sets one finding aside, with its reason, and the line that a message gives does what it says.

use indicant::findings::{Report, Status, is_waivable, waiver_line};
use indicant::rules::{RULES, example, example_settings};

fn checked(text: &str) -> Report {
    indicant::check(&example(text), &example_settings(text))
}

fn names(report: &Report, status: Status) -> Vec<&'static str> {
    report.findings.iter().filter(|finding| finding.status == status).map(|finding| finding.rule.name).collect()
}

/// A text with a line added to its own files, which come first.
fn with_line(text: &str, line: &str) -> String {
    let (own, others) = text.split_once("\n# --- ").map_or((text, None), |(own, others)| (own, Some(others)));
    // Beside a day, which stands first, are the project's own files still.
    match others {
        Some(others) if others.starts_with("as-of") => format!("{line}\n{text}"),
        Some(others) => format!("{own}\n{line}\n# --- {others}"),
        None => format!("{own}\n{line}\n"),
    }
}

const SILENT: &str = r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" { outcome together }
"#;

#[test]
fn the_line_that_a_finding_gives_sets_it_aside_and_nothing_else() {
    let mut tried = 0;
    for rule in RULES.iter().filter(|rule| is_waivable(rule)) {
        let model = example(rule.bad);
        let before = indicant::check(&model, &example_settings(rule.bad));
        let finding = before.findings.iter().find(|finding| finding.rule.name == rule.name).expect("its bad example");
        let Some(line) = waiver_line(&model, finding) else {
            assert!(finding.subject.id.is_none(), "{} gives no line to disagree by", rule.name);
            continue;
        };
        let after = checked(&with_line(rule.bad, &line));
        let waived: Vec<_> = after.findings.iter().filter(|finding| finding.status == Status::Waived).collect();
        assert!(
            waived.iter().any(|waived| waived.fingerprint == finding.fingerprint),
            "{}: `{line}` does not set its own finding aside: {:#?}",
            rule.name,
            after.findings.iter().map(|finding| &finding.message).collect::<Vec<_>>()
        );
        for waived in &waived {
            assert_eq!((waived.rule.name, &waived.about), (finding.rule.name, &finding.about), "`{line}`");
        }
        assert_eq!(
            names(&before, Status::New).len(),
            names(&after, Status::New).len() + waived.len(),
            "`{line}` brings a finding of its own: {:#?}",
            names(&after, Status::New)
        );
        tried += 1;
    }
    assert!(tried > 30, "only {tried} rules were tried");
}

#[test]
fn what_is_set_aside_keeps_its_reason_its_owner_and_its_day() {
    let text = format!(
        "{SILENT}waive direction-missing on at-home \"the publisher has been asked\" {{\n  owner \"framework team\"\n  until 2027-04-01\n}}\n"
    );
    let model = example(&text);
    let report = indicant::check(&model, &example_settings(&text));
    let finding = report.findings.iter().find(|finding| finding.status == Status::Waived).expect("it is set aside");
    let waiver = indicant::findings::Waiver { item: model.entity(finding.waiver.expect("by whom")) };
    assert_eq!(waiver.why().as_deref(), Some("the publisher has been asked"));
    assert_eq!(waiver.owner().as_deref(), Some("framework team"));
    assert_eq!(waiver.until().map(|until| until.to_string()).as_deref(), Some("2027-04-01"));
    assert_eq!(report.summary.waived, 1);
    assert!(!report.summary.by_question.contains_key("direction"));

    let project = indicant::render::Project::new(&model, None);
    let said = indicant::render::text(&model, &report, &project, indicant::render::TextOptions::default());
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains("because: the publisher has been asked; framework team answers for it; until 2027-04-01"),
        "{said}"
    );
}

/// A finding that stood under one that is set aside stands by itself.
#[test]
fn what_is_set_aside_leads_nothing() {
    let text = format!("{SILENT}waive direction-missing on at-home \"asked\" {{ }}\n");
    let report = checked(&text);
    let waived: Vec<_> = report.findings.iter().filter(|finding| finding.status == Status::Waived).collect();
    assert_eq!(waived.len(), 1);
    for finding in &report.findings {
        assert_ne!(finding.lead.as_ref(), Some(&waived[0].fingerprint), "{}", finding.message);
    }
    assert_eq!(waived[0].lead, None);
}

#[test]
fn a_waiver_for_one_field_or_one_group_sets_aside_no_other() {
    let text = r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
waive group-not-reached on f "no return counts them" { about reader.custody }
# --- standpoint
cohort custody "Children in custody" { }
cohort hospital "Children in hospital" { }
standpoint reader "A reader" { must-reach [custody, hospital] }
"#;
    let report = checked(text);
    let of_rule = |status| names(&report, status).into_iter().filter(|name| *name == "group-not-reached").count();
    assert_eq!((of_rule(Status::Waived), of_rule(Status::New)), (1, 1));
}

#[test]
fn what_cannot_be_used_as_it_stands_cannot_be_set_aside() {
    let text = "framework f \"F\" { }\nindicator a \"A\" { }\nwaive missing-field on a \"later\" { }\n";
    let report = checked(text);
    assert!(names(&report, Status::New).contains(&"missing-field"));
    let unused = report.findings.iter().find(|finding| finding.rule.name == "unused-waiver").expect("it is told");
    assert!(unused.message.contains("no reason makes it usable"), "{}", unused.message);
}

#[test]
fn a_waiver_whose_rule_is_not_run_is_not_called_unused() {
    let text = format!("{SILENT}waive direction-missing on at-home \"asked\" {{ }}\n");
    let settings = indicant::rules::Settings {
        without: ["direction-missing"].into_iter().collect(),
        ..indicant::rules::Settings::default()
    };
    let report = indicant::check(&example(&text), &settings);
    assert!(!names(&report, Status::New).contains(&"unused-waiver"));
}

#[test]
fn nobody_can_tell_what_would_be_found_of_an_item_that_could_not_be_read() {
    let text = SILENT.replace("{ outcome together }", "{\n  outcome together\n  improves upwards\n}");
    let report = checked(&format!("{text}waive direction-missing on at-home \"asked\" {{ }}\n"));
    assert!(!names(&report, Status::New).contains(&"unused-waiver"));
}

/// What was put right in time needs no waiver any more: then it is unused, whatever its day.
#[test]
fn a_waiver_of_nothing_has_not_ended() {
    let text = SILENT.replace("{ outcome together }", "{\n  outcome together\n  improves up\n}");
    let text =
        format!("# --- as-of 2027-05-01\n{text}waive direction-missing on at-home \"asked\" {{ until 2027-04-01 }}\n");
    let told = names(&checked(&text), Status::New);
    assert!(told.contains(&"unused-waiver") && !told.contains(&"waiver-ended"), "{told:?}");
}
