//! Two matched items beside each other, aspect by aspect.

use indicant::alignment::{Agreement, Aspect, Claim, Comparison, Doubt, Relation, Sameness, Verdict};
use indicant::cohorts::Cohorts;
use indicant::model::{Basis, Sort};
use indicant::rules::example;

/// Our indicator and theirs, each with these lines, and a match of this relation.
fn spec(ours: &str, relation: &str, theirs: &str, lines: &str) -> String {
    let lines_of = |lines: &str| lines.split(" | ").map(|line| format!("  {line}\n")).collect::<String>();
    format!(
        "framework f \"Ours\" {{ }}\noutcome o \"O\" {{ }}\ncohort minor \"Children\" {{ aged 0 to 17 }}\n\
         cohort in-care \"In care\" {{ within minor }}\ncohort adult \"Adults\" {{ aged from 18 }}\n\
         event left \"Leaves\" {{ }}\nindicator a \"One\" {{\n  outcome o\n{}}}\n# --- beside\n\
         framework g \"Theirs\" {{ }}\noutcome p \"P\" {{ }}\ncohort young \"The young\" {{ same-as [f.minor] }}\n\
         cohort grown \"The grown\" {{ same-as [f.adult] }}\nevent gone \"Leaves\" {{ }}\n\
         indicator b \"Another\" {{\n  outcome p\n{}}}\n# --- matches\nmatch f.a {relation} g.b \"why\" {{\n{}}}\n",
        lines_of(ours),
        lines_of(theirs),
        if lines.is_empty() { String::new() } else { lines_of(lines) },
    )
}

fn compared(text: &str, aspect: Aspect) -> (Agreement, Verdict, Basis) {
    let model = example(text);
    let (same, cohorts) = (Sameness::new(&model), Cohorts::new(&model));
    let claim = model.entities().find(|entity| entity.sort() == Sort::Match).expect("a match");
    let comparison = Comparison::of(Claim { item: claim }, &same, &cohorts).expect("names that mean something");
    let compared = comparison.aspect(aspect).expect("an aspect of indicators");
    (compared.agreement.clone(), compared.verdict(), comparison.basis(compared))
}

fn verdict(ours: &str, relation: &str, theirs: &str, aspect: Aspect) -> Verdict {
    compared(&spec(ours, relation, theirs, ""), aspect).1
}

#[test]
fn each_aspect_is_held_against_the_other_sides() {
    use Verdict::{Agrees, CannotTell, Conflicts, MayDiffer};
    for (aspect, ours, relation, theirs, expected) in [
        (Aspect::Direction, "improves up", "close", "improves up", Agrees),
        (Aspect::Direction, "improves up", "close", "improves down", Conflicts),
        (Aspect::Direction, "improves up", "related", "improves down", MayDiffer),
        (Aspect::Direction, "improves up", "exact", "improves depends \"on why\"", CannotTell),
        (Aspect::Direction, "improves toward 1 to 2", "exact", "improves toward 4", Conflicts),
        (Aspect::Direction, "improves toward 1 to 2", "exact", "improves toward 2 to 4", CannotTell),
        (Aspect::Direction, "improves upp", "exact", "improves down", CannotTell),
        (Aspect::Kind, "kind outcome", "narrow", "kind process", Conflicts),
        (Aspect::Kind, "kind outcome", "related", "kind process", MayDiffer),
        (Aspect::Cohort, "cohort minor", "exact", "cohort young", Agrees),
        (Aspect::Cohort, "cohort in-care", "exact", "cohort grown", Conflicts),
        (Aspect::Cohort, "cohort in-care", "close", "cohort grown", MayDiffer),
        (Aspect::Cohort, "cohort in-care", "broad", "cohort young", Agrees),
        (Aspect::Cohort, "cohort in-care", "narrow", "cohort young", CannotTell),
        (Aspect::Cohort, "cohort minor", "broad", "cohort grown", Conflicts),
        (Aspect::Cohort, "cohort \"children\"", "exact", "cohort \"Children.\"", Agrees),
        (Aspect::Cohort, "cohort \"children\"", "exact", "cohort \"The young\"", CannotTell),
        (Aspect::Cohort, "cohort \"the young\"", "exact", "cohort young", Agrees),
        (Aspect::Unit, "counts child", "close", "counts pupil", Agrees),
        (Aspect::Unit, "counts child", "close", "counts session", Conflicts),
        (Aspect::Unit, "counts child", "broad", "counts session", MayDiffer),
        (Aspect::Unit, "counts child", "exact", "numerator session where \"x\"", Conflicts),
        (Aspect::Form, "as rate per 1000", "exact", "as rate per 10000", Conflicts),
        (Aspect::Form, "as proportion in percent", "exact", "as share", Agrees),
        (Aspect::Form, "as [count, rate per 1000]", "exact", "as count", Agrees),
        (Aspect::Form, "as mean", "close", "as count", MayDiffer),
        (Aspect::Form, "as \"a figure\"", "exact", "as count", CannotTell),
        (
            Aspect::Numerator,
            "numerator session where \"At school\"",
            "exact",
            "numerator session where \"at  school.\"",
            Agrees,
        ),
        (Aspect::Numerator, "numerator session", "exact", "numerator child", Conflicts),
        (Aspect::Numerator, "numerator left", "exact", "numerator gone", Agrees),
        (Aspect::Numerator, "numerator child at 31 March", "exact", "numerator child at 30 June", Conflicts),
        (Aspect::Numerator, "numerator child at 31 March", "exact", "numerator child", CannotTell),
        (Aspect::Denominator, "denominator none \"a count\"", "exact", "denominator child", Conflicts),
        (
            Aspect::Denominator,
            "denominator child where \"seen\"",
            "exact",
            "denominator child where \"met\"",
            Conflicts,
        ),
        (
            Aspect::Denominator,
            "denominator child where \"seen\"",
            "close",
            "denominator child where \"met\"",
            MayDiffer,
        ),
        (Aspect::Time, "numerator child at 31 March", "close", "numerator child where \"seen in the year\"", Conflicts),
        (Aspect::Time, "numerator child at 31 March", "broad", "numerator child where \"seen in the year\"", MayDiffer),
        (Aspect::Time, "numerator child at 31 March", "exact", "numerator child", CannotTell),
        (Aspect::FollowUp, "followed 12 months from left", "exact", "followed 1 year from gone", Agrees),
        (Aspect::FollowUp, "followed 12 months from left", "exact", "followed 2 years from gone", Conflicts),
        (Aspect::FollowUp, "followed 12 months from left", "exact", "followed 50 weeks from gone", CannotTell),
        (Aspect::Judge, "judged-by child", "exact", "judged-by [provider]", Conflicts),
        (Aspect::Judge, "judged-by [child, provider]", "exact", "judged-by provider", Agrees),
        (Aspect::Sustained, "sustained 2 terms", "exact", "sustained 3 terms", Conflicts),
        (Aspect::Sustained, "sustained 2 terms", "exact", "sustained \"a year\"", CannotTell),
        (Aspect::Sort, "improves up", "exact", "improves up", Agrees),
    ] {
        assert_eq!(verdict(ours, relation, theirs, aspect), expected, "{aspect}: {ours} {relation} {theirs}");
    }
}

/// SKOS S43 and S44: from the other side, `broad` is `narrow`, and the rest is itself.
#[test]
fn it_is_the_same_from_the_other_side() {
    for relation in Relation::ALL {
        for (ours, theirs) in
            [("cohort in-care", "cohort young"), ("cohort minor", "cohort grown"), ("improves up", "improves down")]
        {
            let text = spec(ours, relation.word(), theirs, "");
            let turned =
                text.replace(&format!("match f.a {relation} g.b"), &format!("match g.b {} f.a", relation.inverse()));
            for aspect in [Aspect::Cohort, Aspect::Direction] {
                assert_eq!(compared(&text, aspect).1, compared(&turned, aspect).1, "{ours} {relation} {theirs}");
            }
        }
    }
}

#[test]
fn what_is_declared_to_differ_is_shown_and_is_no_conflict() {
    let text = spec("improves up", "close", "improves down", "differs improves \"theirs counts the reverse\"");
    assert_eq!(compared(&text, Aspect::Direction).1, Verdict::Declared);
}

#[test]
fn it_rests_on_the_weakest_of_both_sides_and_of_the_claim() {
    let text = spec("improves up ~ inferred \"x\"", "close", "improves down", "");
    assert_eq!(compared(&text, Aspect::Direction).2, Basis::Inferred);
    let text = spec("improves up", "close", "improves down", "basis recalled \"not checked\"");
    assert_eq!(compared(&text, Aspect::Direction).2, Basis::Recalled);
}

#[test]
fn nobody_can_tell_what_a_side_does_not_say() {
    let doubt = |ours: &str, theirs: &str| compared(&spec(ours, "exact", theirs, ""), Aspect::Kind).0;
    for (ours, theirs, expected) in [
        ("improves up", "improves up", Doubt::NeitherSays),
        ("kind outcome", "improves up", Doubt::RightIsSilent),
        ("improves up", "kind outcome", Doubt::LeftIsSilent),
        ("kind outcom", "kind outcome", Doubt::Unread),
    ] {
        assert_eq!(doubt(ours, theirs), Agreement::CannotTell(expected), "{ours} {theirs}");
    }
}
