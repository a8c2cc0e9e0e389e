use super::told::{called, chain, conflict, linked, matched, of_claim, pair, told_at};
use crate::alignment::{Aspect, Claim, Compared, Comparison, Link, Verdict};
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Sort};
use crate::rules::phrases::unmarked;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-direction-conflict",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "two matched indicators improve in opposite ways",
    why: "Partners who are held to the one and to the other are told to pull in opposite directions, and one of them is told that \
          things got worse whenever the other is told that they got better. The families between them are helped by neither.",
    case: Some(
        "Of 49 official clinical measures that were published twice by one agency, three carried opposite directions in the two places.",
    ),
    what_to_do: "Settle which way is better, and say the same on both sides. If one truly counts the reverse of the other, say so in \
                 the match, with `differs improves` and the reason.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator plans "Children who have a plan" {
  outcome  learning
  improves up
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator planned "Pupils with a plan" {
  outcome  ready
  improves down
}
# --- matches
match f.plans close other.planned "both count children who have a plan" { }
"#,
    good: &[
        // The same way.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator plans "Children who have a plan" {
  outcome  learning
  improves up
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator planned "Pupils with a plan" {
  outcome  ready
  improves up
}
# --- matches
match f.plans close other.planned "both count children who have a plan" { }
"#,
        // The difference is known, and its reason given.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator plans "Children who have a plan" {
  outcome  learning
  improves up
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator planned "Pupils with a plan" {
  outcome  ready
  improves down
}
# --- matches
match f.plans close other.planned "both count children who have a plan" {
  differs improves "to them a plan is a sign of trouble, to us of help"
}
"#,
        // One side says that it depends: nobody can tell.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator plans "Children who have a plan" {
  outcome  learning
  improves depends "more may be noticed, or more may be wrong"
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator planned "Pupils with a plan" {
  outcome  ready
  improves down
}
# --- matches
match f.plans close other.planned "both count children who have a plan" { }
"#,
        // They share a subject, and neither answers for the other.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator plans "Children who have a plan" {
  outcome  learning
  improves up
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator planned "Pupils with a plan" {
  outcome  ready
  improves down
}
# --- matches
match f.plans related other.planned "both are about plans" { }
"#,
    ],
    sources: &["S04", "NQF 2012: harmonised with related and competing measures"],
    check: Check::Project(check),
};

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for comparison in &cx.comparisons {
        // What counts the reverse improves the other way, and that it does is told by itself.
        let is_reverse = || comparison.aspect(Aspect::Wording).is_some_and(Compared::differs);
        if let Some(compared) = comparison.aspect(Aspect::Direction)
            && compared.verdict() == Verdict::Conflicts
            && !is_reverse()
        {
            found.push(opposed(comparison, compared, cx));
        }
    }
    far_apart(cx, found);
}

fn opposed(comparison: &Comparison<'_>, compared: &Compared<'_>, cx: &Context<'_>) -> Finding {
    let says = |fact: Option<Fact<'_>>| fact.map(unmarked).unwrap_or_default();
    let (left, right) = (says(compared.left.fact()), says(compared.right.fact()));
    let message = format!(
        "{}, and the two improve in opposite ways: the first says `{left}`, and the second `{right}`.",
        matched(comparison)
    );
    conflict(&RULE, comparison, &[compared], (message, help(&right)), cx)
        .field("improves")
        .label("what makes one better makes the other worse")
}

fn help(theirs: &str) -> String {
    format!(
        "Settle which way is better, and let both say it. If `{theirs}` is right, so it is for both. If both are right, since one counts \
         the reverse of the other, say so in the match: `differs improves \"why one is better up and the other down\"`. If they only \
         share a subject, write `related`."
    )
}

/// Two that are one thing by way of others which say nothing of direction: no single match holds both.
fn far_apart(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let network = &cx.network;
    for things in network.classes() {
        let mut said = things.into_iter().filter_map(way);
        let Some(first) = said.next() else { continue };
        let Some(other) = said.find(|fact| fact.word("way") != first.word("way")) else { continue };
        let (one, another) = (first.entity(), other.entity());
        let links: Vec<Link<'_>> =
            network.chain(one, another).into_iter().map(|number| network.links[number]).collect();
        // What one match of the chain says or explains is told there.
        let is_told = |link: &Link<'_>| {
            let claim = Claim { item: link.by };
            let ways = [link.left, link.right].map(|end| way(end).and_then(|fact| fact.word("way")));
            matches!(ways, [Some(one), Some(other)] if one != other) || claim.declares(Aspect::Direction).is_some()
        };
        let Some(at) = told_at(&links).filter(|_| !links.iter().any(is_told)) else { continue };
        let (left, right) = (unmarked(first), unmarked(other));
        let message = format!(
            "{} and {} are one thing ({}), and they improve in opposite ways: the first says `{left}`, the second `{right}`.",
            crate::rules::phrases::sentence(&called(one)),
            called(another),
            chain(&links)
        );
        let finding = of_claim(&RULE, Claim { item: at.by }, (message, help(&right)), cx)
            .about(pair(one, another))
            .field("improves")
            .note(first.place(), format!("so says {}", called(one)))
            .note(other.place(), format!("so says {}", called(another)))
            .rests_on(first.basis())
            .rests_on(other.basis());
        found.push(linked(finding, &links, cx));
    }
}

/// The line that says that more, or that less, is better.
fn way(thing: Entity<'_>) -> Option<Fact<'_>> {
    let fact = thing.stated("improves").filter(|_| thing.sort() == Sort::Indicator)?;
    matches!(fact.word("way"), Some("up" | "down")).then_some(fact)
}
