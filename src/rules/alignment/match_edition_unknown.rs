use super::told::{beside, called, of_claim, pair};
use crate::alignment::Claim;
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Role, Sort};
use crate::rules::phrases::shortened;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-edition-unknown",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "a match is pinned to an edition of the other framework that does not stand beside this one",
    why: "An edition may have changed what a thing means, and kept its name. A match that was made of another edition than the one beside it says nothing certain of either.",
    case: None,
    what_to_do: "Set the edition that is meant beside the project, in `indicant.yaml`; or read the match again against the edition that is there, and write that.",
    bad: r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
# --- beside
framework other "What health services work towards" { edition "2025" }
outcome no-harm "Children come to no harm" { }
# --- matches
match f.safe close other.no-harm "the same goal" {
  edition "2022"
}
"#,
    good: &[
        // The edition that is there.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
# --- beside
framework other "What health services work towards" { edition "2025" }
outcome no-harm "Children come to no harm" { }
# --- matches
match f.safe close other.no-harm "the same goal" {
  edition "2025"
}
"#,
        // The other framework does not say which edition it is.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
# --- matches
match f.safe close other.no-harm "the same goal" {
  edition "2022"
}
"#,
        // It is pinned to none.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
# --- beside
framework other "What health services work towards" { edition "2025" }
outcome no-harm "Children come to no harm" { }
# --- matches
match f.safe close other.no-harm "the same goal" { }
"#,
    ],
    sources: &["S03", "EU Social OMC 2006: comparable with agreed definitions"],
    check: Check::Project(check),
};

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let matches =
        cx.comparisons.iter().map(|comparison| (comparison.claim.item, vec![comparison.left, comparison.right]));
    let none = cx.claims(Sort::NoCounterpart).filter_map(|item| {
        let (subject, framework) = (item.header().target("subject")?, item.header().target("framework")?);
        Some((item, vec![subject, framework]))
    });
    for (item, sides) in matches.chain(none) {
        found.extend(unknown(item, &sides, cx));
    }
}

fn unknown(claim: Entity<'_>, sides: &[Entity<'_>], cx: &Context<'_>) -> Option<Finding> {
    let pinned = claim.stated("edition")?;
    let edition = pinned.text("edition")?;
    // The other framework is whichever is not the project's own; where neither is, either.
    let others: Vec<Entity<'_>> = sides
        .iter()
        .filter(|side| side.role() == Role::Beside)
        .filter_map(|side| cx.model.framework_of(*side))
        .collect();
    let mut known = Vec::new();
    for other in &others {
        let said = other.stated("edition")?;
        known.push((*other, said, said.text("edition")?));
    }
    let (other, said, there) = known.last()?.clone();
    if known.iter().any(|(.., there)| *there == edition) {
        return None;
    }
    let message = format!(
        "The claim about {} is pinned to the edition “{}”, and what stands beside this project is the edition “{}” of {}.",
        sides.iter().map(|side| called(*side)).collect::<Vec<_>>().join(" and "),
        shortened(&edition),
        shortened(&there),
        called(other)
    );
    let help = format!(
        "If that edition is meant, set it beside the project, under `beside:` in `indicant.yaml`. If the claim holds of the edition that is \
         there, write `edition \"{}\"`.",
        shortened(&there)
    );
    let finding = of_claim(&RULE, Claim { item: claim }, (message, help), cx)
        .about(pair(*sides.first()?, *sides.last()?))
        .field("edition")
        .at(pinned.place(), "this edition is not there")
        .note(said.place(), "this one is");
    let finding = beside(finding, *sides.first()?, *sides.last()?);
    Some(finding.rests_on(pinned.basis()).rests_on(said.basis()))
}
