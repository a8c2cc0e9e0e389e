use super::uses::{listed, resting_on};
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Sort};
use crate::rules::phrases::{first_words, line_of, named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "source-unpublished",
    aliases: &[],
    question: Question::Evidence,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "an indicator rests on one source, and that source is not published",
    why: "Those who are to be held to account would be the only ones who see the figures. Measures have been dropped from a \
          published set because nothing was published for them.",
    case: Some(
        "In October 2024 the Department for Education changed indicators that it had announced, the average \
                number of changes of placement among them, because nothing was published from which they could be \
                worked out.",
    ),
    what_to_do: "Publish the figures, and say where: `published <…>` in the indicator. Or name a source that is published; or, while \
                 there is none, write `status aspiration` in the indicator.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
source register "Registers that schools keep" { published no }
indicator attending "Attendance at school" {
  outcome learning
  source  register
}
"#,
    good: &[
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
source register "Registers that schools keep" { published yes }
indicator attending "Attendance at school" {
  outcome learning
  source  register
}
"#,
        // Single records are for few, and the figures from them for all.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
source register "Registers that schools keep" { available restricted }
indicator attending "Attendance at school" {
  outcome   learning
  source    register
  published <https://example.org/attendance>
}
"#,
        // It is not the only source.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
source register "Registers that schools keep" { published no }
source school-census "School census" { published yes }
indicator attending "Attendance at school" {
  outcome learning
  source  [register, school-census]
}
"#,
        // The author says that it is still to come.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
source register "Registers that schools keep" { available no }
indicator attending "Attendance at school" {
  outcome learning
  source  register
  status  aspiration
}
"#,
    ],
    sources: &[
        "Children's social care dashboard, October 2024: indicators were dropped because nothing was published for them",
    ],
    check: Check::Item(&[Sort::Source], check),
};

fn check(source: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(line) = unpublished(source) else { return };
    let mut users = resting_on(source, cx);
    users.retain(|indicator| indicator.missing("published").is_some());
    let Some(first) = users.first() else { return };
    let message = format!(
        "{} says `{}`, and it is the only source of {}.",
        sentence(&named(source)),
        line_of(cx.model, line.place()),
        listed(&users)
    );
    let help = format!(
        "If the figures are published somewhere, write where, in `{}`: `published <https://example.org/figures>`. If they are not, name a published \
         source there, or write `status aspiration` until they are.",
        first_words(*first)
    );
    let finding =
        Finding::new(&RULE, source, message, help).field(line.field()).at(line.place(), "not for everyone to see");
    found.push(
        finding
            .note(first.place(), "rests on it alone")
            .rests_on(line.basis())
            .rests_on(first.stated("source").map_or(line.basis(), Fact::basis)),
    );
}

/// The line by which a source is not published, or not to be had by everyone.
fn unpublished(source: Entity<'_>) -> Option<Fact<'_>> {
    if let Some(fact) = source.stated("published") {
        return (fact.word("published") == Some("no")).then_some(fact);
    }
    // A line about it that could not be read may say that it is.
    source.missing("published")?;
    source.stated("available").filter(|fact| matches!(fact.word("availability"), Some("no" | "restricted")))
}
