use crate::findings::{Finding, Severity};
use crate::model::{Entity, Said, Sort};
use crate::rules::phrases::{does_not, named, sentence, with_title};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "rolls-up-to-nothing",
    aliases: &[],
    question: Question::Partnership,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "an outcome does not say which shared outcome it contributes to",
    why: "Agencies that work with one family and share no goal can undo each other's work without noticing. An outcome that \
          names the shared one shows every partner what the work is for.",
    case: None,
    what_to_do: "Name the outcome that is shared across agencies: `rolls-up-to` and its name, or a sentence in quotes until it \
                 has one. A framework that is itself the shared one says so with `shared yes`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
# --- beside
framework all-of-us "What every department works towards" { shared yes }
outcome happy "Children are happy" { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { rolls-up-to all-of-us.happy }
# --- beside
framework all-of-us "What every department works towards" { shared yes }
outcome happy "Children are happy" { }
"#,
        // The shared framework itself, which says so.
        r#"
framework all-of-us "What every department works towards" { shared yes }
outcome happy "Children are happy" { }
"#,
        // The shared framework itself, which others beside it show to be that.
        r#"
framework all-of-us "What every department works towards" { }
outcome happy "Children are happy" { }
outcome healthy "Children are healthy" { }
# --- beside
framework f "Staying together" { }
outcome together "Families stay together" { rolls-up-to all-of-us.happy }
"#,
        // Not published as an item yet: a sentence will do. An enabler is for the outcomes of its own framework.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { rolls-up-to "Children are happy (the shared outcomes of the three departments)" }
enabler staffing "There are enough staff" { }
"#,
    ],
    sources: &["S04", "NQF 2012: harmonised with related and competing measures"],
    check: Check::Item(&[Sort::Outcome], check),
};

fn check(outcome: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(basis) = outcome.missing("rolls-up-to") else { return };
    let framework = cx.model.framework();
    let says = framework.map(|framework| framework.said("shared"));
    let shared = match says {
        Some(Said::Broken) => return,
        Some(Said::Stated(fact)) => fact.word("shared") == Some("yes"),
        Some(Said::Missing(..)) | None => false,
    };
    if shared || cx.is_rolled_up_to {
        return;
    }
    let message =
        format!("{} {}.", sentence(&named(outcome)), does_not(basis, "say which shared outcome it contributes to"));
    let shared = cx.offers.shared.iter().take(6);
    let lines: Vec<String> =
        shared.map(|shared| with_title(&format!("rolls-up-to {}", shared.full_name()), *shared)).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let itself = framework.map_or(String::new(), |framework| {
        format!(" If this framework is itself the shared one, write `shared yes` in `framework {}`.", framework.name())
    });
    let help = match lines.is_empty() {
        false => format!("In `outcome {}`, name the shared outcome: {}.", outcome.name(), crate::model::any_of(&lines)),
        true => format!(
            "In `outcome {}`, name the outcome that its partners share, by its name or in a sentence: `rolls-up-to \"…\"`.{itself}",
            outcome.name()
        ),
    };
    found.push(
        Finding::new(&RULE, outcome, message, help)
            .field("rolls-up-to")
            .label("towards what that others share?")
            .rests_on(basis)
            .rests_on(outcome.title_basis()),
    );
}
