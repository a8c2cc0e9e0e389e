use super::told::{beside, called, item, of_claim, pair};

use crate::findings::{Finding, Severity};
use crate::model::Sort;
use crate::rules::phrases::sentence;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-inside-framework",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "a match joins two things of one and the same framework",
    why: "A match says how two frameworks line up. Within one framework there are words of its own for that, and they are read where a match is not: a total, a page or a chart goes by those.",
    case: None,
    what_to_do: "Name the other framework's item; or, within a framework, say `beneath`, `balanced-by`, `within` or `same-as`.",
    bad: r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
outcome fed "Children are well fed" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome eats "Children eat well" { }
# --- matches
match f.safe close f.fed "both are about health" { }
"#,
    good: &[
        // Two frameworks.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
outcome fed "Children are well fed" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome eats "Children eat well" { }
# --- matches
match f.safe close other.no-harm "the same goal" { }
"#,
        // Two editions of one framework.
        r#"
framework f "Growing up" { edition "2024" }
outcome safe "Children are safe" { }
# --- beside
framework f "Growing up" { edition "2021" }
outcome safe "Children are safe" { }
# --- matches
match f@"2024".safe exact f@"2021".safe { }
"#,
        // Two groups of one framework lie in each other by lines of their own.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { for in-care }
cohort child "Children" { }
cohort in-care "Children in care" { within child }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome eats "Children eat well" { }
# --- matches
match f.safe close other.no-harm "the same goal" { }
"#,
    ],
    sources: &["S03", "SKOS Reference, section 10: mapping properties are for concepts of different schemes"],
    check: Check::Project(check),
};

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for comparison in &cx.comparisons {
        let (left, right) = (comparison.left, comparison.right);
        if cx.model.framework_of(left) != cx.model.framework_of(right) || cx.model.framework_of(left).is_none() {
            continue;
        }
        let message = match left == right {
            true => format!("{} is matched to itself.", sentence(&item(left))),
            false => {
                format!("{} is matched to {}, and both are of one framework.", sentence(&item(left)), called(right))
            }
        };
        let within = match (left.sort(), right.sort()) {
            (Sort::Cohort, Sort::Cohort) => format!("`within {}`, in `cohort {}`", right.name(), left.name()),
            (Sort::Indicator, Sort::Indicator) => {
                format!("`balanced-by {}`, in `indicator {}`", right.name(), left.name())
            }
            (sort, _) => format!("in a line of `{sort} {}` itself", left.name()),
        };
        let help = format!(
            "If another framework's item is meant, put that framework's name before it, and a full stop: `other-framework.{}`. If these two \
             have to do with each other, say so within the framework, for example {within}.",
            right.name()
        );
        let finding = of_claim(&RULE, comparison.claim, (message, help), cx)
            .about(pair(left, right))
            .label("both of one framework");
        found.push(beside(finding, left, right));
    }
}
