use super::duties::{Demand, Served, demands};
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact};
use crate::rules::phrases::{counted, quoted, reference, title};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "duties-uneven",
    aliases: &[],
    question: Question::Framing,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "one duty is served by far fewer outcomes or indicators than another",
    why: "Attention follows what is counted. A duty with a third of the measures of another gets a third of the questions, and \
          those to whom it is owed come second without anyone's having decided it.",
    what_to_do: "Add outcomes or indicators for the duty that gets less: an indicator with `outcome` and the name of an \
                 outcome that serves it, or a further outcome with `serves` and the duty's name.",
    bad: r#"
framework f "Staying together" { duties [promote-welfare, protect] }
duty promote-welfare "To promote the welfare of children" { }
duty protect "To protect children from harm" { }
outcome thriving "Children thrive" { serves promote-welfare }
outcome safe "Children are safe" { serves protect }
indicator happy "Children who say that they are happy" { outcome thriving }
indicator hurt "Children who were hurt" { outcome safe }
indicator hurt-again "Children who were hurt again" { outcome safe }
indicator feel-safe "Children who say that they feel safe" { outcome safe }
"#,
    good: &[
        r#"
framework f "Staying together" { duties [promote-welfare, protect] }
duty promote-welfare "To promote the welfare of children" { }
duty protect "To protect children from harm" { }
outcome thriving "Children thrive" { serves promote-welfare }
outcome safe "Children are safe" { serves protect }
indicator happy "Children who say that they are happy" { outcome thriving }
indicator learning "Children who learn well" { outcome thriving }
indicator hurt "Children who were hurt" { outcome safe }
indicator hurt-again "Children who were hurt again" { outcome safe }
indicator feel-safe "Children who say that they feel safe" { outcome safe }
"#,
        // One and two are too few to be called uneven.
        r#"
framework f "Staying together" { duties [promote-welfare, protect] }
duty promote-welfare "To promote the welfare of children" { }
duty protect "To protect children from harm" { }
outcome thriving "Children thrive" { serves promote-welfare }
outcome safe "Children are safe" { serves protect }
indicator hurt "Children who were hurt" { outcome safe }
indicator feel-safe "Children who say that they feel safe" { outcome safe }
"#,
        // An outcome that serves both counts for both.
        r#"
framework f "Staying together" { duties [promote-welfare, protect] }
duty promote-welfare "To promote the welfare of children" { }
duty protect "To protect children from harm" { }
outcome cared-for "Children are well and safe" { serves [promote-welfare, protect] }
indicator hurt "Children who were hurt" { outcome cared-for }
indicator happy "Children who say that they are happy" { outcome cared-for }
indicator feel-safe "Children who say that they feel safe" { outcome cared-for }
"#,
        // One that nothing serves is told by another rule.
        r#"
framework f "Staying together" { duties [promote-welfare, protect] }
duty promote-welfare "To promote the welfare of children" { }
duty protect "To protect children from harm" { }
outcome safe "Children are safe" { serves protect }
indicator hurt "Children who were hurt" { outcome safe }
indicator hurt-again "Children who were hurt again" { outcome safe }
indicator feel-safe "Children who say that they feel safe" { outcome safe }
"#,
    ],
    sources: &["S15", "UNAIDS indicator standards: the set is coherent and balanced"],
    check: Check::Framework(check),
};

/// One is uneven with another that has at least so many times as much.
const TIMES: usize = 3;

/// What a framework has for one duty.
struct Share<'m, 'd> {
    demand: &'d Demand<'m>,
    outcomes: &'d [Entity<'m>],
    indicators: usize,
}

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let demands = demands(framework, cx);
    if demands.len() < 2 {
        return;
    }
    let Some(served) = Served::new(framework, cx) else { return };
    let mut shares: Vec<Share<'_, '_>> = Vec::new();
    let mut basis = served.basis;
    for demand in &demands {
        let Some(outcomes) = served.by(demand.duty, cx) else { return };
        if outcomes.iter().any(|outcome| cx.may_have_more(*outcome)) {
            return;
        }
        let mut indicators = 0;
        for outcome in outcomes {
            basis = basis.max(outcome.stated("serves").map_or(Basis::Found, Fact::basis));
            for indicator in cx.indicators_of(*outcome) {
                indicators += 1;
                basis = basis.max(indicator.stated("outcome").map_or(Basis::Found, Fact::basis));
            }
        }
        shares.push(Share { demand, outcomes, indicators });
    }
    // One that nothing serves is told by itself.
    shares.retain(|share| !share.outcomes.is_empty());
    let is_uneven = |count: fn(&Share<'_, '_>) -> usize| {
        let (least, most) = (shares.iter().map(count).min(), shares.iter().map(count).max());
        least.zip(most).is_some_and(|(least, most)| most as f64 > cx.limits.few && least * TIMES <= most)
    };
    if !is_uneven(|share| share.outcomes.len()) && !is_uneven(|share| share.indicators) {
        return;
    }
    let counts: Vec<String> = shares.iter().map(Share::says).collect();
    let was = if basis == Basis::NotFound { "were found to be" } else { "are" };
    let message = format!(
        "The duties that {} must serve {was} served unevenly: {}. The least has at most a third of what the most has.",
        quoted(framework),
        counts.join("; ")
    );
    let least = shares.iter().min_by_key(|share| (share.indicators, share.outcomes.len()));
    let Some((least, outcome)) = least.and_then(|share| share.outcomes.first().map(|outcome| (share, *outcome))) else {
        return;
    };
    let help = format!(
        "Add to what serves “{}”: an indicator with `outcome {}`, or a further outcome with `serves {}`.",
        title(least.demand.duty),
        outcome.name(),
        reference(least.demand.duty)
    );
    let finding = Finding::new(&RULE, framework, message, help).rests_on(basis).label("served unevenly");
    found.push(shares.iter().fold(finding, |finding, share| share.demand.ask(finding)));
}

impl Share<'_, '_> {
    /// `“To promote the welfare of children” by one outcome with 2 indicators`.
    fn says(&self) -> String {
        format!(
            "“{}” by {} with {}",
            title(self.demand.duty),
            counted(self.outcomes.len(), "outcome", "outcomes"),
            if self.indicators == 0 {
                "no indicator".to_owned()
            } else {
                counted(self.indicators, "indicator", "indicators")
            }
        )
    }
}
