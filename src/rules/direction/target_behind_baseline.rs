use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Sort};
use crate::rules::phrases::{in_percent, named, sentence, unmarked};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "target-behind-baseline",
    aliases: &[],
    question: Question::Direction,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "a target lies on the worse side of the baseline",
    why: "Whoever reaches such a target leaves people worse off than they were, and is praised for it. One of the three lines \
          must be wrong, and a reader cannot tell which.",
    what_to_do: "Set the three lines side by side: `improves`, `baseline` and `target`. Mend the one that is wrong; often a \
                 direction was taken over from a measure of the reverse.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
  baseline 72 percent in 2023-03
  target   65 percent by 2028-03
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
  baseline 72 percent in 2023-03
  target   85 percent by 2028-03
}
"#,
        // Less is better, and the target is less.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator returned "Children who had to leave home again" {
  outcome  together
  improves down
  baseline 28 percent in 2023-03
  target   15 percent by 2028-03
}
"#,
        // To hold what was reached may be all that is asked.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
  baseline 97 percent in 2023-03
  target   97 percent by 2028-03
}
"#,
        // From above the range to nearer it.
        r#"
framework f "Growing up" { }
outcome healthy "Babies are born healthy" { }
indicator weight "Average weight at birth" {
  outcome  healthy
  improves toward 3000 to 3800
  baseline 3950 in 2023
  target   3800 by 2028
}
"#,
        // One in percent and one not: nobody can tell which is more.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
  baseline 72 in 2023-03
  target   65 percent by 2028-03
}
"#,
        // Which way is better depends: neither side is the worse one.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator enquiries "Enquiries started" {
  outcome  together
  improves depends "more may mean that harm is noticed, or that there is more of it"
  baseline 400 in 2023-03
  target   380 by 2028-03
}
"#,
    ],
    sources: &["S09", "HM Treasury Green Book 4.9: objectives are specific, measurable and realistic"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let stated = |field| indicator.stated(field);
    let (Some(improves), Some(baseline), Some(target)) = (stated("improves"), stated("baseline"), stated("target"))
    else {
        return;
    };
    let (Some(from), Some(to)) = (baseline.number("value"), target.number("value")) else { return };
    if in_percent(baseline) != in_percent(target) {
        return;
    }
    let Some(better) = better(improves, from, to) else { return };
    let message = format!(
        "{} says that {better} is better (`{}`), but its target is worse than where it starts: `{}`, `{}`.",
        sentence(&named(indicator)),
        unmarked(improves),
        unmarked(baseline),
        unmarked(target)
    );
    let percent = if in_percent(baseline) { " percent" } else { "" };
    let (side, turned) = match improves.word("way") {
        Some("up") => ("above", " If the direction is, write `improves down`."),
        Some("down") => ("below", " If the direction is, write `improves up`."),
        _ => ("nearer to what is best than", ""),
    };
    let help = format!(
        "In `indicator {}`, mend the line that is wrong. If the target is, it must lie {side} {from}{percent}.{turned}",
        indicator.name()
    );
    found.push(
        Finding::new(&RULE, indicator, message, help)
            .field("target")
            .at(target.place(), "worse than the baseline")
            .note(improves.place(), "which way is better")
            .note(baseline.place(), "where it starts")
            .rests_on(improves.basis())
            .rests_on(baseline.basis())
            .rests_on(target.basis()),
    );
}

/// What is better, where going from one value to the other is worse; `None` where it is not, or nobody can tell.
fn better(improves: Fact<'_>, from: f64, to: f64) -> Option<&'static str> {
    match improves.word("way")? {
        "up" => (to < from).then_some("more"),
        "down" => (to > from).then_some("less"),
        "toward" => {
            let low = improves.number("low")?;
            let high = improves.number("high").unwrap_or(low);
            let away = |value: f64| (low.min(high) - value).max(value - low.max(high)).max(0.0);
            let near = if low == high { "to be near one value" } else { "to be within a range" };
            (away(to) > away(from)).then_some(near)
        }
        _ => None,
    }
}
