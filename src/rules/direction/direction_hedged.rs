use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::phrases::{named, sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "direction-hedged",
    aliases: &[],
    question: Question::Direction,
    severity: Severity::Advice,
    judgement: Judgement::Worded,
    summary: "one way is said to be better, and the reason given is only that it can or may be",
    why: "A reason that begins with \"may\" has another side that is left out. Readers take the direction for settled, and those \
          for whom the other side is true are counted as a success.",
    case: None,
    what_to_do: "If it can be either, say so: `improves depends \"a rise is good when …, and bad when …\"`. If it is settled, give \
                 the reason without the \"may\".",
    bad: r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator visits "Home visits made" {
  outcome  safe
  improves up
  because  "More visits may mean that families are helped sooner"
}
"#,
    good: &[
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator visits "Home visits made" {
  outcome  safe
  improves up
  because  "Families who are visited are helped sooner"
}
"#,
        // Who says that it depends may well say "may".
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator visits "Home visits made" {
  outcome  safe
  improves depends "more may mean that families are helped sooner, or that more of them are in trouble"
}
"#,
        // What children can do is no doubt about the direction.
        r#"
framework f "Growing up" { }
outcome able "Children learn" { }
indicator reading "Children who can read at seven" {
  outcome  able
  improves up
  because  "A child who can read can learn everything else"
}
"#,
        // A doubt beside a reason.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator visits "Home visits made" {
  outcome  safe
  improves up
  because  "Families who are visited are helped sooner. Some may not want it."
}
"#,
        // A month is not a doubt.
        r#"
framework f "Growing up" { }
outcome able "Children learn" { }
indicator exams "Children who sit their exams" {
  outcome  able
  improves up
  because  "Those who are there in May leave school with something to show"
}
"#,
    ],
    sources: &["S10", "EU Social OMC 2006: a clear and accepted normative interpretation"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let (Some(way), Some(because)) = (indicator.stated("improves"), indicator.stated("because")) else { return };
    let says = match way.word("way") {
        Some("up") => "more",
        Some("down") => "less",
        _ => return,
    };
    let Some(why) = because.text("why") else { return };
    let Some(hedge) = hedge(&why) else { return };
    let message = format!(
        "{} says that {says} is better, and its only reason is in doubt (“{hedge}”): “{}”.",
        sentence(&named(indicator)),
        shortened(&why)
    );
    let help = format!(
        "In `indicator {}`, write `improves depends \"a rise is good when …, and bad when …\"`; or, if it is settled, give the \
         reason without “{hedge}”.",
        indicator.name()
    );
    let finding = Finding::new(&RULE, indicator, message, help).field("improves");
    let finding =
        finding.at(because.place(), "settled, or not?").note(way.place(), "the way that is said to be better");
    found.push(finding.words([hedge]).rests_on(way.basis()).rests_on(because.basis()));
}

/// The first words that put a reason in doubt, if each of its sentences has some.
fn hedge(why: &str) -> Option<String> {
    let mut sentences = why.split(['.', ';', '!', '?']).filter(|sentence| !sentence.trim().is_empty()).peekable();
    sentences.peek()?;
    let hedges: Option<Vec<String>> = sentences.map(hedge_in).collect();
    hedges?.into_iter().next()
}

/// `may`, `might` and `could` are in doubt always; `can` where it speaks of what a figure means or does, and not of what
/// someone is able to do.
fn hedge_in(sentence: &str) -> Option<String> {
    const MEANS: [&str; 14] = [
        "mean",
        "indicate",
        "show",
        "suggest",
        "reflect",
        "signal",
        "imply",
        "result",
        "lead",
        "point",
        "also",
        "sometimes",
        "often",
        "help",
    ];
    let words: Vec<&str> =
        sentence.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let next = words.get(at + 1).copied().unwrap_or_default();
        let after = words.get(at + 2).copied().unwrap_or_default();
        match word.to_lowercase().as_str() {
            // With a large letter, and not first, it is the month.
            "may" if at > 0 && word.starts_with('M') => None,
            "may" | "might" | "could" | "perhaps" | "possibly" => Some((*word).to_owned()),
            "can" if MEANS.contains(&next) => Some(format!("{word} {next}")),
            "can" if next == "be" && matches!(after, "a" | "an" | "good" | "bad" | "seen" | "read" | "due") => {
                Some(format!("{word} be {after}"))
            }
            _ => None,
        }
    })
}
