use super::unshown::{Wanted, unshown};
use crate::findings::{Finding, Severity};
use crate::model::Entity;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "goal-attainment-missing",
    aliases: &[],
    question: Question::Kind,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "a reader asks whether plans reach their goals, and no indicator shows it",
    why: "A plan is a promise to one child and one family. If nobody counts how many such promises were kept, a service can \
          write plans for ever, and neither the family nor the council will know what they were good for.",
    what_to_do: "Add an indicator of how many children and families reached the goals that their plan had agreed with them, and write \
                 `shows goal-attainment` in it. If one shows it already, say so there.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator planned "Families with a plan" { outcome together }
# --- standpoint
standpoint reader "What a reader looks for" { must-show [goal-attainment] }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reached "Families who reached the goals that they had agreed" {
  outcome together
  shows   goal-attainment
}
# --- standpoint
standpoint reader "What a reader looks for" { must-show [goal-attainment] }
"#,
        // The reader has another name for it, and says that it is the same.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reached "Families who reached the goals that they had agreed" {
  outcome together
  shows   [goal-attainment, change-over-time]
}
# --- standpoint
standpoint reader "What a reader looks for" { must-show did-it-work }
showing did-it-work "Whether the plan worked" { same-as goal-attainment }
"#,
        // In words of its own: they may mean it.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reached "Families who reached the goals that they had agreed" {
  outcome together
  shows   "what became of the plan"
}
# --- standpoint
standpoint reader "What a reader looks for" { must-show [goal-attainment] }
"#,
        // Nobody asks for it.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator planned "Families with a plan" { outcome together }
"#,
        // Nothing is measured at all: that is another fault.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
# --- standpoint
standpoint reader "What a reader looks for" { must-show [goal-attainment] }
"#,
    ],
    sources: &["S07", "HM Treasury Green Book 4.8: objectives are expressed as changes in outcomes"],
    check: Check::Framework(check),
};

const WANTED: Wanted = Wanted {
    name: "goal-attainment",
    what: "whether a plan reached its goals",
    title: "Children and families who reached the goals that they had agreed",
    example: "goals-reached",
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    found.extend(unshown(&RULE, &WANTED, framework, cx));
}
