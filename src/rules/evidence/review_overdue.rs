use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort, Value};
use crate::rules::phrases::{named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "review-overdue",
    aliases: &[],
    question: Question::Evidence,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "the day on which a framework or an indicator was to be looked at again has passed",
    why: "Readers were promised that somebody would look whether it still fits. A promise of that kind that is let pass tells them \
          not to rely on the rest.",
    what_to_do: "Look at it again, and write when the next time is: `next-review 2029-04`. Dates are held against the day that you \
                 give with `--as-of`; without one, nothing is said to be overdue.",
    bad: r#"
framework f "Growing up" { next-review 2019-04 }
outcome learning "Children learn" { }
"#,
    good: &[
        r#"
framework f "Growing up" { next-review 2999-04 }
outcome learning "Children learn" { }
"#,
        // No day was ever promised.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Attendance at school" { outcome learning }
"#,
        // Read, and no day is given.
        r#"
framework f "Growing up" { next-review not-stated }
outcome learning "Children learn" { }
"#,
    ],
    sources: &["NQF 2012: an identified steward, and an update at least every three years"],
    check: Check::Item(&[Sort::Framework, Sort::Indicator], check),
};

fn check(item: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(today) = cx.as_of else { return };
    let Some(review) = item.stated("next-review") else { return };
    let Some(due) = review.get("on").and_then(Value::date).filter(|due| due.is_before(today)) else { return };
    let message = format!(
        "{} was to be looked at again by {due}, which lies before {today}, the day that dates are held against.",
        sentence(&named(item))
    );
    let help = format!(
        "Once it has been looked at, write in `{} {}` when the next time is: `next-review {}`, for one.",
        item.sort().keyword(),
        item.name(),
        today.begins().0 + 3
    );
    let finding =
        Finding::new(&RULE, item, message, help).field("next-review").at(review.place(), "this day has passed");
    found.push(finding.rests_on(review.basis()));
}
