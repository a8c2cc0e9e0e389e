use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::phrases::{named, sentence};
use crate::rules::plain_words::is_one_of;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "compound-measure",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Warning,
    judgement: Judgement::Worded,
    summary: "one title holds two measures",
    why: "The two can part: the number rises while the rate falls. Then whoever publishes it chooses which one to tell, and a \
          reader cannot know that there was a choice.",
    case: None,
    what_to_do: "Make two indicators of it, each with its own name, direction and `as`; or keep the one on which the framework is \
                 to be judged.",
    bad: r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator seen "Rate and number of children seen by a dentist" { outcome well }
"#,
    good: &[
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator seen "Number of children seen by a dentist" { outcome well }
indicator seen-rate "Rate of children seen by a dentist" { outcome well }
"#,
        // Two words for whom, and one measure.
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator seen "Number of children and young people seen by a dentist" { outcome well }
"#,
        // Two words for one thing.
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator wellbeing "Health and wellbeing of children, as they rate it" { outcome well }
"#,
        // One figure, out of another.
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator seen "Proportion of the number of children on a dentist's list who were seen" { outcome well }
"#,
    ],
    sources: &["NHS Digital Indicator Assurance Service, quality criteria: clarity, and construction"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let title = indicator.title();
    let Some(two) = two_measures(&title) else { return };
    let message =
        format!("{} holds two measures in one title: “{}” and “{}”.", sentence(&named(indicator)), two.0, two.1);
    let help = format!(
        "In place of `indicator {}`, write two indicators, one for “{}” and one for “{}”, each with its own `improves`; or keep \
         one of them.",
        indicator.name(),
        two.0,
        two.1
    );
    let finding = Finding::new(&RULE, indicator, message, help).label("two measures").words([two.0, two.1]);
    found.push(finding.rests_on(indicator.title_basis()));
}

/// Words for the form of a figure.
const FORMS: [&str; 12] = [
    "rate",
    "rates",
    "number",
    "numbers",
    "percentage",
    "proportion",
    "share",
    "average",
    "mean",
    "median",
    "count",
    "total",
];
/// Words for what has a figure of its own.
const THINGS: [&str; 14] = [
    "progress",
    "attainment",
    "achievement",
    "attendance",
    "absence",
    "exclusion",
    "exclusions",
    "turnover",
    "stability",
    "duration",
    "length",
    "distance",
    "timeliness",
    "age",
];

/// The words of the two measures, if a title holds two: “Rate and number”, “Progress and attainment”, “…, and the age of”.
fn two_measures(title: &str) -> Option<(String, String)> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let bare = |at: usize| words.get(at).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%'));
    let is = |at: usize, of: &[&str]| bare(at).is_some_and(|word| is_one_of(word, of));
    let found = |one: usize, other: usize| Some((bare(one)?.to_owned(), bare(other)?.to_owned()));
    for at in 1..words.len() {
        if !is(at, &["and", "&", "plus"]) {
            continue;
        }
        let other = if is(at + 1, &["the"]) { at + 2 } else { at + 1 };
        for of in [&FORMS[..], &THINGS[..]] {
            if is(at - 1, of) && is(other, of) && bare(at - 1) != bare(other) {
                return found(at - 1, other);
            }
        }
        // A second figure after a comma: “% of …, and the age of …”.
        let second = is(other, &THINGS) || is(other, &FORMS);
        let has_form = is(0, &FORMS) || is(0, &["%", "percent"]);
        if has_form && words[at - 1].ends_with(',') && second && is(other + 1, &["of"]) {
            return Some((words[..2].join(" "), words[other..other + 2].join(" ")));
        }
    }
    None
}
