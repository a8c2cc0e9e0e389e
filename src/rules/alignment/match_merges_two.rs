use super::told::{beside, called, chain, item, linked, of_claim, pair, told_at};
use crate::alignment::{Claim, Link, Network};
use crate::findings::{Finding, Severity};
use crate::rules::phrases::sentence;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-merges-two",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "exact matches make one thing of two that a framework tells apart",
    why: "What is exactly the same as one thing is whatever that is. If two things of one framework are both the same as a third, they are the same as each other, and the framework says that they are not.",
    case: None,
    what_to_do: "Let only one of them be `exact`, and match the other as what it is: `close`, `broad`, `narrow` or `related`.",
    bad: r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
outcome fed "Children are well fed" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome eats "Children eat well" { }
# --- matches
match f.safe exact other.no-harm { }
match f.fed exact other.no-harm { }
"#,
    good: &[
        // One is the same, the other a part.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
outcome fed "Children are well fed" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome eats "Children eat well" { }
# --- matches
match f.safe exact other.no-harm { }
match f.fed broad other.no-harm "to be fed is a part of it" { }
"#,
        // Two editions of one framework may have the same thing.
        r#"
framework f "Growing up" { edition "2024" }
outcome safe "Children are safe" { }
# --- beside
framework f "Growing up" { edition "2021" }
outcome safe "Children are safe" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome eats "Children eat well" { }
# --- matches
match f@"2024".safe exact other.no-harm { }
match f@"2021".safe exact other.no-harm { }
"#,
        // Near to both, and the same as neither.
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
match f.fed close other.no-harm "hunger is a harm" { }
"#,
    ],
    sources: &["S03", "SKOS Reference, section 10: S45, exactMatch is transitive"],
    check: Check::Project(check),
};

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let network = &cx.network;
    for merge in network.merges() {
        let links: Vec<Link<'_>> = merge.chain.iter().map(|link| network.links[*link]).collect();
        // That one line joins two of one framework is told of that line.
        if links.iter().any(Network::is_inside) {
            continue;
        }
        let Some(at) = told_at(&links) else { continue };
        let [one, other] = merge.two;
        let more = match merge.more {
            0 => String::new(),
            1 => " (and one more of the same framework with them)".to_owned(),
            more => format!(" (and {more} more of the same framework with them)"),
        };
        let message = format!(
            "{} and {} are two in their own framework, and exact matches make them one{more}: {}.",
            sentence(&item(one)),
            called(other),
            chain(&links)
        );
        let help = "Leave `exact` where the two sides are truly one thing. In the other line write what it is: `close`, `broad`, `narrow` or \
                    `related`, with the reason."
            .to_owned();
        let finding = of_claim(&RULE, Claim { item: at.by }, (message, help), cx)
            .about(pair(one, other))
            .label("with the others, this makes two things one");
        let finding = beside(finding, one, other);
        found.push(linked(finding, &links, cx));
    }
}
