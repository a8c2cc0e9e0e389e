//! Edges of the rules that ask whether the people are counted, asked and followed wherever they go.

use indicant::rules::{Settings, example};

/// What a rule says of an indicator with these lines, in a framework for the whole of England.
fn said(rule: &str, lines: &str) -> Vec<String> {
    let text = format!(
        r#"
framework f "Staying together" {{ place england }}
outcome together "Families stay together" {{ rolls-up-to "the shared outcome" }}
event return-home "A child returns home" {{ happens-to child }}
event leaver "A worker leaves" {{ happens-to worker }}
identifier local-number "Local number" {{ across local-authority-area }}
identifier child-number "Child number" {{ across england }}
cohort staff "Social workers" {{ unit social-worker }}
cohort teenager "Teenagers" {{ unit young-person }}
place newtown "Newtown" {{ within local-authority-area }}
judge in-house "The team's own panel" {{ same-as provider }}
source local "Local records" {{ links-by local-number }}
source national "National records" {{ links-by child-number }}
source survey "A survey" {{ every year }}
indicator one "One measure" {{
{lines}
}}
# --- standpoint
unit learner "Learner" {{ is person }}
standpoint reader "A reader" {{
  judged-by     young-person
  counts-people learner
}}
"#
    );
    let findings = indicant::check(&example(&text), &Settings::default()).findings;
    findings
        .into_iter()
        .filter(|found| found.rule.name == rule)
        .map(|found| format!("{} {}", found.message, found.help))
        .collect()
}

fn one(rule: &str, lines: &str) -> String {
    let said = said(rule, lines);
    assert_eq!(said.len(), 1, "{lines}: {said:?}");
    said.into_iter().next().unwrap_or_default()
}

const FOLLOWED: &str = "  outcome  together\n  followed 12 months from return-home\n  with     return-home\n";

#[test]
fn a_follow_up_needs_an_identifier_that_reaches_as_far_as_people_go() {
    let linked = |source: &str| one("follow-up-unlinked", &format!("{FOLLOWED}  source {source}"));
    for source in ["survey", "\"local records\"", "[survey, \"local records\"]", "none \"not collected\""] {
        assert!(linked(source).contains("does not say which identifier"), "{source}");
    }
    assert!(linked("survey").contains("`source survey linked by child-number across england`"));
    assert!(linked("[survey, local]").contains("stops at the boundary of one local authority area"));
    assert!(linked("survey linked by \"a number\" across newtown").contains("stops at the boundary of Newtown"));
    assert!(linked("survey linked by \"a number\" across region").contains("one region"));
    assert!(linked("survey linked by \"a number\"").contains("does not say how far that identifier reaches"));
    assert!(one("follow-up-unlinked", FOLLOWED).contains("`source \"where the records are kept\" linked by"));
}

#[test]
fn a_follow_up_that_is_linked_or_that_nobody_can_tell_of_is_let_be() {
    for source in [
        "national",
        "[local, national]",
        "survey linked by child-number",
        "survey linked by local-number across united-kingdom",
        "survey linked by \"a number\" across \"the whole country\"",
        "nowhere",
        "survey linked by nothing",
        "survey linked",
    ] {
        let said = said("follow-up-unlinked", &format!("{FOLLOWED}  source {source}"));
        assert!(said.is_empty(), "{source}: {said:?}");
    }
}

#[test]
fn the_judge_who_is_offered_is_the_one_whose_life_it_is() {
    let judged = |lines: &str| said("judged-by-provider", &format!("  outcome together\n{lines}"));
    let [said] = &judged("  cohort teenager\n  judged-by [practitioner, parent]")[..] else { panic!("one finding") };
    assert!(said.contains("with that of the parent only beside it"), "{said}");
    assert!(said.contains("`judged-by young-person`"), "{said}");
    assert_eq!(judged("  judged-by in-house").len(), 1, "a judge that is declared the same as the provider");
    for let_be in
        ["  judged-by carer", "  judged-by records", "  judged-by \"the service\"", "  judged-by nobody-known"]
    {
        assert!(judged(let_be).is_empty(), "{let_be}");
    }
}

#[test]
fn the_service_is_counted_however_it_is_written() {
    let counted = |lines: &str| said("counts-the-service", &format!("  outcome together\n{lines}"));
    for lines in [
        "  counts worker in full-time-equivalents",
        "  counts leaver",
        "  counts staff",
        "  numerator post at 31 March",
        "  counts organisation",
    ] {
        let said = counted(lines);
        assert_eq!(said.len(), 1, "{lines}");
        assert!(said[0].contains("`counts reader.learner`"), "{said:?}");
    }
    for lines in [
        "  counts child\n  numerator worker",
        "  counts pound",
        "  counts return-home",
        "  counts \"workers\"",
        "  counts wroker",
        "  numerator session\n  denominator worker",
    ] {
        assert!(counted(lines).is_empty(), "{lines}");
    }
}
