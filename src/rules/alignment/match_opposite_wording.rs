use super::told::{conflict, conflicting, matched};
use crate::alignment::{Agreement, Aspect, Compared};
use crate::findings::{Finding, Severity};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-opposite-wording",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Error,
    judgement: Judgement::Worded,
    summary: "two matched indicators say the reverse of each other, such as employment and unemployment",
    why: "When one of them rises, the other falls. Whoever reads the two as one will report the reverse of what happened, and the mistake is easy to miss, since the figures look alike.",
    case: None,
    what_to_do: "Match it to what counts the same; or, if the reverse is meant, say so in the match, with `differs improves` and the reason.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "School attendance" {
  outcome     learning
  improves    up
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Overall absence" {
  outcome     ready
  improves    down
}
# --- matches
match f.ours close other.theirs "both count children in school" { }
"#,
    good: &[
        // The same in other words.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "School attendance" {
  outcome     learning
  improves    up
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils who attend school" {
  outcome     ready
  improves    up
}
# --- matches
match f.ours close other.theirs "both count children in school" { }
"#,
        // It is said that theirs counts the reverse.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "School attendance" {
  outcome     learning
  improves    up
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Overall absence" {
  outcome     ready
  improves    down
}
# --- matches
match f.ours close other.theirs "the one is what the other leaves" {
  differs improves "theirs counts the reverse"
}
"#,
        // Twice reversed is not reversed.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "School attendance" {
  outcome     learning
  improves    up
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils not absent from school" {
  outcome     ready
  improves    up
}
# --- matches
match f.ours close other.theirs "both count children in school" { }
"#,
        // They share a subject.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "School attendance" {
  outcome     learning
  improves    up
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Overall absence" {
  outcome     ready
  improves    down
}
# --- matches
match f.ours related other.theirs "both are about being in school" { }
"#,
    ],
    sources: &["S04", "NQF 2012: harmonised with related and competing measures"],
    check: Check::Project(check),
};

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (comparison, conflicts) in conflicting(&[Aspect::Wording], cx) {
        let Some(compared) = conflicts.first() else { continue };
        let [left, right] = compared.words() else { continue };
        let ways = comparison.aspect(Aspect::Direction);
        let both = match ways {
            Some(ways) if ways.differs() => " What each says of which way is better is in keeping with that.",
            Some(ways) if ways.agreement == (Agreement::Same { in_words: false }) => {
                " And yet both say the same of which way is better: one of them has it wrong."
            }
            _ => "",
        };
        let message = format!(
            "{}, and their titles say the reverse of each other: “{left}” and “{right}”.{both}",
            matched(comparison)
        );
        let help = "If the reverse is meant, say so in the match: `differs improves \"one counts the reverse of the other\"`. If they only \
                    share a subject, write `related`."
            .to_owned();
        let aspects: Vec<&Compared<'_>> = conflicts.iter().copied().chain(ways.filter(|ways| ways.differs())).collect();
        found.push(conflict(&RULE, comparison, &aspects, (message, help), cx).label("when one rises, the other falls"));
    }
}
