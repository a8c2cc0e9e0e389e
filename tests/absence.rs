//! What rules say of what is not there: only what nobody can have meant to say in a line that could not be read.

use indicant::findings::Finding;
use indicant::model::Basis;
use indicant::rules::{Settings, example};

fn findings(text: &str, rule: &str) -> Vec<Finding> {
    let report = indicant::check(&example(text), &Settings::default());
    report.findings.into_iter().filter(|finding| finding.rule.name == rule).collect()
}

fn subjects(text: &str, rule: &str) -> Vec<String> {
    findings(text, rule).into_iter().map(|finding| finding.subject.name).collect()
}

const UNMEASURED: &str = r#"
framework f "Staying together" { }
outcome safe "Children are safe" { }
outcome together "Families stay together" { }
"#;

#[test]
fn an_outcome_named_in_a_line_that_could_not_be_read_is_not_called_unmeasured() {
    for line in ["outcome saef", "outcome safe and sound", "outcome \"safe", "outcom safe"] {
        let text = format!("{UNMEASURED}indicator harmed \"Children who come to harm\" {{\n  {line}\n}}\n");
        assert_eq!(subjects(&text, "unmeasured-outcome"), ["together"], "{line}");
    }
}

#[test]
fn a_fault_elsewhere_silences_nothing() {
    let text =
        format!("{UNMEASURED}indicator harmed \"Children who come to harm\" {{\n  outcome safe\n  evry year\n}}\n");
    assert_eq!(subjects(&text, "unmeasured-outcome"), ["together"]);
    let text = format!("{UNMEASURED}cohort child \"Children\" {{\n  within chld\n}}\n");
    assert_eq!(subjects(&text, "unmeasured-outcome"), ["safe", "together"]);
}

#[test]
fn an_indicator_placed_in_words_of_its_own_may_stand_anywhere() {
    let text = format!("{UNMEASURED}indicator harmed \"Children who come to harm\" {{ outcome \"Safety\" }}\n");
    assert!(subjects(&text, "unmeasured-outcome").is_empty());
    let text =
        format!("{UNMEASURED}indicator harmed \"Children who come to harm\" {{ outcome \"Children are safe.\" }}\n");
    assert_eq!(subjects(&text, "unmeasured-outcome"), ["together"]);
}

#[test]
fn what_was_only_not_found_is_never_called_absent() {
    let text = UNMEASURED.replace("{ }\noutcome safe", "{ not-read \"chapters 2 to 9\" }\noutcome safe");
    for rule in ["unmeasured-outcome", "outcome-states-no-change"] {
        let found = findings(&text, rule);
        assert_eq!(found.len(), 2, "{rule}");
        for finding in found {
            assert_eq!(finding.basis, Basis::NotFound);
            assert!(
                !finding.message.contains("does not") && !finding.message.contains("has no indicator"),
                "{}",
                finding.message
            );
        }
    }
}

#[test]
fn a_silence_that_a_reader_reports_is_a_reported_one() {
    let text = r#"
framework f "Staying together" { not-read "chapters 2 to 9" }
outcome safe "Children are safe" {
  change not-stated ~ reported "a reader who saw the whole"
}
"#;
    let found = findings(text, "outcome-states-no-change");
    assert_eq!(found.iter().map(|finding| finding.basis).collect::<Vec<_>>(), [Basis::Reported]);
}

const MUST_REACH: &str = r#"
# --- standpoint
standpoint reader "What a reader looks for" { must-reach [in-custody, in-hospital] }
cohort in-custody "Children in custody" { }
cohort in-hospital "Children in hospital" { same-as [f.hospital] }
"#;

#[test]
fn a_group_of_the_same_title_is_the_same_only_once_that_is_said() {
    let own = r#"
framework f "Staying together" { }
cohort custody "Children in custody" { }
cohort hospital "Children in hospital" { }
indicator a "Children harmed in custody" { cohort custody }
indicator b "Children harmed in hospital" { cohort hospital }
"#;
    let found = findings(&format!("{own}{MUST_REACH}"), "group-not-reached");
    let [finding] = &found[..] else { panic!("{found:#?}") };
    assert_eq!(finding.about, "reader.in-custody");
    assert!(finding.message.contains("nothing says that this is the group"), "{}", finding.message);
    assert!(finding.help.contains("`same-as [reader.in-custody]`"), "{}", finding.help);
    let mended = own.replace("\"Children in custody\" { }", "\"Children in custody\" { same-as [reader.in-custody] }");
    assert!(findings(&format!("{mended}{MUST_REACH}"), "group-not-reached").is_empty());
}

#[test]
fn to_be_inside_a_larger_group_is_not_to_be_reached() {
    let own = r#"
framework f "Staying together" { }
cohort child "Children" { }
cohort hospital "Children in hospital" { within child }
indicator a "Children harmed" { cohort child }
"#;
    let found = findings(&format!("{own}{MUST_REACH}"), "group-not-reached");
    assert_eq!(
        found.iter().map(|finding| &*finding.about).collect::<Vec<_>>(),
        ["reader.in-custody", "reader.in-hospital"]
    );
    assert!(found[0].help.starts_with("Write down the group, `cohort in-custody"), "{}", found[0].help);
    assert!(found[1].help.starts_with("Give `cohort hospital` an indicator"), "{}", found[1].help);
}

#[test]
fn a_group_that_two_readers_and_the_framework_ask_for_is_one_finding() {
    let text = r#"
framework f "Staying together" { for [hospital] }
cohort hospital "Children in hospital" { }
# --- standpoint
standpoint a "One reader" { must-reach [ward] }
standpoint b "Another" { must-reach [ward, f.hospital] }
cohort ward "Children on a ward" { same-as [f.hospital] }
"#;
    let found = findings(text, "group-not-reached");
    assert_eq!(found.len(), 1);
    assert!(found[0].standpoints.is_empty(), "it rests on the framework's own word");
    let found = findings(&text.replace("for [hospital]", ""), "group-not-reached");
    assert_eq!((found.len(), found[0].standpoints.len()), (1, 2));
}

#[test]
fn a_reader_asks_for_results_to_be_compared() {
    let text = r#"
framework f "Staying together" { }
cohort child "Children" { }
cohort in-care "Children in care" { within child }
indicator happy "Children in care who say that they are happy" {
  kind   outcome
  cohort in-care
}
# --- standpoint
standpoint reader "What a reader looks for" { compare-with everyone }
cohort everyone "Children in general" { same-as [f.child] }
"#;
    let found = findings(text, "comparator-missing");
    let [finding] = &found[..] else { panic!("{found:#?}") };
    assert_eq!(finding.standpoints.len(), 1);
    assert!(finding.help.contains("`ambition at least as good as child, and improving`"), "{}", finding.help);
    for (line, silent) in [
        ("ambition at least as good as child", true),
        ("ambition at least as good as chld", true),
        ("ambition at least as good as in-care", false),
        ("ambition \"No worse than others of their age\"", true),
        ("ambition \"Excellent\"", false),
        ("ambition improving", false),
    ] {
        let text = text.replace("  cohort in-care\n", &format!("  cohort in-care\n  {line}\n"));
        assert_eq!(findings(&text, "comparator-missing").is_empty(), silent, "{line}");
    }
}

#[test]
fn a_process_beneath_what_is_no_outcome_is_beneath_nothing() {
    let text = |other: &str| {
        format!(
            r#"
framework f "Staying together" {{ }}
outcome safe "Children are safe" {{ }}
enabler workforce "The workforce is equipped" {{ }}
indicator assessed "Assessments completed" {{
  outcome safe
  kind    process
  beneath other
}}
indicator other "Another" {{
{other}
}}
"#
        )
    };
    for (other, fires) in [
        ("  kind structure", true),
        ("  kind process\n  enabler workforce", true),
        ("  kind outcome", false),
        ("  cohort \"children\"", false),
        ("  kind structure ~ inferred \"from its title\"", false),
    ] {
        let found = subjects(&text(other), "process-beneath-nothing");
        assert_eq!(found.contains(&"assessed".to_owned()), fires, "{other}");
    }
    // Of two, the one that is beneath nothing is told, and the one beneath it is not.
    assert_eq!(subjects(&text("  kind process"), "process-beneath-nothing"), ["other"]);
}

#[test]
fn statuses_that_are_not_said_are_counted_apart() {
    let indicators = |status: &str, count: usize| -> String {
        (0..count)
            .map(|number| {
                format!(
                    "indicator {}-{number} \"Number {number}\" {{ {status} }}\n",
                    &status[status.len().saturating_sub(3)..].trim()
                )
            })
            .collect()
    };
    let text = format!(
        "framework f \"Staying together\" {{ }}\n{}{}{}",
        indicators("status existing", 4),
        indicators("status new", 1),
        indicators("every day", 2)
    );
    let found = findings(&text, "mostly-existing");
    let [finding] = &found[..] else { panic!("{found:#?}") };
    assert!(finding.message.starts_with("4 of the 5 indicators whose status is known"), "{}", finding.message);
    assert!(finding.message.contains("80 in 100. From 75 in 100 on"), "{}", finding.message);
    assert!(finding.message.contains("2 others"), "{}", finding.message);
}

#[test]
fn none_is_a_word_of_the_language_with_or_without_a_reason() {
    for field in ["cohort", "source", "split-by", "excludes", "denominator"] {
        let text = format!(
            "framework f \"F\" {{ }}\noutcome o \"O\" {{ }}\nindicator i \"I\" {{\n  outcome o\n  {field} none\n}}\n"
        );
        assert!(example(&text).problems().is_empty(), "{field}");
    }
}

#[test]
fn posts_have_no_cohort_and_say_why() {
    let text = "framework f \"F\" { }\nindicator i \"Turnover\" {\n  cohort none\n  counts post\n}\n";
    let found = findings(text, "cohort-missing");
    let [finding] = &found[..] else { panic!("{found:#?}") };
    assert!(
        finding.help.contains("`cohort none \"counts the service, not the people it is for\"`"),
        "{}",
        finding.help
    );
    assert!(findings(&text.replace("none", "none \"counts posts\""), "cohort-missing").is_empty());
}
