use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Sort, Value};
use crate::rules::phrases::{named, quoted, sentence};
use crate::rules::proved::proved;
use crate::rules::{Check, Context, Judgement, Question, Rule};
use std::collections::HashMap;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "overlapping-parts",
    aliases: &[],
    question: Question::Cohort,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "one list names a group and, beside it, a part of that group",
    why: "Whoever adds up such a list counts the same people twice, and whoever compares its groups compares some people with \
          themselves: a gap between the part and the rest looks smaller than it is.",
    what_to_do: "Keep either the whole or the part; or name, beside the part, those who are not in it.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
cohort looked-after "Children in care" { }
cohort fostered "Children in foster care" { within looked-after }
cohort at-home "Children at home" { }
indicator happy "Children who are happy where they live" {
  outcome  together
  split-by [looked-after, fostered, at-home]
  improves up
}
"#,
    good: &[
        // Parts of one whole, side by side.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
cohort looked-after "Children in care" { made-of [fostered, in-homes] }
cohort fostered "Children in foster care" { }
cohort in-homes "Children in homes" { }
indicator happy "Children who are happy where they live" {
  outcome  together
  split-by [fostered, in-homes]
  improves up
}
"#,
        // They may share somebody, and neither lies in the other.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
cohort looked-after "Children in care" { }
cohort disabled "Disabled children" { }
indicator happy "Children who are happy where they live" {
  outcome  together
  split-by [looked-after, disabled, sex]
  improves up
}
"#,
        // A framework names a small group beside all of them, so that it is reached.
        r#"
framework f "Staying together" { for [child, in-custody] }
cohort child "Children" { }
cohort in-custody "Children in custody" { within child }
outcome safe "Children in custody are safe" { for [in-custody] }
outcome together "Families stay together" { for [child] }
"#,
    ],
    sources: &[
        "NHS Digital Indicator Assurance Service, quality criteria: interpretation",
        "NICE process and methods guide 44: a specification says who is counted, out of whom, and who is left out",
    ],
    check: Check::Item(&[Sort::Outcome, Sort::Enabler, Sort::Indicator, Sort::Breakdown, Sort::Cohort], check),
};

/// The lists, and what each does with its groups. The framework's own `for` is none of them: whom it names there it means to
/// reach, however small beside the others.
const LISTS: [(Sort, &str, &str); 6] = [
    (Sort::Outcome, "for", "is for"),
    (Sort::Enabler, "for", "is for"),
    (Sort::Indicator, "split-by", "is shown apart for"),
    (Sort::Indicator, "excludes", "leaves out"),
    (Sort::Breakdown, "groups", "shows apart"),
    (Sort::Cohort, "made-of", "is made of"),
];

fn check(item: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (_, field, does) in LISTS.into_iter().filter(|(sort, ..)| *sort == item.sort()) {
        for fact in item.facts(field) {
            list(fact, does, cx, found);
        }
    }
}

fn list(fact: Fact<'_>, does: &str, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let groups = || fact.values().filter(|value| value.entity().is_some_and(|named| named.sort() == Sort::Cohort));
    let listed: HashMap<_, Value<'_>> = groups().filter_map(|value| Some((value.entity()?.id, value))).collect();
    if listed.len() < 2 {
        return;
    }
    for value in groups() {
        let Some(part) = value.entity() else { continue };
        let whole = cx.cohorts.larger(part).find_map(|whole| listed.get(&whole.id).map(|at| (whole, *at)));
        // Two names of one group are not a part and its whole; and that nobody can be in a part is told elsewhere.
        let is_part = |whole: Entity<'_>| !cx.cohorts.inside(whole, part).is_yes() && !cx.cohorts.empty(part).is_yes();
        if let Some((whole, beside)) = whole.filter(|(whole, _)| is_part(*whole)) {
            found.extend(told(fact, does, (part, value), (whole, beside), cx));
        }
    }
}

fn told<'m>(
    fact: Fact<'m>,
    does: &str,
    (part, value): (Entity<'m>, Value<'m>),
    (whole, beside): (Entity<'m>, Value<'m>),
    cx: &Context<'m>,
) -> Option<Finding> {
    let proof = cx.cohorts.inside(part, whole).yes()?;
    let item = fact.entity();
    let message = format!(
        "{} {does} {} and, beside it, {}, which lies in it: {}.",
        sentence(&named(item)),
        quoted(whole),
        quoted(part),
        cx.cohorts.in_words(&proof)
    );
    let others = |without: Value<'_>| {
        let names: Vec<&str> =
            fact.values().filter(|other| other.place() != without.place()).map(|other| other.written()).collect();
        format!("`{} [{}]`", fact.field(), names.join(", "))
    };
    let help = format!(
        "In `{} {}`, write {} to keep the part, or {} to keep the whole.",
        item.sort(),
        item.name(),
        others(beside),
        others(value)
    );
    let finding = Finding::new(&RULE, item, message, help)
        .field(fact.field())
        .about(part.full_name())
        .at(value.place(), "a part of another group in this list")
        .rests_on(fact.basis())
        .note(beside.place(), "the whole");
    Some(proved(finding, &proof, cx))
}
