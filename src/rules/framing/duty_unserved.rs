use super::duties::{Demand, Served, demands};
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Sort};
use crate::rules::phrases::{line_of, quoted, reference, title};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "duty-unserved",
    aliases: &[],
    question: Question::Framing,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "a duty that the framework must serve has no outcome that serves it",
    why: "The law makes the duty, and the framework decides what is looked at. What is not looked at is done last, and those to \
          whom it is owed cannot see whether they got it.",
    what_to_do: "Write `serves` and the duty's name in the outcome that serves it. If none does, add an outcome that says what \
                 becomes better for those to whom the duty is owed.",
    bad: r#"
framework f "Staying together" { duties [promote-welfare, protect] }
duty promote-welfare "To promote the welfare of children" { }
duty protect "To protect children from harm" { }
outcome safe "Children are safe" { serves protect }
"#,
    good: &[
        r#"
framework f "Staying together" { duties [promote-welfare, protect] }
duty promote-welfare "To promote the welfare of children" { }
duty protect "To protect children from harm" { }
outcome safe "Children are safe" { serves protect }
outcome thriving "Children thrive" { serves promote-welfare }
"#,
        // A reader's duty goes by another name here, and is said to be the same.
        r#"
framework f "Staying together" { }
duty promote-welfare "To promote the welfare of children" { }
outcome thriving "Children thrive" { serves [promote-welfare] }
# --- standpoint
standpoint reader "What a reader looks for" { duties [s17] }
duty s17 "Section 17" { same-as f.promote-welfare }
"#,
        // Which duty is served is said in words: it may be this one.
        r#"
framework f "Staying together" { duties promote-welfare }
duty promote-welfare "To promote the welfare of children" { }
outcome thriving "Children thrive" { serves "section 17 of the Children Act" }
"#,
        // Nobody says which duties must be served.
        r#"
framework f "Staying together" { }
outcome thriving "Children thrive" { }
"#,
    ],
    sources: &["S15"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let demands = demands(framework, cx);
    if demands.is_empty() {
        return;
    }
    let Some(served) = Served::new(framework, cx) else { return };
    let unserved = |demand: &&Demand<'_>| served.by(demand.duty, cx).is_some_and(<[Entity<'_>]>::is_empty);
    found.extend(demands.iter().filter(unserved).map(|demand| finding(framework, demand, served.basis, cx)));
}

fn finding(framework: Entity<'_>, demand: &Demand<'_>, basis: Basis, cx: &Context<'_>) -> Finding {
    let duty = demand.duty;
    let serves = if basis == Basis::NotFound { "was found to serve" } else { "serves" };
    let message = format!("No outcome of {} {serves} the duty “{}”.", quoted(framework), title(duty));
    let name = reference(duty);
    let help = format!(
        "If one of your outcomes serves it, say so there: {}. If none does, add one, under any name that you choose: `outcome \
         a-name \"What becomes better for those to whom it is owed\" {{ serves {name} }}`.",
        said_there(&name, cx)
    );
    let finding = Finding::new(&RULE, framework, message, help)
        .about(duty.full_name())
        .label(format!("what serves “{}”?", title(duty)))
        .rests_on(basis);
    let enablers =
        cx.model.own(Sort::Enabler).filter(|enabler| enabler.named("serves").any(|of| cx.same.same(of, duty)));
    let enablers = enablers.filter_map(|enabler| enabler.stated("serves"));
    let finding =
        enablers.fold(finding, |finding, fact| finding.note(fact.place(), "an enabler serves it, and no outcome"));
    demand.ask(finding)
}

/// What to write in an outcome that is there: the author's own line with the duty in it, where one is.
fn said_there(name: &str, cx: &Context<'_>) -> String {
    let Some(fact) = cx.model.own(Sort::Outcome).find_map(|outcome| outcome.stated("serves")) else {
        return format!("`serves {name}`");
    };
    let duties: Vec<&str> = fact.values().map(|value| value.written()).chain([name]).collect();
    format!(
        "`serves {name}`. If that is `outcome {}`, which has such a line, write `serves [{}]` in place of `{}`",
        fact.entity().name(),
        duties.join(", "),
        line_of(cx.model, fact.place())
    )
}
