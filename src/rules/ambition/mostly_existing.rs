use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Sort};
use crate::rules::phrases::{counted, in_100, quoted, whole_indicator};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "mostly-existing",
    aliases: &[],
    question: Question::Ambition,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "most of a framework's indicators exist already",
    why: "What is already counted and already watched asks for nothing new: what matters to people and was never measured \
          stays unmeasured. A framework is the occasion on which to begin to count it.",
    case: Some(
        "The Commissioner said of the 2023 draft that its metrics were for the most part already used, so \
                that there was limited new ambition in it.",
    ),
    what_to_do: "Add measures of what nobody counts yet, with `status in-development` or `status aspiration` while they are \
                 made. If some of these are new, write `status new` in them.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator referred "Referrals in the year" {
  outcome together
  status  existing
}
indicator assessed "Assessments completed" {
  outcome together
  status  existing
}
indicator reunited "Children who return home" {
  outcome together
  status  existing
}
indicator happy "Children who say that they are happy at home" {
  outcome together
  status  new
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator referred "Referrals in the year" {
  outcome together
  status  existing
}
indicator assessed "Assessments completed" {
  outcome together
  status  existing
}
indicator happy "Children who say that they are happy at home" {
  outcome together
  status  new
}
indicator heard "Children who say that they were listened to" {
  outcome together
  status  in-development
}
"#,
        // Two are too few to speak of most.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator referred "Referrals in the year" {
  outcome together
  status  existing
}
indicator assessed "Assessments completed" {
  outcome together
  status  existing
}
"#,
        // Most do not say: nobody can tell what share exists.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator referred "Referrals in the year" {
  outcome together
  status  existing
}
indicator assessed "Assessments completed" {
  outcome together
  status  existing
}
indicator reunited "Children who return home" {
  outcome together
  status  existing
}
indicator happy "Children who say that they are happy at home" { outcome together }
indicator heard "Children who say that they were listened to" { outcome together }
indicator safe "Children who say that they feel safe" { outcome together }
"#,
        // Another framework's indicators are its own affair.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator happy "Children who say that they are happy at home" {
  outcome together
  status  new
}
# --- beside
framework g "Another framework" { }
indicator referred "Referrals in the year" { status existing }
indicator assessed "Assessments completed" { status existing }
indicator reunited "Children who return home" { status existing }
"#,
    ],
    sources: &[
        "S13",
        "Children's social care dashboard, October 2024: indicators were dropped because nothing was published for them",
    ],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let (mut existing, mut other, mut silent) = (0, Vec::new(), 0);
    let mut basis = Basis::Found;
    for indicator in cx.model.own(Sort::Indicator) {
        let Some(status) = indicator.stated("status") else {
            silent += 1;
            continue;
        };
        basis = basis.max(status.basis());
        match status.word("status") {
            Some("existing") => existing += 1,
            _ => other.push(status),
        }
    }
    let said = existing + other.len();
    let share = existing as f64 / said.max(1) as f64;
    let is_too_few = said as f64 <= cx.limits.few || said <= silent;
    if is_too_few || share < cx.limits.mostly {
        return;
    }
    let (share, limit) = (in_100(share), in_100(cx.limits.mostly));
    let of_which = if silent == 0 { "" } else { " whose status is known" };
    let mut message = format!(
        "{existing} of the {}{of_which} in {} exist already: {share} in 100. From {limit} in 100 on, one speaks of most.",
        counted(said, "indicator", "indicators"),
        quoted(framework)
    );
    if silent > 0 {
        message.push_str(&format!(
            " The status of {} was not counted, because it is not known.",
            counted(silent, "other", "others")
        ));
    }
    let under = all_existing(cx).or_else(|| cx.model.own(Sort::Outcome).next());
    let help = format!(
        "Add an indicator of what nobody counts yet: {}. The name and the words in quotes are yours to choose; `improves down` \
         stands there where less is better, and `status in-development` or `status aspiration` while it is being made. If one \
         of those that exist already is in truth new, write `status new` in it, in place of `status existing`.",
        whole_indicator("a-name", "What nobody counts yet", under, &["status new"])
    );
    let mut finding =
        Finding::new(&RULE, framework, message, help).rests_on(basis).label(format!("{share} in 100 exist already"));
    for new in other.iter().take(SHOWN) {
        finding = finding.note(new.place(), "not among them");
    }
    found.push(finding);
}

/// An outcome whose indicators all exist already.
fn all_existing<'m>(cx: &Context<'m>) -> Option<Entity<'m>> {
    let exists =
        |indicator: Entity<'_>| indicator.stated("status").and_then(|status| status.word("status")) == Some("existing");
    cx.model.own(Sort::Outcome).find(|outcome| {
        let mut indicators = cx.indicators_of(*outcome).peekable();
        indicators.peek().is_some() && indicators.all(exists)
    })
}

/// How many of the indicators that are new are pointed at.
const SHOWN: usize = 3;
