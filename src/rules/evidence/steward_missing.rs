use super::lacking::Lacking;
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Said, Sort};
use crate::rules::phrases::{in_place_of, named, sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "steward-missing",
    aliases: &[],
    question: Question::Evidence,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "nobody is named who looks after a framework or its indicators",
    why: "Definitions wear out. Where nobody looks after one, whoever finds that it no longer fits has nobody to tell, and each area \
          will mend it in its own way.",
    what_to_do: "Name who looks after it: `steward` in the framework, or in each outcome or indicator that somebody else looks after.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Attendance at school" { outcome learning }
indicator reading "Children who read well" { outcome learning }
indicator writing "Children who write well" { outcome learning }
"#,
    good: &[
        // One team looks after all of it.
        r#"
framework f "Growing up" { steward "Framework team" }
outcome learning "Children learn" { }
indicator attending "Attendance at school" { outcome learning }
indicator reading "Children who read well" { outcome learning }
indicator writing "Children who write well" { outcome learning }
"#,
        // Each outcome has its own, and an indicator another.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { steward "Department for Education" }
indicator attending "Attendance at school" { outcome learning }
indicator reading "Children who read well" { outcome learning }
indicator writing "Children who write well" {
  outcome "another outcome"
  steward "Literacy team"
}
"#,
        // A line or two are no framework yet that anybody could look after.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Attendance at school" { outcome learning }
"#,
    ],
    sources: &["NQF 2012: an identified steward, and an update at least every three years"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Said::Missing(silence, place) = framework.said("steward") else { return };
    let mut lacking = Lacking::default();
    for indicator in cx.model.own(Sort::Indicator) {
        lacking.of += 1;
        let placed = || ["outcome", "enabler"].into_iter().flat_map(|field| indicator.facts(field));
        // Of an outcome in words, or whose name leads nowhere, nobody can tell who looks after it.
        if placed().flat_map(Fact::values).any(|value| value.entity().is_none()) {
            continue;
        }
        let places = placed().flat_map(Fact::targets);
        let bases: Option<Vec<Basis>> =
            std::iter::once(indicator).chain(places).map(|item| item.missing("steward")).collect();
        if let Some(bases) = bases {
            lacking.lacks(indicator, bases.into_iter().max().unwrap_or_default(), None);
        }
    }
    if !lacking.is_more_than_few(cx.limits) {
        return;
    }
    let basis = lacking.lacks.iter().map(|lack| lack.basis).max().unwrap_or_default().max(silence);
    let those = match (lacking.lacks.len(), lacking.of) {
        (count, of) if count == of => format!("any of its {of} indicators"),
        (count, of) => format!("{count} of its {of} indicators"),
    };
    let message = match basis {
        Basis::NotFound => {
            format!("{} was not found to say who looks after it, or after {those}.", sentence(&named(framework)))
        }
        _ => format!("{} does not say who looks after it, or after {those}.", sentence(&named(framework))),
    };
    let publisher = framework.stated("publisher").and_then(|fact| fact.word("who"));
    let line = format!("steward {}", publisher.map_or("\"the team that keeps the definitions\"".into(), shortened));
    let instead = in_place_of(cx.model, framework, "steward");
    let help = format!(
        "In `framework {}`, write `{line}`{instead}, or whoever it is. Where somebody else looks after an outcome or an indicator, write \
         `steward` there.",
        framework.name()
    );
    let finding = Finding::new(&RULE, framework, message, help).field("steward").rests_on(basis);
    found.push(match place {
        Some(place) => finding.at(place, "who looks after it?"),
        None => finding.label("who looks after it?"),
    });
}
