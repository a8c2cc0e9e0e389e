//! The rules that rest on what is proved: silent wherever somebody may have meant otherwise, and never twice about one cause.

use indicant::findings::{Finding, Severity};
use indicant::model::{Basis, Sort, reads_as_field};
use indicant::rules::{Settings, example};

fn findings(text: &str, rule: &str) -> Vec<Finding> {
    let report = indicant::check(&example(text), &Settings::default());
    report.findings.into_iter().filter(|finding| finding.rule.name == rule).collect()
}

const MEASURE: &str = r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
cohort child "Children" {
  aged 0 to 17
  unit child
}
cohort adult "Adults" {
  aged from 18
  unit child
}
indicator housed "Adults in a home of their own" {
  outcome together
  numerator adult where "live in a home of their own"
  denominator child
  as proportion in percent
}
"#;

const OUTSIDE: &str = "numerator-outside-denominator";

#[test]
fn a_measure_of_which_nobody_can_tell_is_not_found_fault_with() {
    assert_eq!(findings(MEASURE, OUTSIDE).len(), 1);
    for (line, other) in [
        ("aged from 18", "aged from eighteen"),
        ("denominator child", "denominator chlid"),
        ("denominator child", "denominator child and others"),
        ("denominator child", "denominator \"children\""),
        ("denominator child", "denominator child at 31 March"),
        ("as proportion in percent", "as propotion in percent"),
        ("as proportion in percent", "as ratio"),
        ("as proportion in percent", "as \"adults for each child\""),
        ("denominator child", "followed 24 months from \"leaving care\"\n  cohort child"),
        ("  as proportion in percent", "  followed what"),
    ] {
        let text = MEASURE.replace(line, other);
        assert_ne!(text, MEASURE, "{line}");
        assert!(findings(&text, OUTSIDE).is_empty(), "{other}");
    }
}

#[test]
fn a_measure_without_a_form_is_held_to_its_units_and_without_a_denominator_to_its_cohort() {
    let found = findings(&MEASURE.replace("  as proportion in percent\n", ""), OUTSIDE);
    assert!(found[0].message.contains("does not say what form its figure has"), "{}", found[0].message);
    let other_unit = MEASURE.replace("aged from 18\n  unit child", "aged from 18\n  unit person");
    assert!(findings(&other_unit.replace("  as proportion in percent\n", ""), OUTSIDE).is_empty());
    let found = findings(&MEASURE.replace("denominator child", "cohort child"), OUTSIDE);
    assert!(found[0].message.contains("in “Children” (child), whom it measures"), "{}", found[0].message);
    let unread = MEASURE.replace("\"Staying together\" { }", "\"Staying together\" { not-read \"chapter 2\" }");
    let found = findings(&unread.replace("denominator child", "cohort child"), OUTSIDE);
    assert_eq!((found[0].basis, found[0].severity), (Basis::NotFound, Severity::Warning));
}

#[test]
fn a_proof_counts_with_the_weakest_of_its_lines() {
    let found = findings(&MEASURE.replace("aged 0 to 17", "aged 0 to 17 ~ recalled \"the law\""), OUTSIDE);
    assert_eq!(found[0].basis, Basis::Recalled);
    assert!(found[0].notes.iter().any(|note| note.message == "`child` is aged 0 to 17"), "{:?}", found[0].notes);
}

#[test]
fn what_is_offered_can_be_written() {
    let help = &findings(MEASURE, OUTSIDE)[0].help;
    for line in ["numerator child where \"live in a home of their own\"", "as ratio"] {
        assert!(help.contains(&format!("`{line}`")) && reads_as_field(Sort::Indicator, line), "{help}");
    }
}

#[test]
fn what_follows_from_an_empty_group_is_not_told_again() {
    let text = r#"
framework f "Staying together" { }
cohort child "Children" { aged 0 to 17 }
cohort adult "Adults" { aged from 18 }
cohort both "Children who are adults" { within [child, adult] }
cohort some-of-them "Some of them" { within both }
cohort all-of-them "All of them" { made-of [both, some-of-them] }
outcome together "Families stay together" { for [all-of-them] }
"#;
    let found = findings(text, "empty-cohort");
    assert_eq!(found.iter().map(|finding| &*finding.subject.name).collect::<Vec<_>>(), ["both"]);
    let backwards = text.replace("aged 0 to 17", "aged 17 to 0");
    let found = findings(&backwards, "empty-cohort");
    assert_eq!(found.iter().map(|finding| &*finding.subject.name).collect::<Vec<_>>(), ["child"]);
    assert!(found[0].help.contains("`aged 0 to 17`"), "{}", found[0].help);
}

#[test]
fn a_circle_is_told_once_and_a_readers_claim_empties_nothing() {
    let circle = r#"
framework f "Staying together" { }
cohort a "A" { within b }
cohort b "B" { except [a] }
outcome together "Families stay together" { for [a] }
"#;
    assert!(findings(circle, "empty-cohort").is_empty());
    assert_eq!(findings(circle, "containment-cycle").len(), 1);
    let reader = r#"
framework f "Staying together" { }
cohort child "Children" { aged 0 to 17 }
outcome together "Families stay together" { for [child] }
# --- standpoint
standpoint reader "What a reader looks for" { serves [grown] }
cohort grown "Grown" {
  aged    from 18
  same-as [f.child]
}
"#;
    assert!(findings(reader, "empty-cohort").is_empty());
}

#[test]
fn whom_a_framework_is_for_is_known_only_where_all_of_it_could_be_read() {
    let text = r#"
framework f "Growing up" {
  for [child]
}
outcome well "Children are well" { for [adult] }
cohort child "Children" { aged 0 to 17 }
cohort adult "Adults" { aged from 18 }
"#;
    let found = findings(text, "cohort-outside-framework");
    assert_eq!(found.len(), 1);
    assert!(found[0].help.contains("`for [child, adult]` in `framework f`"), "{}", found[0].help);
    for other in ["for [child, grown-up]", "for [child", "for not-found", "means \"x\""] {
        assert!(findings(&text.replace("for [child]", other), "cohort-outside-framework").is_empty(), "{other}");
    }
}

#[test]
fn two_names_of_one_group_are_not_a_part_and_its_whole() {
    let text = r#"
framework f "Growing up" { }
outcome well "Children are well" { for [child, minor] }
cohort child "Children" { same-as [minor] }
cohort minor "Minors" { }
"#;
    assert!(findings(text, "overlapping-parts").is_empty());
    assert_eq!(findings(&text.replace("same-as", "within"), "overlapping-parts").len(), 1);
}
