use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Sort};
use crate::rules::phrases::{named, sentence};
use crate::rules::plain_words::{first_phrase, words};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "rate-without-base",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Error,
    judgement: Judgement::DecidedOrWorded,
    summary: "a rate does not say per how many, or its title says another number than its figure",
    why: "A rate per 1,000 and one per 10,000 look alike in a table. Whoever sets one beside the other sees an area that is ten times as \
          bad as it is.",
    case: None,
    what_to_do: "Write per how many it is: `as rate per 10000`; and let the title say the same.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator in-care "Rate of children in care" {
  outcome together
  as      rate
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator in-care "Children in care per 10,000 children" {
  outcome together
  as      rate per 10000
}
"#,
        // What people call a rate may well be a percentage.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator attendance "School attendance rate of children in need" {
  outcome together
  as      proportion in percent
}
"#,
        // The base stands in the title, and the form of the figure is not said.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator in-care "Children in care per 10,000 children" { outcome together }
"#,
        // The title counts per something that is no number of people.
        r#"
framework f "Staying together" { }
enabler workforce "The workforce is equipped" { }
indicator caseload "Children per social worker" {
  enabler workforce
  as      ratio
}
"#,
    ],
    sources: &[
        "NICE process and methods guide 44: specification (numerator, denominator)",
        "UNAIDS indicator standards: an indicator is fully defined",
    ],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let title = indicator.title();
    let in_title = base_in(&title);
    for form in indicator.facts("as") {
        let base = form.number("base");
        let message = match (form.word("form"), base, in_title) {
            (Some("rate"), None, _) => {
                format!("{} is a rate, and does not say per how many.", sentence(&named(indicator)))
            }
            (Some("rate"), Some(base), Some((words, said))) if base != said => {
                format!("The title of {} says “{words}”, and its figure is per {base}.", named(indicator))
            }
            (Some("proportion" | "share"), _, Some((words, _))) if form.word("scale") == Some("percent") => {
                format!("The title of {} says “{words}”, and its figure is in percent.", named(indicator))
            }
            _ => continue,
        };
        found.push(finding(indicator, form, message, in_title));
    }
}

fn finding(indicator: Entity<'_>, form: Fact<'_>, message: String, in_title: Option<(&str, f64)>) -> Finding {
    let base = in_title.map_or(10_000.0, |(_, base)| base);
    let help = format!(
        "In `indicator {}`, write per how many it is, such as `as rate per {base}`, and let the title say the same.",
        indicator.name()
    );
    let words = in_title.filter(|_| form.number("base").is_some() || form.word("form") != Some("rate"));
    let finding = Finding::new(&RULE, indicator, message, help).field("as").at(form.place(), "per how many?");
    let finding = finding.words(words.map(|(words, _)| words)).rests_on(form.basis());
    if words.is_some() { finding.rests_on(indicator.title_basis()) } else { finding }
}

/// `per 10,000` in a title: the words, and the number. One per 100 is a percentage.
fn base_in(title: &str) -> Option<(&str, f64)> {
    let per = first_phrase(title, &["per"])?;
    let start = per.as_ptr() as usize - title.as_ptr() as usize;
    let after = &title[start + per.len()..];
    let digits: usize = after.trim_start().bytes().take_while(|b| b.is_ascii_digit() || *b == b',').count();
    let number: String = after.trim_start()[..digits].chars().filter(|c| *c != ',').collect();
    let number: f64 = number.parse().ok().filter(|number| *number > 100.0)?;
    let end = start + per.len() + (after.len() - after.trim_start().len()) + digits;
    // `per 100 days at sea` counts no people: a base is followed by those who are counted, or by nothing.
    let next = words(&title[end..]).first().map(|(from, to)| title[end..][*from..*to].to_lowercase());
    let is_time = next.is_some_and(|word| ["days", "hours", "miles", "km", "bed", "nights"].contains(&word.as_str()));
    (!is_time).then(|| (title[start..end].trim_end_matches(','), number))
}
