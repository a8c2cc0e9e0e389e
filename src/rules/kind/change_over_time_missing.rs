use super::unshown::{Wanted, unshown};
use crate::findings::{Finding, Severity};
use crate::model::Entity;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "change-over-time-missing",
    aliases: &[],
    question: Question::Kind,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "a reader asks whether lives improve, and no indicator shows it",
    why: "A figure for everyone on one day cannot show whether anyone's life became better, because each year it counts other \
          people. Only what is known of the same child and family before and after tells them, and those who pay, what came of \
          the help.",
    what_to_do: "Add an indicator that sets how the same people are now beside how they were, and write `shows \
                 change-over-time` in it. If one shows it already, say so there.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator planned "Families with a plan" { outcome together }
# --- standpoint
standpoint reader "What a reader looks for" { must-show [goal-attainment, change-over-time] }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator happier "Children who are happier at home than when help began" {
  outcome together
  shows   change-over-time
}
# --- standpoint
standpoint reader "What a reader looks for" { must-show change-over-time }
"#,
        // The framework has a name of its own for it, and says that it is the same.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
showing distance-travelled "How far people have come" { same-as change-over-time }
indicator happier "Children who are happier at home than when help began" {
  outcome together
  shows   distance-travelled
}
# --- standpoint
standpoint reader "What a reader looks for" { must-show change-over-time }
"#,
        // It may show several things.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator happier "Children who are happier at home than when help began" {
  outcome together
  shows   [change-over-time, goal-attainment]
}
# --- standpoint
standpoint reader "What a reader looks for" { must-show change-over-time }
"#,
        // The reader asks for something else.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reached "Families who reached the goals that they had agreed" {
  outcome together
  shows   goal-attainment
}
# --- standpoint
standpoint reader "What a reader looks for" { must-show goal-attainment }
"#,
    ],
    sources: &["S07", "HM Treasury Green Book 4.8: objectives are expressed as changes in outcomes"],
    check: Check::Framework(check),
};

const WANTED: Wanted = Wanted {
    name: "change-over-time",
    what: "whether a life improved",
    title: "Children and families who are better off than when help began",
    example: "better-off",
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    found.extend(unshown(&RULE, &WANTED, framework, cx));
}
