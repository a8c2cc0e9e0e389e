use super::told::{beside, called, chain, item, linked, of_claim, pair, told_at};
use crate::alignment::{Claim, Link};
use crate::findings::{Finding, Severity};
use crate::model::Role;
use crate::rules::phrases::sentence;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "counterpart-and-none",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "something is said to have no counterpart in a framework, and is matched to something there",
    why: "Either the gap is a decision or there is no gap. A reader who meets only one of the two lines goes away with the wrong one half of the time.",
    case: None,
    what_to_do: "Take out whichever of the two is not so. If the two only share a subject, write `related`: that fills no gap.",
    bad: r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
outcome fed "Children are well fed" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome eats "Children eat well" { }
# --- matches
match f.safe close other.no-harm "the same goal" { }
no-counterpart f.safe in other "they are about health" { }
"#,
    good: &[
        // They share a subject, and neither answers for the other.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
outcome fed "Children are well fed" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome eats "Children eat well" { }
# --- matches
match f.safe related other.no-harm "both are about harm" { }
no-counterpart f.safe in other "they are about health" { }
"#,
        // Another framework.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
outcome fed "Children are well fed" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome eats "Children eat well" { }
# --- beside
framework third "What schools work towards" { }
outcome unharmed "Pupils are unharmed" { }
# --- matches
match f.safe close third.unharmed "the same goal" { }
no-counterpart f.safe in other "they are about health" { }
"#,
        // Another outcome.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
outcome fed "Children are well fed" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome eats "Children eat well" { }
# --- matches
match f.safe close other.no-harm "the same goal" { }
no-counterpart f.fed in other "left to schools" { }
"#,
    ],
    sources: &["S03"],
    check: Check::Project(check),
};

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let network = &cx.network;
    for said in network.contradicted(cx.model) {
        let links: Vec<Link<'_>> = said.chain.iter().map(|link| network.links[*link]).collect();
        let header = said.none.item.header();
        let (Some(subject), Some(framework)) = (header.target("subject"), header.target("framework")) else { continue };
        let is_told = match said.none.item.role() {
            Role::Own | Role::Matches => true,
            Role::Standpoint => subject.role() == Role::Own || framework.role() == Role::Own,
            _ => false,
        };
        // Where the statement itself is another framework's, what is told of is our match.
        let at = match is_told {
            true => said.none,
            false => match told_at(&links) {
                Some(link) => Claim { item: link.by },
                None => continue,
            },
        };
        let by = |claim: Claim<'_>| claim.by().map_or_else(String::new, |by| format!(", as {by} has it,"));
        let message = format!(
            "{}{} has no counterpart in {}, and is matched to {} there: {}.",
            sentence(&item(subject)),
            by(said.none),
            called(framework),
            called(said.counterpart),
            chain(&links)
        );
        let help = "Take out whichever is not so: the `no-counterpart`, or the match. If the two only share a subject, write `related` in the \
                    match: that fills no gap."
            .to_owned();
        let mut finding = of_claim(&RULE, at, (message, help), cx)
            .about(pair(subject, said.counterpart))
            .label("none, and yet matched")
            .rests_on(said.none.basis());
        if !is_told {
            finding = finding.note(said.none.item.place(), "here it is said to have none");
        }
        found.push(linked(beside(finding, subject, said.counterpart), &links, cx));
    }
}
