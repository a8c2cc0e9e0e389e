use super::told::{beside, called, chain, item, linked, of_claim, pair, told_at};
use crate::alignment::{Claim, Link};
use crate::findings::{Finding, Severity};
use crate::rules::phrases::sentence;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-cycle",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "matches go round in a circle: each thing is a part of the next, and the last of the first",
    why: "If each is wider than the one before, the first is wider than itself. No total can be built on that, and no reader can tell which is the part and which the whole.",
    case: None,
    what_to_do: "Read the lines of the circle in turn, and turn round or take out those that are not so. What is the same on both sides is `exact`.",
    bad: r#"
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
match f.safe broad third.unharmed "theirs is the wider" { }
match third.unharmed broad other.no-harm "theirs is the wider" { }
match other.no-harm broad f.safe "ours is the wider" { }
"#,
    good: &[
        // A ladder.
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
match f.safe broad third.unharmed "theirs is the wider" { }
match third.unharmed broad other.no-harm "theirs is the wider" { }
match f.safe broad other.no-harm "theirs is the wider" { }
"#,
        // The same line, from both sides.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
outcome fed "Children are well fed" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome eats "Children eat well" { }
# --- matches
match f.safe broad other.no-harm "theirs is the wider" { }
match other.no-harm narrow f.safe "ours is a part of it" { }
"#,
        // Two parts of one whole.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
outcome fed "Children are well fed" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome eats "Children eat well" { }
# --- matches
match f.safe broad other.no-harm "theirs is the wider" { }
match f.fed broad other.no-harm "theirs is the wider" { }
"#,
    ],
    sources: &["S03", "SKOS Reference, section 8: hierarchies without circles"],
    check: Check::Project(check),
};

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let network = &cx.network;
    for circle in network.cycles() {
        let mut links: Vec<Link<'_>> = circle.iter().map(|link| network.links[*link]).collect();
        let Some(at) = told_at(&links).copied() else { continue };
        // It begins with the line at which it is told, so that the finding stays where it is when other lines change.
        if let Some(start) = links.iter().position(|link| link.place == at.place) {
            links.rotate_left(start);
        }
        let (first, last) = at.upwards().unwrap_or((at.left, at.right));
        let message = format!(
            "{} is said to be a part of {}, and that, step by step, a part of the first: {}.",
            sentence(&item(first)),
            called(last),
            chain(&links)
        );
        let help = "Read the lines of the circle in turn, and turn round or take out those that are not so: `broad` says that the second of \
                    the two is the wider, `narrow` that it is a part of the first. If two are one thing, write `exact`."
            .to_owned();
        let finding = of_claim(&RULE, Claim { item: at.by }, (message, help), cx)
            .about(pair(at.left, at.right))
            .label("here the circle begins");
        let finding = beside(finding, at.left, at.right);
        found.push(linked(finding, &links, cx));
    }
}
