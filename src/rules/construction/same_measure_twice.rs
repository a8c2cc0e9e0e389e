use super::normal::normal;
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Said, Sort};
use crate::rules::phrases::{named, quoted, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "same-measure-twice",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "two indicators measure the same thing under two names",
    why: "What stands there twice counts twice in every total, and a reader looks for a difference between the two that is not \
          there. When one of them is changed, the other will contradict it.",
    case: Some(
        "In the Department for Education's own dictionary of published measures, read in April 2026, the row \
                for child arrangements orders carries the method of the row for special guardianship orders.",
    ),
    what_to_do: "Keep one of them. If they are meant to differ, write the difference where it is: whom they count, out of whom, at what \
                 time, or in whose judgement.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
outcome settled "Children are settled" { }
indicator attending "Attendance at school" {
  outcome     learning
  cohort      "children in need"
  numerator   session where "the child attended"
  denominator session where "the child could have attended"
  as          proportion in percent
}
indicator in-school "Time spent in school" {
  outcome     settled
  denominator session where "The child could have  attended."
  numerator   session where "the child attended"
  cohort      "Children in need"
  as          proportion
}
"#,
    good: &[
        // Other children.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Attendance of children in need" {
  outcome     learning
  cohort      "children in need"
  numerator   session where "the child attended"
  denominator session where "the child could have attended"
}
indicator in-care "Attendance of children in care" {
  outcome     learning
  cohort      "children in care"
  numerator   session where "the child attended"
  denominator session where "the child could have attended"
}
"#,
        // The same, as two people see it.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator child-says "Children who feel at home, as they say" {
  outcome     settled
  numerator   child where "they feel at home"
  denominator child
  judged-by   child
}
indicator carer-says "Children who feel at home, as their carers say" {
  outcome     settled
  numerator   child where "they feel at home"
  denominator child
  judged-by   carer
}
"#,
        // Another time.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
event return-home "A child returns home" { happens-to child }
indicator one-year "Children at home a year after returning" {
  outcome  settled
  followed 12 months from return-home
  without  "coming into care again"
}
indicator two-years "Children at home two years after returning" {
  outcome  settled
  followed 24 months from return-home
  without  "coming into care again"
}
"#,
        // Too little is said of either to tell.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator reading "Children who read well" {
  outcome learning
  cohort  "children at 11"
  as      proportion in percent
}
indicator writing "Children who write well" {
  outcome learning
  cohort  "children at 11"
  as      proportion in percent
}
"#,
    ],
    sources: &[
        "NQF 2011: harmonised with related and competing measures",
        "UNAIDS indicator standards: the set is coherent",
    ],
    check: Check::Framework(check),
};

/// The lines that make a measure what it is.
const LINES: [&str; 15] = [
    "cohort",
    "about",
    "numerator",
    "denominator",
    "excludes",
    "unknown",
    "followed",
    "without",
    "with",
    "lost",
    "value",
    "over",
    "judged-by",
    "threshold",
    "sustained",
];

fn check(_: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    // By what the form hashes to: ten thousand forms are more than anyone wants to keep.
    let mut known: FxHashMap<u64, Entity<'_>> = FxHashMap::default();
    known.reserve(cx.model.own(Sort::Indicator).count());
    for indicator in cx.model.own(Sort::Indicator).filter(|indicator| is_stated_enough(*indicator)) {
        let Some((form, basis)) = form(indicator, cx) else { continue };
        let Some(first) = known.get(&hash(&form)).copied() else {
            known.insert(hash(&form), indicator);
            continue;
        };
        let Some((_, other)) = self::form(first, cx).filter(|(other, _)| *other == form) else { continue };
        let message = format!(
            "{} measures the same as {}: the same of the same people, in the same form.",
            sentence(&named(indicator)),
            quoted(first)
        );
        let help = format!(
            "Keep one of `indicator {}` and `indicator {}`. If they are meant to differ, write the difference in `cohort`, `numerator` \
             or `denominator`.",
            first.name(),
            indicator.name()
        );
        let finding = Finding::new(&RULE, indicator, message, help).about(first.full_name()).label("the same again");
        found.push(finding.note(first.place(), "the same measure").rests_on(basis).rests_on(other));
    }
}

fn hash(form: &str) -> u64 {
    let mut hasher = FxHasher::default();
    form.hash(&mut hasher);
    hasher.finish()
}

/// Whether enough is said to know what is measured: what is counted out of what, who is followed and for what, or which
/// value is taken over whom.
fn is_stated_enough(indicator: Entity<'_>) -> bool {
    let stated = |field: &str| indicator.stated(field).is_some();
    (stated("numerator") && stated("denominator"))
        || (stated("followed") && (stated("without") || stated("with")))
        || (stated("value") && stated("over"))
}

/// What an indicator measures, in a form that is the same for all that measure the same; `None` where nobody can tell.
fn form(indicator: Entity<'_>, cx: &Context<'_>) -> Option<(String, Basis)> {
    let (mut form, mut basis) = (String::with_capacity(256), Basis::Found);
    for field in LINES {
        match indicator.said(field) {
            Said::Broken => return None,
            Said::Missing(..) => continue,
            Said::Stated(_) => {}
        }
        let mut lines: Vec<String> = Vec::new();
        for fact in indicator.facts(field) {
            basis = basis.max(fact.basis());
            lines.push(normal(fact, cx)?);
        }
        lines.sort_unstable();
        for said in std::iter::once(field).chain(lines.iter().map(String::as_str)) {
            form.push_str(said);
            form.push('\n');
        }
    }
    for said in [&unit(indicator, cx)?, &shape(indicator)?] {
        form.push_str(said);
        form.push('\n');
    }
    Some((form, basis))
}

/// What one unit of the count is, where that does not follow from what is counted.
fn unit(indicator: Entity<'_>, cx: &Context<'_>) -> Option<String> {
    let fact = match indicator.said("counts") {
        Said::Broken => return None,
        Said::Missing(..) => return Some(String::new()),
        Said::Stated(fact) => fact,
    };
    let counted = indicator.stated("numerator").and_then(|fact| fact.target("counted"));
    let units = counted.into_iter().flat_map(|counted| std::iter::once(counted).chain(counted.named("unit")));
    let mut same = units.filter(|unit| fact.target("counted").is_some_and(|counts| cx.same.same(counts, *unit)));
    if fact.get("measure").is_none() && same.next().is_some() { Some(String::new()) } else { normal(fact, cx) }
}

/// The form of the figure; a proportion is the same in percent.
fn shape(indicator: Entity<'_>) -> Option<String> {
    let fact = match indicator.said("as") {
        Said::Broken => return None,
        Said::Missing(..) => return Some(String::new()),
        Said::Stated(fact) => fact,
    };
    let mut forms: Vec<&str> =
        fact.values().filter(|value| value.slot() != "scale").map(|value| value.written()).collect();
    forms.sort_unstable();
    Some(forms.join(" "))
}
