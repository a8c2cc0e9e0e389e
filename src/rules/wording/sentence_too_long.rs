use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Sort};
use crate::rules::phrases::{named, sentence, shortened};
use crate::rules::plain_words::words;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "sentence-too-long",
    aliases: &[],
    question: Question::Wording,
    severity: Severity::Advice,
    judgement: Judgement::Worded,
    summary: "a sentence that explains the framework has more words than most readers follow",
    why: "What a change means has to be understood by parents, councillors and journalists. Beyond 25 words many of them lose the thread, \
          and take from the figure whatever its last words say.",
    case: None,
    what_to_do: "Make two sentences of it, or leave out what the reader does not need.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" {
  change "Children who would otherwise have been taken into care remain at home with their parents because the help that the family was promised arrives before the crisis that would have parted them"
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" {
  change "Children stay at home with their parents, because help comes before a crisis"
}
"#,
        // Two sentences of the same length together.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" {
  change "Children who would have been taken into care remain at home with their parents. The help that the family was promised arrives before the crisis that would have parted them."
}
"#,
        // A list with semicolons is read part by part.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" {
  means "Children live with a parent; they see brothers, sisters and grandparents as often as they want to; nobody has to move to another area to be looked after; and schools stay the same"
}
"#,
    ],
    sources: &[
        "Inside GOV.UK, August 2014: why 25 words is our limit",
        "Social Security Scotland, writing guide: short sentences, 25 words at most",
    ],
    check: Check::Item(&[Sort::Framework, Sort::Outcome, Sort::Enabler, Sort::Indicator], check),
};

/// What is written for a reader, and is not the exact definition of a count.
const READ: [&str; 9] =
    ["change", "means", "reads", "because", "caveat", "gaming", "attribution", "evidence", "improves"];

fn check(item: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let most = cx.limits.sentence_words;
    for fact in item.every_fact().filter(|fact| READ.contains(&fact.field())) {
        // A word and what parts it from the next are two letters at least: most texts are too short to be looked at.
        let texts = fact.values().filter_map(|value| value.text()).filter(|text| text.len() as f64 > 2.0 * most);
        let longest = texts.filter_map(|text| longest_sentence(&text)).max_by_key(|(_, count)| *count);
        let Some((text, count)) = longest else { continue };
        if (count as f64) > most {
            found.push(of_fact(item, fact, &text, count, most));
        }
    }
}

fn of_fact(item: Entity<'_>, fact: Fact<'_>, text: &str, count: usize, most: f64) -> Finding {
    let field = fact.field();
    let message = format!(
        "In {}, `{field}` has a sentence of {count} words: “{}”. Up to {most} are followed by most readers.",
        named(item),
        opening(text)
    );
    let help = format!(
        "In `{} {}`, make two sentences of it, or leave out what a reader does not need.",
        item.sort(),
        item.name()
    );
    let finding =
        Finding::new(&RULE, item, sentence(&message), help).field(field).at(fact.place(), format!("{count} words"));
    finding.about(fact.word("key").unwrap_or_default()).rests_on(fact.basis())
}

/// The first words of a sentence, by which it is known.
fn opening(text: &str) -> String {
    let places = words(text);
    match places.get(7) {
        Some((_, end)) => format!("{} …", shortened(text[..*end].trim())),
        None => shortened(text.trim()).into_owned(),
    }
}

/// The sentence of a text with the most words, and how many it has. A semicolon, a colon or a line's end divides as a stop does.
fn longest_sentence(text: &str) -> Option<(String, usize)> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        let next = text[at + letter.len_utf8()..].chars().next();
        let stops = matches!(letter, '.' | '!' | '?' | ';' | ':') && next.is_none_or(char::is_whitespace);
        if stops || letter == '\n' {
            sentences.push(&text[start..at]);
            start = at + letter.len_utf8();
        }
    }
    sentences.push(&text[start..]);
    let counted = sentences.into_iter().map(|sentence| (sentence, words(sentence).len()));
    counted.max_by_key(|(_, count)| *count).map(|(sentence, count)| (sentence.to_owned(), count))
}
