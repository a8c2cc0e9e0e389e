use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Said, Sort};
use crate::rules::phrases::{first_words, line_of, named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "percentage-out-of-range",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "a part of a whole is said to be less than nothing or more than all",
    why: "Nobody can reach a target of more than everyone. Whoever is held to it will be found to fail, or will see that the \
          figures in the framework were not looked at.",
    what_to_do: "Write the number that is meant, from 0 to 100. If the figure is no part of a whole, and may pass 100, say so: `as \
                 ratio in percent`.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Percentage of sessions attended" {
  outcome     learning
  numerator   session where "attended"
  denominator session
  as          proportion in percent
  target      105 percent by 2030
}
"#,
    good: &[
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Percentage of sessions attended" {
  outcome     learning
  numerator   session where "attended"
  denominator session
  as          proportion in percent
  baseline    91.5 percent in 2025
  target      100 percent by 2030
}
"#,
        // More may leave in a year than there are posts.
        r#"
framework f "Growing up" { }
enabler staffing "There are enough teachers" { }
indicator turnover "Turnover of teachers" {
  enabler     staffing
  numerator   worker where "left in the year"
  denominator post
  as          ratio in percent
  baseline    120 percent in 2025
}
"#,
        // A count beside the proportion may be any number.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Children who attend every day" {
  outcome     learning
  numerator   child where "they attend every day"
  denominator child
  as          [proportion in percent, count]
  baseline    4200 in 2025
}
"#,
        // A mean is no part of a whole.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator score "Average score in mathematics" {
  outcome  learning
  value    "scaled score"
  over     "pupils at 11"
  as       mean
  baseline 104 in 2025
}
"#,
    ],
    sources: &["NHS Digital Indicator Assurance Service, quality criteria: construction"],
    check: Check::Item(&[Sort::Indicator, Sort::Source], check),
};

/// The lines that hold such a number, with the slot in which it stands.
const NUMBERS: [(&str, &str); 4] =
    [("baseline", "value"), ("target", "value"), ("threshold", "threshold"), ("coverage", "value")];

fn check(item: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (field, slot) in NUMBERS {
        let Some(fact) = item.stated(field) else { continue };
        let Some(number) = fact.number(slot).filter(|number| !(0.0..=100.0).contains(number)) else { continue };
        let percent = fact.written().contains("percent");
        // How much of everyone is covered is a part of a whole, whatever the figure is.
        let form = if field == "coverage" { None } else { form(item) };
        let is_part = match form {
            None => field == "coverage" && percent,
            // From what value one counts is no part of a whole unless it says so: it may be a score.
            Some((_, all)) => (all && field != "threshold") || percent,
        };
        if !is_part {
            continue;
        }
        let message = format!(
            "{} says `{}`, and a part of a whole is never {}.",
            sentence(&named(item)),
            line_of(cx.model, fact.place()),
            if number > 100.0 { "more than 100 percent" } else { "less than nothing" }
        );
        let other =
            if form.is_some() { " If the figure is no part of a whole, write `as ratio in percent`." } else { "" };
        let help = format!(
            "In `{}`, write the number that is meant, from 0 to 100, such as `{}`.{other}",
            first_words(item),
            within_range(fact, slot, number)
        );
        let finding = Finding::new(&RULE, item, message, help).field(field).at(fact.place(), "out of range");
        let finding = finding.rests_on(fact.basis());
        found.push(match form {
            Some((form, _)) => finding.note(form.place(), "a part of a whole").rests_on(form.basis()),
            None => finding,
        });
    }
}

/// The author's line, with the nearest number that is possible.
fn within_range(fact: Fact<'_>, slot: &str, number: f64) -> String {
    let nearest = if number > 100.0 { "100" } else { "0" };
    let line = line_of(fact.entity().model, fact.place());
    fact.word(slot).map_or_else(|| line.clone(), |written| line.replacen(written, nearest, 1))
}

/// The line by which an indicator is a part of a whole, and whether it is nothing else besides.
fn form(indicator: Entity<'_>) -> Option<(Fact<'_>, bool)> {
    let part = |form: &str| matches!(form, "proportion" | "share");
    match indicator.said("as") {
        Said::Stated(fact) => {
            let mut forms = fact.all("form").peekable();
            let any = fact.all("form").any(|form| part(form.written()));
            any.then(|| (fact, forms.peek().is_some() && forms.all(|form| part(form.written()))))
        }
        // Of those who are followed, so many are still there.
        Said::Missing(..) => indicator.stated("followed").map(|fact| (fact, false)),
        Said::Broken => None,
    }
}
