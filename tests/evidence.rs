//! Edges of the rules that ask whether it is a measure, and what it is known from.

use indicant::findings::{Finding, Severity};
use indicant::model::Basis;
use indicant::rules::{Settings, example};

fn findings(text: &str, rule: &str) -> Vec<Finding> {
    let report = indicant::check(&example(text), &Settings::default().as_of("2024-06-01".parse().ok()));
    report.findings.into_iter().filter(|finding| finding.rule.name == rule).collect()
}

/// What a rule says of one indicator with these lines.
fn said(rule: &str, lines: &str) -> Vec<String> {
    let text = format!(
        r#"
framework f "Growing up" {{ published 2023 }}
outcome settled "Children are settled" {{ }}
event return-home "A child returns home" {{ happens-to child }}
cohort in-care "Children in care" {{ unit child }}
source survey "Survey of children" {{ judged-by child }}
source census "Yearly census" {{ coverage "everyone" }}
indicator one "Children who feel at home" {{
  outcome settled
  {lines}
}}
"#
    );
    findings(&text, rule).into_iter().map(|found| format!("{} {}", found.message, found.help)).collect()
}

#[test]
fn a_line_that_could_not_be_read_is_not_called_missing() {
    for (rule, lines) in [
        ("source-missing", "sorce survey"),
        ("source-missing", "source survy"),
        ("source-missing", "status aspirational"),
        ("frequency-missing", "source survey\n  every yaer"),
        ("frequency-missing", "source [survey, cenus]"),
        ("denominator-missing", "as count\n  improves up\n  denominator where"),
        ("denominator-missing", "as cuont\n  improves up"),
        ("loss-to-follow-up-unstated", "followed 12 months from return-home\n  with \"staying\"\n  lost drpped"),
        ("coverage-unstated", "source survey\n  coverage most"),
        ("evidence-without-threshold", "kind outcome\n  judged-by child\n  threshold abve 3"),
        ("sustained-for-unstated", "kind outcome\n  sustained long"),
        ("sustained-for-unstated", "kind outcome\n  means for a year"),
        ("source-missing", "numerator retrun-home"),
        ("coverage-unstated", "source survey\n  status in-developmnt"),
        ("numerator-is-denominator", "numerator nobody\n  denominator nobody"),
    ] {
        assert!(said(rule, lines).is_empty(), "{rule} on {lines}: {:?}", said(rule, lines));
    }
    let nowhere =
        "framework f \"F\" { }\nindicator one \"Children who are well\" {\n  outcome wel\n  kind outcome\n}\n";
    assert!(findings(nowhere, "sustained-for-unstated").is_empty());
}

#[test]
fn a_count_is_told_by_its_form_and_by_its_title() {
    let [said] = &said("denominator-missing", "as count\n  improves down\n  cohort in-care")[..] else { panic!("one") };
    assert!(said.contains("fewer is better") && said.contains("`denominator in-care`"), "{said}");
    assert!(said.contains("in place of `as count`"), "{said}");
    let counted = |title: &str| {
        let text = format!("framework f \"F\" {{ }}\nindicator one \"{title}\" {{ improves up }}\n");
        findings(&text, "denominator-missing")
    };
    assert_eq!(counted("The number of children in school")[0].words, ["number of"]);
    for title in ["Rate and number of children", "Number of days per child", "Children in school", "İnumber of"] {
        assert!(counted(title).is_empty(), "{title}");
    }
}

#[test]
fn out_of_one_and_out_of_itself() {
    for one in ["1", "one", "One child", "a single year"] {
        assert_eq!(said("denominator-is-one", &format!("denominator \"{one}\"")).len(), 1, "{one}");
    }
    for many in ["one-year-olds", "one or more children", "1 year olds", "children", "one parents"] {
        assert!(said("denominator-is-one", &format!("denominator \"{many}\"")).is_empty(), "{many}");
    }
    let same = |above: &str, below: &str| {
        said("numerator-is-denominator", &format!("numerator {above}\n  denominator {below}"))
    };
    assert_eq!(same("in-care", "in-care").len(), 1);
    assert_eq!(same("\"Children  in care.\"", "\"children in care\"").len(), 1);
    assert!(same("in-care where \"at school\"", "in-care").is_empty());
    assert!(same("in-care at 31 March", "in-care").is_empty());
}

#[test]
fn a_part_of_a_whole_lies_between_none_and_all() {
    let out = |lines: &str| said("percentage-out-of-range", lines).len();
    assert_eq!(
        out("as proportion in percent\n  baseline -3 percent\n  target 101 percent\n  threshold above 120 percent"),
        3
    );
    assert_eq!(out("as mean\n  coverage 130 percent"), 1);
    assert_eq!(out("as [count, proportion]\n  target 130 percent"), 1);
    for fine in [
        "as ratio in percent\n  target 130 percent",
        "target 130",
        "as [count, proportion]\n  target 130",
        "coverage 5000",
        "as proportion\n  threshold at-least 110",
    ] {
        assert_eq!(out(fine), 0, "{fine}");
    }
}

#[test]
fn the_same_measure_is_known_by_what_it_means() {
    let twice = |a: &str, b: &str| {
        let text = format!(
            r#"
framework f "Growing up" {{ }}
cohort in-care "Children in care" {{ unit child }}
cohort looked-after "Children looked after" {{ same-as in-care }}
indicator one "One" {{
  {a}
}}
indicator two "Two" {{
  {b}
}}
"#
        );
        findings(&text, "same-measure-twice").len()
    };
    let lines = "numerator in-care where \"at school\"\n  denominator in-care\n  excludes [\"a\", \"b\"]";
    assert_eq!(twice(lines, &lines.replace("in-care", "looked-after").replace("[\"a\", \"b\"]", "[\"B\", \"a.\"]")), 1);
    assert_eq!(twice(lines, &format!("counts child\n  {lines}\n  every year")), 1);
    assert_eq!(twice(lines, &lines.replace("at school", "in work")), 0);
    assert_eq!(twice(lines, &format!("{lines}\n  judged-by carer")), 0);
    assert_eq!(twice(lines, &format!("{lines}\n  thresold above 3")), 0, "what is no field's word may be any");
    assert_eq!(twice(lines, &format!("{lines}\n  cohort")), 0, "a cohort that could not be read may be another");
}

#[test]
fn what_most_lack_is_told_once_and_on_the_weakest_basis() {
    let mut text = String::from("framework f \"F\" { not-read \"annex B\" }\n");
    for number in 0..40 {
        text.push_str(&format!("indicator i{number} \"Children who are well, {number}\" {{ kind outcome }}\n"));
    }
    for rule in ["source-missing", "sustained-for-unstated", "equality-breakdown-missing", "steward-missing"] {
        let found = findings(&text, rule);
        let [finding] = &found[..] else { panic!("{rule}: {}", found.len()) };
        assert_eq!((finding.subject.sort, finding.basis), ("framework", Basis::NotFound), "{rule}");
        assert!(finding.message.contains("not found to"), "{}", finding.message);
        assert_eq!(finding.severity, Severity::Advice, "{rule}");
    }
    let some = text.replace("{ kind outcome }\nindicator i3", "{ kind outcome source \"x\" }\nindicator i3");
    assert!(findings(&some, "source-missing").len() == 1);
}

#[test]
fn figures_are_old_by_the_day_that_is_given() {
    let text =
        "framework f \"F\" { published 2020 }\nsource s \"S\" { latest 2020-03 }\nindicator i \"I\" { source s }\n";
    let of = |settings: Settings| indicant::check(&example(text), &settings).findings;
    let stale = |settings: Settings| of(settings).into_iter().find(|finding| finding.rule.name == "source-stale");
    assert!(stale(Settings::default()).is_none());
    let found = stale(Settings::default().as_of("2024-06-01".parse().ok())).expect("four years");
    assert!(found.message.contains("4 whole years") && found.message.contains("from 3 years on"), "{}", found.message);
    assert!(stale(Settings::default().as_of("2023-03-30".parse().ok())).is_none());
}

#[test]
fn areas_are_too_large_where_the_others_are_local() {
    let mut text = String::from(
        "framework f \"F\" { place england }\nsource police \"Crimes\" { reported-by police-force-area }\n",
    );
    for number in 0..4 {
        text.push_str(&format!(
            "indicator i{number} \"I {number}\" {{ reported-by [england, local-authority-area] }}\n"
        ));
    }
    text.push_str("indicator crime \"Crimes\" { source police }\n");
    let found = findings(&text, "geography-too-coarse");
    let [finding] = &found[..] else { panic!("{}", found.len()) };
    assert_eq!(finding.subject.name, "crime");
    assert!(finding.message.contains("4 indicators in the framework are shown"), "{}", finding.message);
    for fine in ["reported-by \"wards\"", "reported-by wrads", "reported-by not-found"] {
        let text = text.replace("{ source police }", &format!("{{\n  source police\n  {fine}\n}}"));
        assert!(findings(&text, "geography-too-coarse").is_empty(), "{fine}");
    }
}

#[test]
fn needs_and_evidence_that_say_when_they_are_met_are_enough() {
    let outcome = |evidence: &str, need: &str| {
        let text = format!(
            r#"
framework f "Growing up" {{ }}
outcome settled "Children are settled" {{ {evidence} }}
indicator one "Children who feel at home" {{
  outcome   settled
  kind      outcome
  judged-by child
}}
{need}
"#
        );
        (findings(&text, "evidence-without-threshold").len(), findings(&text, "sustained-for-unstated").len())
    };
    assert_eq!(outcome("evidence \"Improvement, as the child says\"", ""), (2, 1));
    assert_eq!(outcome("evidence \"A score of 7 or more, held for six months\"", ""), (0, 0));
    let need = "need n \"A child is unsettled\" {\n  outcome settled\n  ends score above 7 over 2 terms\n}";
    assert_eq!(outcome("", need), (0, 0));
    for broken in [need.replace("above 7", "abve 7"), need.replace("outcome settled", "outcom settled")] {
        assert_eq!(outcome("", &broken), (0, 0), "{broken}");
    }
    assert_eq!(
        outcome("", "need n \"A child is unsettled\" {\n  outcome settled\n  ends \"They are settled\"\n}"),
        (1, 1)
    );
}
