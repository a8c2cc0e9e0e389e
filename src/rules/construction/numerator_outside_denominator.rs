use super::part_of_whole::{Form, form, group};
use crate::cohorts::{Counted, Proof};
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Sort};
use crate::rules::phrases::{does_not, named, quoted, reference, sentence, shortened};
use crate::rules::proved::proved;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "numerator-outside-denominator",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "a proportion counts people who are not among those that it is counted out of",
    why: "A proportion of people who are not in the group is a proportion of nothing: it can pass 100 in 100, and can rise \
          without anything having changed for anyone. Whoever reads it as a share of the group is misled.",
    what_to_do: "Count only people of the denominator: `numerator child where \"…\"`. If two groups are set beside each other on \
                 purpose, write `as ratio`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
cohort child "Children" { aged 0 to 17 }
cohort care-leaver "Care leavers" { aged 18 to 25 }
indicator housed "Care leavers in a home of their own" {
  outcome     together
  numerator   care-leaver where "live in a home of their own"
  denominator child
  as          proportion in percent
  improves    up
}
"#,
    good: &[
        // Everyone counted is in the group.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
cohort child "Children" { aged 0 to 17 }
cohort looked-after "Children in care" { within child }
indicator in-care "Children in care" {
  outcome     together
  numerator   looked-after at 31 March
  denominator child at 31 March
  as          proportion in percent
  improves    down
}
"#,
        // A ratio sets two groups beside each other, and says so.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
cohort child "Children" { aged 0 to 17 }
cohort adult "Adults" { aged from 18 }
indicator adults-to-children "Adults to each child" {
  outcome     together
  numerator   adult
  denominator child
  as          ratio
  improves    up
}
"#,
        // Nothing says that the one is not in the other.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
cohort looked-after "Children in care" { }
cohort disabled "Disabled children" { }
indicator in-care "Disabled children in care" {
  outcome     together
  numerator   disabled
  denominator looked-after
  as          proportion in percent
  improves    down
}
"#,
        // Children who are followed grow up: who is counted at the end is not whom one began with.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
event care-end "A child leaves care" { happens-to child }
cohort looked-after "Children in care" { aged 0 to 17 }
cohort adult "Adults" { aged from 18 }
indicator settled "Children in care who are settled as adults" {
  outcome   together
  cohort    looked-after
  followed  5 years from care-end
  numerator adult where "are settled"
  as        proportion in percent
  improves  up
}
"#,
    ],
    sources: &[
        "NICE process and methods guide 44: a specification says who is counted, out of whom, and who is left out",
        "NHS Digital Indicator Assurance Service, quality criteria: construction",
    ],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    found.extend(outside(indicator, cx));
}

fn outside(indicator: Entity<'_>, cx: &Context<'_>) -> Option<Finding> {
    let numerator = indicator.stated("numerator")?;
    let counted = Counted::of(numerator).filter(|counted| counted.what.sort() == Sort::Cohort)?;
    // Those who are followed are no longer, at the end, what they were at the beginning.
    indicator.missing("followed")?;
    let (out_of, group, silence) = group(indicator, &counted)?;
    if cx.cohorts.plainly_inside(counted.what, group.what) {
        return None;
    }
    let form = form(indicator, counted.what, group.what)?;
    let proof = cx.cohorts.counted_inside(&counted, &group).no()?;
    Some(told(&Measure { indicator, numerator, out_of, form, silence }, &counted, &group, &proof, cx))
}

/// What a measure says of itself, as far as it matters here.
struct Measure<'m> {
    indicator: Entity<'m>,
    numerator: Fact<'m>,
    /// The line that says out of whom.
    out_of: Fact<'m>,
    form: Form<'m>,
    /// On what basis it is known that no line says it better.
    silence: Basis,
}

fn told(measure: &Measure<'_>, counted: &Counted<'_>, group: &Counted<'_>, proof: &Proof, cx: &Context<'_>) -> Finding {
    let Measure { indicator, numerator, out_of, form, silence } = measure;
    let (inner, outer) = (counted.what, group.what);
    let how_many = if cx.cohorts.share(inner, outer).is_no() { "none of them is" } else { "not all of them are" };
    let (says, ratio) = match form {
        Form::Said(fact) => (
            format!(
                "is a {}",
                if fact.all("form").all(|form| form.written() != "proportion") { "share" } else { "proportion" }
            ),
            format!("`as ratio` in place of `{}`", fact_words(*fact)),
        ),
        Form::OneUnit(basis) => {
            let says = does_not(*basis, "say what form its figure has, and both its groups are of one unit");
            (says, "`as ratio`".to_owned())
        }
    };
    let whom = if out_of.field() == "denominator" { "out of whom they are counted" } else { "whom it measures" };
    let message = format!(
        "{} {says}. Its numerator counts {}, and {how_many} in {}, {whom}: {}.",
        sentence(&named(*indicator)),
        quoted(inner),
        quoted(outer),
        cx.cohorts.in_words(proof)
    );
    let at = numerator.word("at").map_or_else(String::new, |at| format!(" at {at}"));
    let which = numerator.text("where").unwrap_or_else(|| inner.title());
    let help = format!(
        "Say which people of {} are counted: in `indicator {}`, write `numerator {}{at} where \"{}\"`. If another group was meant, \
         name it after `{}`. If two groups are compared on purpose, write {ratio}.",
        quoted(outer),
        indicator.name(),
        reference(outer),
        shortened(&which),
        out_of.field(),
    );
    let (basis, form_place) = match form {
        Form::Said(fact) => (fact.basis(), Some(fact.place())),
        Form::OneUnit(basis) => (*basis, None),
    };
    let mut finding = Finding::new(&RULE, *indicator, message, help)
        .field("numerator")
        .at(numerator.place(), "not all of these are among those that they are counted out of")
        .rests_on(numerator.basis().max(out_of.basis()).max(*silence).max(basis))
        .note(out_of.place(), "out of these");
    if let Some(place) = form_place {
        finding = finding.note(place, "as a part of a whole");
    }
    proved(finding, proof, cx)
}

/// A line without where it comes from.
fn fact_words(fact: Fact<'_>) -> String {
    let line = fact.written().split('~').next().unwrap_or_default();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
