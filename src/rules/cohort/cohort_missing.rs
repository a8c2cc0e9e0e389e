use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Said, Sort};
use crate::rules::phrases::{does_not, named, quoted, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "cohort-missing",
    aliases: &[],
    question: Question::Cohort,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "an indicator does not say who is measured",
    why: "Without knowing who is counted, two areas will count different children and be compared all the same, and no group \
          can tell whether the figure is about them.",
    case: None,
    what_to_do: "Name the group: `cohort child-in-need`, or in words, `cohort \"children who left care in the year\"`. For \
                 money or posts, `cohort none \"counts posts\"`, with `about` to say whose.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator attendance "Attendance at school" {
  outcome   together
  numerator session where "the child attended"
  improves  up
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator attendance "Attendance at school" {
  outcome together
  cohort  "children on a child in need plan"
}
"#,
        // Money and posts are nobody's, and the reason is given.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator turnover "Social worker turnover" {
  outcome together
  cohort  none "counts posts"
}
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator spend "Spending on help for families" {
  outcome together
  cohort  none
  about   "what the authority spends on children's services"
}
"#,
        // A mean says whom it is taken over.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator wellbeing "Strengths and difficulties of children in care" {
  outcome together
  value   "total score" from 0 to 40
  over    "children looked after for a year"
  as      mean
}
"#,
    ],
    sources: &[
        "NICE process and methods guide 44: a specification says who is counted, out of whom, and who is left out",
    ],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    match indicator.said("cohort") {
        Said::Broken => {}
        Said::Missing(basis, place) => {
            let Some(over) = indicator.missing("over") else { return };
            let says = does_not(basis.max(over), "say who is measured");
            let message = format!("{} {says}.", sentence(&named(indicator)));
            let finding = Finding::new(&RULE, indicator, message, help(indicator)).rests_on(basis).rests_on(over);
            let finding = finding.field("cohort");
            found.push(match place {
                Some(place) => finding.at(place, "who is measured?"),
                None => finding.label("who is measured?"),
            });
        }
        Said::Stated(fact) => found.extend(nobody(indicator, fact)),
    }
}

/// `cohort none` with neither a reason nor what it is about instead.
fn nobody(indicator: Entity<'_>, fact: Fact<'_>) -> Option<Finding> {
    fact.get("none")?;
    let about = indicator.missing("about")?;
    if fact.text("why").is_some_and(|why| !why.trim().is_empty()) {
        return None;
    }
    let says = does_not(about, "say what it counts instead of people");
    let message = format!("{} has no cohort, and {says}.", sentence(&named(indicator)));
    let help = format!(
        "In `indicator {}`, write the reason in the same line: `cohort none \"{}\"`.",
        indicator.name(),
        counts_no_people(indicator).unwrap_or("counts …, not people")
    );
    let finding = Finding::new(&RULE, indicator, message, help).field("cohort").at(fact.place(), "why none?");
    Some(finding.rests_on(fact.basis()).rests_on(about))
}

/// The line to write: the group that the measure is already counted out of, where it names one.
fn help(indicator: Entity<'_>) -> String {
    let name = indicator.name();
    if let Some(why) = counts_no_people(indicator) {
        return format!("In `indicator {name}`, write `cohort none \"{why}\"`, and `about` with whose they are.");
    }
    let counted = ["denominator", "numerator"].into_iter().find_map(|field| {
        let counted = indicator.stated(field)?.target("counted")?;
        (counted.sort() == Sort::Cohort).then_some((field, counted))
    });
    match counted {
        Some((field, group)) => format!(
            "In `indicator {name}`, name the group: `cohort {}` if it is all of {}, which its {field} names.",
            group.name(),
            quoted(group)
        ),
        None => format!(
            "In `indicator {name}`, name the group, by its name here or in words: `cohort \"children who …\"`; if it counts money or \
             posts, `cohort none \"counts …\"`."
        ),
    }
}

/// The reason for having no cohort that what is counted gives: money, or part of the service.
fn counts_no_people(indicator: Entity<'_>) -> Option<&'static str> {
    let counted = ["counts", "denominator", "numerator"]
        .into_iter()
        .find_map(|field| indicator.stated(field)?.target("counted"))?;
    match counted.stated("is")?.word("nature")? {
        "money" => Some("counts money"),
        "service" => Some("counts the service, not the people it is for"),
        _ => None,
    }
}
