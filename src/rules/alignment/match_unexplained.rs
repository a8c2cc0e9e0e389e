use super::told::{beside, item, of_claim, pair};
use crate::alignment::Relation;
use crate::findings::{Finding, Severity};
use crate::rules::phrases::sentence;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-unexplained",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "two things are matched as `close`, and nobody says why",
    why: "`close` says that two things are near enough for some uses and not for others. Without the reason, whoever sets the two \
          figures beside each other cannot tell whether theirs is one of those uses.",
    case: None,
    what_to_do: "Write the reason in quotes after the two names: what they share, and where they part.",
    bad: r#"
framework f "Staying together" { }
outcome safe "Children are safe" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
# --- matches
match f.safe close other.no-harm { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome safe "Children are safe" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
# --- matches
match f.safe close other.no-harm "both ask whether children come to harm; theirs is about injury" { }
"#,
        // What is one thing needs no reason.
        r#"
framework f "Staying together" { }
outcome safe "Children are safe" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children are safe" { }
# --- matches
match f.safe exact other.no-harm { }
"#,
        // Which of the two is the wider is what was to be said.
        r#"
framework f "Staying together" { }
outcome safe "Children are safe" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
# --- matches
match f.safe narrow other.no-harm { }
"#,
    ],
    sources: &["S03", "SKOS Reference, section 10: closeMatch, for some applications"],
    check: Check::Project(check),
};

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let close = cx.comparisons.iter().filter(|comparison| comparison.relation == Relation::Close);
    for comparison in close.filter(|it| it.claim.why().is_none() && !it.claim.item.is_broken()) {
        let (left, right) = (comparison.left, comparison.right);
        let message = sentence(&format!(
            "{} is matched to {} as `close`, and the match does not say what they share and where they part.",
            item(left),
            item(right)
        ));
        let help = format!(
            "Write the reason after the two names: `match {} close {} \"what they share, and where they part\" {{`.",
            left.full_name(),
            right.full_name()
        );
        let finding = of_claim(&RULE, comparison.claim, (message, help), cx).about(pair(left, right));
        found.push(beside(finding, left, right).label("near enough for what?"));
    }
}
