use crate::cohorts::Step;
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Role, Sort};
use crate::rules::phrases::{named, shortened};
use crate::rules::proved::proved;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "empty-cohort",
    aliases: &[],
    question: Question::Cohort,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "a group to which, as it is declared, nobody can belong",
    why: "Whatever is measured of it is measured of nobody: the figure is always none, or cannot be made. Somebody was meant, and \
          as the lines stand they are not counted anywhere.",
    what_to_do: "Read the lines that rule each other out, and mend the one that does not hold.",
    bad: r#"
framework f "Staying together" { }
cohort child "Children" { aged 0 to 17 }
cohort care-leaver "Care leavers" {
  within child
  aged   18 to 25
}
outcome together "Families stay together" { for [care-leaver] }
"#,
    good: &[
        r#"
framework f "Staying together" { }
cohort person "People" { }
cohort child "Children" {
  within person
  aged   0 to 17
}
cohort care-leaver "Care leavers" {
  within person
  aged   17 to 25
}
outcome together "Families stay together" { for [care-leaver, child] }
"#,
        // They share one year of age.
        r#"
framework f "Staying together" { }
cohort child "Children" { aged 0 to 17 }
cohort care-leaver "Care leavers" { aged 17 to 25 }
cohort care-leaver-under-18 "Care leavers who are still children" { within [child, care-leaver] }
outcome together "Families stay together" { for [care-leaver-under-18] }
"#,
        // Within a year, a child may be in two stages.
        r#"
framework f "Staying together" { }
cohort in-need "Children in need" { stages [being-assessed, on-plan] }
cohort being-assessed "Children being assessed" { }
cohort on-plan "Children on a plan" { }
cohort both "Children assessed, and on a plan, in one year" { within [being-assessed, on-plan] }
outcome together "Families stay together" { for [both] }
"#,
        // A part is left out again: the others are in it.
        r#"
framework f "Staying together" { }
cohort in-care "Children in care" {
  made-of [fostered, in-homes]
  except  [on-respite]
}
cohort fostered "Children in foster care" { }
cohort in-homes "Children in homes" { }
cohort on-respite "Children in respite care" { within fostered }
outcome together "Families stay together" { for [in-care] }
"#,
    ],
    sources: &[
        "Children's social care dashboard, October 2024: indicators were changed where they could not be calculated",
        "UNAIDS indicator standards: an indicator is fully defined",
    ],
    check: Check::Item(&[Sort::Cohort], check),
};

fn check(cohort: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(proof) = cx.cohorts.empty(cohort).yes() else { return };
    let steps = cx.cohorts.steps(&proof);
    // What a reader claims does not make a framework's group impossible.
    if steps.iter().any(|step| matches!(step.by.role(), Role::Standpoint | Role::Matches)) || follows(cohort, cx) {
        return;
    }
    let message = format!("Nobody can be in {}: {}.", named(cohort), cx.cohorts.in_words(&proof));
    let finding = Finding::new(&RULE, cohort, message, help(cohort, &steps));
    let finding = match steps.iter().find(|step| step.by == cohort) {
        Some(step) => finding.at(step.place, "nobody can be in it"),
        None => finding.label("nobody can be in it"),
    };
    found.push(proved(finding, &proof, cx));
}

/// Whether it follows from another group's being empty, which is told there: one that it lies in, or all those that it is
/// made of.
fn follows(cohort: Entity<'_>, cx: &Context<'_>) -> bool {
    let is_told = |other: Entity<'_>| other.role() == Role::Own && other != cohort && cx.cohorts.empty(other).is_yes();
    let mut parts = cohort.named("made-of").peekable();
    cx.cohorts.wholes(cohort).any(is_told) || (parts.peek().is_some() && parts.all(is_told))
}

/// What to do about it.
fn help(cohort: Entity<'_>, steps: &[Step<'_>]) -> String {
    let name = cohort.name();
    let own: Vec<String> =
        steps.iter().filter(|step| step.by == cohort).map(|step| format!("`{}`", shortened(&step.line))).collect();
    match &own[..] {
        [] => "These lines cannot all hold. Mend the one that does not, in the item that it stands in.".to_owned(),
        [only] if steps.len() == 1 => match backwards(cohort) {
            Some(line) => format!("In `cohort {name}`, write the younger age first: `{line}`."),
            None => format!("In `cohort {name}`, take out {only}."),
        },
        [one] => format!(
            "These lines cannot all hold. If it is {one} in `cohort {name}` that does not, mend it or take it out; else mend one \
             of the others, in the item that it stands in."
        ),
        several => format!(
            "These lines cannot all hold. In `cohort {name}`, mend or take out one of {}; or else mend another of them, in the item \
             that it stands in.",
            several.join(", ")
        ),
    }
}

/// The ages the right way round, where they stand the wrong way round.
fn backwards(cohort: Entity<'_>) -> Option<String> {
    let aged = cohort.stated("aged")?;
    let (from, to) = (aged.word("from")?, aged.word("to")?);
    (aged.number("from")? > aged.number("to")?).then(|| format!("aged {to} to {from}"))
}
