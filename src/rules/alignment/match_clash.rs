use super::told::{beside, called, chain, item, linked, of_claim, pair, told_at, words};
use crate::alignment::{Claim, Link, Relation};
use crate::findings::{Finding, Severity};
use crate::rules::phrases::sentence;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-clash",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "matches contradict each other: two things are one, and one of them is also said to be wider, narrower, or only related",
    why: "What is exactly the same cannot also be a part of it, or a mere neighbour. Nobody can tell which of the lines to believe, and every table drawn from them says something else.",
    case: None,
    what_to_do: "Read the lines of the chain in turn, and take out those that are not so.",
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
match f.safe exact third.unharmed { }
match third.unharmed exact other.no-harm { }
match f.safe broad other.no-harm "theirs is the wider" { }
"#,
    good: &[
        // What is the same is near, too.
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
match f.safe close other.no-harm "the same goal" { }
"#,
        // Near to one that is the same as a third says nothing of that.
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
match f.safe close third.unharmed "theirs is about school" { }
match third.unharmed exact other.no-harm { }
match f.safe broad other.no-harm "theirs is the wider" { }
"#,
        // Related to one, and broader than another.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
outcome fed "Children are well fed" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome eats "Children eat well" { }
# --- matches
match f.safe narrow other.no-harm "a part of ours" { }
match f.safe related other.eats "both are about health" { }
"#,
    ],
    sources: &["S03", "SKOS Reference, sections 8 and 10: S27, S46"],
    check: Check::Project(check),
};

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let network = &cx.network;
    for clash in network.clashes() {
        let says = network.links[clash.says];
        let against: Vec<Link<'_>> = clash.against.iter().map(|link| network.links[*link]).collect();
        let all: Vec<Link<'_>> = std::iter::once(says).chain(against.iter().copied()).collect();
        let Some(at) = told_at(&all[..1]).or_else(|| told_at(&all)) else { continue };
        let (left, right) = (item(says.left), called(says.right));
        let what = match says.relation {
            Relation::Related => "only related to",
            Relation::Broad => "a part of",
            _ => "wider than",
        };
        let instead = match clash.are_one {
            true => format!("other lines make the two one thing ({})", chain(&against)),
            false => format!("other lines make one of them a part of the other ({})", chain(&against)),
        };
        let message = format!("{} is said to be {what} {right} ({}), and {instead}.", sentence(&left), words(&says));
        let help = "Read these lines in turn, and take out what is not so. If two of them are near, and not one, write `close` in place of \
                    `exact`."
            .to_owned();
        let finding = of_claim(&RULE, Claim { item: at.by }, (message, help), cx)
            .about(pair(says.left, says.right))
            .label("this cannot stand with the others");
        let finding = beside(finding, says.left, says.right);
        found.push(linked(finding, &all, cx));
    }
}
