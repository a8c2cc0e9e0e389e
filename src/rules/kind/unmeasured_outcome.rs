use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Sort};
use crate::rules::phrases::{named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "unmeasured-outcome",
    aliases: &[],
    question: Question::Kind,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "an outcome or enabler has no indicator at all, and no reason is given",
    why: "What nobody measures, nobody can be held to: years on, neither a parent nor a minister will know whether it came \
          about, and attention goes to what is counted instead.",
    case: None,
    what_to_do: "Give it an indicator, or say openly that it has none and why: `unmeasured \"no source exists before 2028\"`.",
    bad: r#"
framework f "Staying together" { }
outcome thriving "Children thrive at home" { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome thriving "Children thrive at home" { }
indicator happy "Children who say that they are happy at home" { outcome thriving }
"#,
        r#"
framework f "Staying together" { }
outcome thriving "Children thrive at home" { unmeasured "the first survey of children is in 2028" }
"#,
        // An indicator may say in words where it stands.
        r#"
framework f "Staying together" { }
outcome thriving "Children thrive at home" { }
indicator happy "Children who say that they are happy at home" { outcome "children thrive at home" }
"#,
        // A need says how it is known that the outcome was reached.
        r#"
framework f "Staying together" { }
outcome education "Children get a good education" { }
need absence "A child is often absent from school" {
  outcome education
  ends    "the child attends nine days in ten"
}
"#,
        // Only the project's own outcomes are found fault with.
        r#"
framework f "Staying together" { }
# --- beside
framework g "Another framework" { }
outcome thriving "Children thrive at home" { }
"#,
    ],
    sources: &["S02", "UNAIDS indicator standards: a set of indicators is coherent and balanced"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    for sort in [Sort::Outcome, Sort::Enabler] {
        found.extend(cx.model.own(sort).filter_map(|place| unmeasured(place, framework, cx)));
    }
}

fn unmeasured(place: Entity<'_>, framework: Entity<'_>, cx: &Context<'_>) -> Option<Finding> {
    let silent = place.missing("unmeasured")?;
    let measured = cx.indicators_of(place).next().is_some()
        || cx.may_have_more(place)
        || !cx.model.referring(Sort::Need, "outcome", place).is_empty();
    if measured {
        return None;
    }
    let basis = silent.max(framework.silence());
    let it = named(place);
    let message = match basis {
        Basis::NotFound => format!("No indicator was found for {it}, nor a reason why it has none."),
        _ => format!("{} has no indicator, and no reason is given.", sentence(&it)),
    };
    let (sort, name) = (place.sort().keyword(), place.name());
    let help = format!(
        "Add an indicator that holds the line `{sort} {name}`, or say in `{sort} {name}` why there is none yet: `unmeasured \
         \"no measure exists yet; one is planned by …\"`."
    );
    let finding = Finding::new(&RULE, place, message, help).label("what would show it?");
    Some(finding.rests_on(basis).rests_on(place.title_basis()))
}
