//! Whom a framework serves, with whom it shares that, and whether its indicators pull together.

use indicant::findings::Finding;
use indicant::model::Basis;
use indicant::rules::{Settings, example};

fn findings(text: &str, rule: &str) -> Vec<Finding> {
    let report = indicant::check(&example(text), &Settings::default());
    report.findings.into_iter().filter(|finding| finding.rule.name == rule).collect()
}

const POOLED: &str = r#"
framework f "Growing up" { tell-apart [on-plan, assessed] }
outcome learning "Children learn and grow" { }
cohort child    "Children" { }
cohort in-need  "Children in need" { within child }
cohort on-plan  "Children on a plan" { within in-need }
cohort on-short "Children on a short plan" { within on-plan }
cohort assessed "Children being assessed" { within in-need }
breakdown stages-of-help "Stages of help" { groups [on-plan, assessed] }
breakdown of-ours "One of ours" { }
indicator attendance "School attendance of children in need" {
  outcome learning
  cohort  in-need
}
"#;

#[test]
fn groups_are_told_apart_where_something_shown_has_to_do_with_one_of_them_only() {
    for (line, silent) in [
        ("split-by [sex]", false),
        ("split-by [on-plan]", true),
        ("split-by [on-short]", true),
        ("split-by [in-need]", false),
        ("split-by [stages-of-help, sex]", true),
        ("split-by of-ours", true),
        ("split-by stage", true),
        ("split-by none \"too few\"", false),
        ("split-by [sex, on-paln]", false),
        ("split-by", true),
        ("splitby [on-plan]", true),
        ("excludes assessed", true),
        ("excludes \"those still being assessed\"", true),
        ("excludes \"those who died\"", false),
    ] {
        let text = POOLED.replace("  cohort  in-need\n", &format!("  cohort  in-need\n  {line}\n"));
        assert_eq!(findings(&text, "cohort-pools-stages").is_empty(), silent, "{line}");
    }
}

#[test]
fn who_is_left_out_again_is_not_pooled() {
    let text = POOLED.replace("{ within child }", "{\n  within child\n  disjoint-from assessed\n}");
    assert!(findings(&text, "cohort-pools-stages").is_empty());
}

#[test]
fn stages_and_a_reader_who_tells_them_apart_make_one_finding() {
    let text = r#"
framework f "Growing up" { }
outcome learning "Children learn and grow" { }
cohort in-need  "Children in need" { stages [assessed, on-plan] }
cohort on-plan  "Children on a plan" { }
cohort assessed "Children being assessed" { }
indicator attendance "School attendance of children in need" {
  outcome  learning
  cohort   in-need
  split-by [sex]
}
# --- standpoint
standpoint reader "What a reader looks for" { tell-apart [f.on-plan, being-assessed] }
cohort being-assessed "Being assessed" { same-as [f.assessed] }
"#;
    let found = findings(text, "cohort-pools-stages");
    let [finding] = &found[..] else { panic!("{found:#?}") };
    assert!(
        finding.message.ends_with("They are stages, one after another, as `cohort in-need` says."),
        "{}",
        finding.message
    );
    assert!(
        finding.help.contains("`split-by [sex, assessed, on-plan]`, in place of `split-by [sex]`"),
        "{}",
        finding.help
    );
}

const SEVERAL: &str = r#"
framework f "Staying together" { }
cohort in-custody "Children in custody" { same-as [reader.custody] }
outcome back "Children who were in custody do well" { }
# --- standpoint
standpoint reader "What a reader looks for" { needs-several-agencies [custody] }
cohort custody "Children who are locked up" { }
"#;

#[test]
fn a_group_that_needs_several_agencies_has_an_outcome_that_names_them() {
    for (lines, fault) in [
        ("", Some("csc")),
        ("  for in-custody\n", Some("outcome")),
        ("  for in-custody\n  partners [a, b]\n", None),
        ("  for in-custody\n  partners \"a, b\"\n", None),
        ("  for in-custody\n  partners\n", None),
        ("  for in-custdy\n", None),
        ("  for \"Children who are locked up\"\n", Some("outcome")),
        ("  for \"locked up\"\n", None),
        ("  for \"Children in general\"\n", Some("csc")),
    ] {
        let text = SEVERAL.replace("do well\" { }", &format!("do well\" {{\n{lines}}}"));
        let found = findings(&text, "partners-missing");
        let sorts: Vec<&str> = found.iter().map(|finding| finding.subject.sort).collect();
        let expected: Vec<&str> =
            fault.into_iter().map(|fault| if fault == "csc" { "framework" } else { fault }).collect();
        assert_eq!(sorts, expected, "{lines}");
    }
}

#[test]
fn what_was_only_not_found_is_not_called_absent_of_partners_either() {
    let text = SEVERAL.replace("\"Staying together\" { }", "\"Staying together\" { not-read \"pages 2 to 9\" }");
    let found = findings(&text, "partners-missing");
    assert_eq!(found.iter().map(|finding| finding.basis).collect::<Vec<_>>(), [Basis::NotFound]);
    assert!(found[0].message.contains("no outcome was found"), "{}", found[0].message);
}

#[test]
fn an_outcome_of_a_group_that_needs_several_is_not_one_agencys() {
    let text = SEVERAL.replace(
        "do well\" { }",
        "do well\" {\n  for in-custody\n  partners schools\n}\nagency schools \"Schools\" { }",
    );
    let found = findings(&text, "single-agency-outcome");
    assert_eq!(found.iter().map(|finding| &*finding.subject.name).collect::<Vec<_>>(), ["back"]);
    assert!(findings(&text, "partners-missing").is_empty());
    let none = "framework f \"F\" { partners [\"schools\", \"police\"] }\noutcome a \"A\" { }\noutcome b \"B\" { }\n";
    let found = findings(none, "single-agency-outcome");
    assert_eq!(found.len(), 1);
    assert!(found[0].message.contains("none of its 2 outcomes says"), "{}", found[0].message);
    assert!(findings(&none.replace("\"B\" { }", "\"B\" { partners }"), "single-agency-outcome").is_empty());
}

fn pair(first: &str, second: &str) -> String {
    format!(
        "framework f \"F\" {{ }}\noutcome o \"O\" {{ }}\ncohort left-care \"Care leavers\" {{ made-of [settled, adrift] }}\n\
         cohort settled \"Settled\" {{ }}\ncohort adrift \"Adrift\" {{ }}\nevent return \"Return\" {{ }}\n\
         indicator a \"A\" {{\n  outcome o\n{first}}}\nindicator b \"B\" {{\n  outcome o\n{second}}}\n"
    )
}

#[test]
fn what_improves_one_and_worsens_the_other_is_opposed() {
    let suitable = "  numerator left-care where \"in suitable homes\"\n  denominator left-care\n";
    let unsuitable = "  numerator left-care where \"in unsuitable homes\"\n  denominator left-care\n";
    let returned = "  cohort left-care\n  followed 12 months from return\n  with return\n";
    let not_returned = "  cohort left-care\n  followed 12 months from return\n  without return\n";
    let of_left_care = "  denominator left-care\n";
    let settled = format!("  numerator settled\n{of_left_care}");
    let adrift = format!("  numerator adrift\n{of_left_care}");
    for (first, second, reversed) in [
        (suitable, suitable, false),
        (suitable, unsuitable, true),
        (returned, not_returned, true),
        (&settled, &adrift, true),
    ] {
        for (a, b) in [("up", "up"), ("up", "down"), ("down", "up"), ("down", "down")] {
            let text = pair(&format!("{first}  improves {a}\n"), &format!("{second}  improves {b}\n"));
            assert_eq!(
                findings(&text, "opposed-pair").len(),
                usize::from((a == b) == reversed),
                "{first}{a}, {second}{b}"
            );
        }
    }
    // The reverse of a part of one whole is not the reverse of a part of another.
    let of_others = unsuitable.replace("denominator left-care", "denominator settled");
    let text = pair(&format!("{suitable}  improves up\n"), &format!("{of_others}  improves up\n"));
    assert!(findings(&text, "opposed-pair").is_empty());
}

#[test]
fn a_child_is_counted_everywhere_and_opposes_nothing() {
    let counts = "  cohort left-care\n  numerator person\n";
    let text = pair(&format!("{counts}  improves up\n"), &format!("{counts}  improves down\n"));
    assert!(findings(&text, "opposed-pair").is_empty());
}

#[test]
fn titles_tell_only_where_nothing_else_does() {
    let text = |a: &str, b: &str| {
        pair("  improves up\n", "  improves down\n")
            .replace("\"A\"", &format!("{a:?}"))
            .replace("\"B\"", &format!("{b:?}"))
    };
    let found = findings(&text("Number of children in care", "Rate of children in care"), "opposed-pair");
    let [finding] = &found[..] else { panic!("{found:#?}") };
    assert_eq!(finding.basis, Basis::Inferred);
    assert!(finding.message.contains("by its title"), "{}", finding.message);
    assert!(findings(&text("Children in care", "Children in need"), "opposed-pair").is_empty());
    assert!(findings(&text("School attendance", "School absence"), "opposed-pair").is_empty());
}

#[test]
fn an_activity_named_in_a_line_that_could_not_be_read_may_be_balanced() {
    let text = |line: &str| {
        format!(
            "framework f \"F\" {{ }}\noutcome safe \"Safe\" {{ }}\n\
             indicator enquiries \"Number of enquiries started\" {{\n  outcome safe\n  improves depends \"on why\"\n}}\n\
             indicator harmed \"Children harmed again\" {{\n  outcome safe\n  improves down\n{line}}}\n"
        )
    };
    for (line, silent) in [
        ("", false),
        ("  balanced-by enquiries\n", true),
        ("  balanced-by enquires\n", true),
        ("  balancedby enquiries\n", true),
        ("  evry year\n", false),
    ] {
        assert_eq!(findings(&text(line), "unbalanced-activity").is_empty(), silent, "{line}");
    }
}

#[test]
fn how_many_are_too_many_is_the_projects_to_say() {
    let mut settings = Settings::default();
    settings.limits.many = 1.0;
    let text = pair("  headline yes\n", "  headline yes\n");
    let report = indicant::check(&example(&text), &settings);
    let found: Vec<_> = report.findings.iter().filter(|finding| finding.rule.name == "too-many-indicators").collect();
    let [finding] = found[..] else { panic!("{found:#?}") };
    assert!(finding.message.contains("has 2 headline indicators. From 2 on"), "{}", finding.message);
    assert!(findings(&text, "too-many-indicators").is_empty());
}
