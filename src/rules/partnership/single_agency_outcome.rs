use super::partners_line;
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, EntityId, Fact, Said, Sort, Value};
use crate::rules::groups::Kin;
use crate::rules::phrases::{named, quoted, sentence, title};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use std::collections::HashMap;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "single-agency-outcome",
    aliases: &[],
    question: Question::Partnership,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "an outcome that takes several agencies is left to one, or to none by name",
    why: "A child's life is not divided as agencies are. What one agency alone is held to is reached as far as its own service \
          goes, and the others may pull another way without anyone seeing it.",
    what_to_do: "Name in each outcome every agency that answers for it: `partners`.",
    bad: r#"
framework f "Staying together" { partners [council, schools, police] }
agency council "The council" { }
agency schools "Schools" { }
agency police  "The police" { }
outcome safe "Children are safe at home and outside it" { partners council }
"#,
    good: &[
        r#"
framework f "Staying together" { partners [council, schools, police] }
agency council "The council" { }
agency schools "Schools" { }
agency police  "The police" { }
outcome safe "Children are safe at home and outside it" { partners [council, police] }
"#,
        // Of one agency's own framework nothing else is asked.
        r#"
framework f "Staying together" { publisher "The council" }
agency council "The council" { }
outcome safe "Children are safe at home and outside it" { partners council }
"#,
        // How many agencies these words mean, nobody can tell.
        r#"
framework f "Staying together" { partners ["the council", "schools", "the police"] }
outcome safe "Children are safe at home and outside it" { partners "all who work with children here" }
"#,
        // One outcome may say who shares it before the others do.
        r#"
framework f "Staying together" { partners [council, schools] }
agency council "The council" { }
agency schools "Schools" { }
outcome safe "Children are safe at home and outside it" { partners [council, schools] }
outcome well "Children are well" { }
"#,
    ],
    sources: &["S04", "S26"],
    check: Check::Framework(check),
};

/// Fewer than this are not several.
const SEVERAL: usize = 2;

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let partners = framework.stated("partners").filter(|fact| fact.values().count() >= SEVERAL);
    let needs = needs(cx);
    if partners.is_none() && needs.is_empty() {
        return;
    }
    let kin = Kin::new(cx);
    for outcome in cx.model.own(Sort::Outcome) {
        let Some((says, agency)) = outcome.stated("partners").and_then(|says| Some((says, only(says)?))) else {
            continue;
        };
        let groups = outcome.named("for").map(|group| cx.same.root(group.id));
        let need = || {
            let wholes = kin.and_wholes(groups).into_iter();
            wholes.filter_map(|group| Some((group, needs.get(&group)?))).min_by_key(|(group, _)| *group)
        };
        if let Some(partners) = partners {
            let several = format!("the framework says that {} share it", agencies(partners));
            found.push(
                left_to_one(outcome, says, agency, &several, cx)
                    .note(partners.place(), "several")
                    .rests_on(partners.basis()),
            );
        } else if let Some((_, (reader, value, basis))) = need() {
            let several = format!(
                "`{}` holds that the group “{}” needs several",
                reader.name(),
                value.entity().map(title).unwrap_or_default()
            );
            let finding =
                left_to_one(outcome, says, agency, &several, cx).note(value.place(), "needs several agencies");
            found.push(finding.from_standpoint(*reader).rests_on(*basis));
        }
    }
    found.extend(partners.and_then(|partners| left_to_none(framework, partners, cx)));
}

/// The groups that a standpoint holds to need several agencies.
fn needs<'m>(cx: &Context<'m>) -> HashMap<EntityId, (Entity<'m>, Value<'m>, Basis)> {
    let mut needs = HashMap::new();
    for standpoint in cx.standpoints() {
        for fact in standpoint.facts("needs-several-agencies") {
            for value in fact.values() {
                let Some(group) = value.entity() else { continue };
                needs.entry(cx.same.root(group.id)).or_insert((standpoint, value, fact.basis()));
            }
        }
    }
    needs
}

/// The one agency that a line names; `None` where it names more, or where its words may.
fn only(says: Fact<'_>) -> Option<Entity<'_>> {
    let mut values = says.values();
    let first = values.next()?.entity()?;
    values.next().is_none().then_some(first)
}

fn agencies(partners: Fact<'_>) -> String {
    format!("{} agencies", partners.values().count())
}

fn left_to_one(outcome: Entity<'_>, says: Fact<'_>, agency: Entity<'_>, several: &str, cx: &Context<'_>) -> Finding {
    let message = format!("{} names one agency alone, {}; {several}.", sentence(&named(outcome)), quoted(agency));
    let help = format!(
        "In `outcome {}`, name every agency that answers for it, for example `{}`. If it is truly one agency's alone, it may be \
         a step towards an outcome that several share: name that with `rolls-up-to`.",
        outcome.name(),
        partners_line(cx)
    );
    Finding::new(&RULE, outcome, message, help)
        .field("partners")
        .at(says.place(), "and who else?")
        .rests_on(says.basis())
        .rests_on(outcome.title_basis())
}

/// A finding where a framework is shared, and none of its outcomes says by whom it is.
fn left_to_none(framework: Entity<'_>, partners: Fact<'_>, cx: &Context<'_>) -> Option<Finding> {
    let (mut count, mut silence) = (0, Basis::Found);
    for outcome in cx.model.own(Sort::Outcome) {
        let Said::Missing(basis, _) = outcome.said("partners") else { return None };
        count += 1;
        silence = silence.max(basis);
    }
    let first = cx.model.own(Sort::Outcome).next()?;
    let none =
        if count == 1 { format!("its outcome {}", quoted(first)) } else { format!("none of its {count} outcomes") };
    let says = match (count, silence) {
        (1, Basis::NotFound) => "was not found to say which of them answer for it",
        (1, _) => "does not say which of them answer for it",
        (_, Basis::NotFound) => "was found to say which of them answer for it",
        _ => "says which of them answer for it",
    };
    let message = format!("{} says that {} share it, and {none} {says}.", quoted(framework), agencies(partners));
    let named: Vec<&str> = partners.values().map(Value::written).collect();
    let help = format!(
        "In each outcome, name the agencies that answer for it together: `partners [{}]` in `outcome {}`, for example.",
        named.join(", "),
        first.name()
    );
    let finding = Finding::new(&RULE, framework, message, help).field("partners");
    Some(finding.at(partners.place(), "for which outcome?").rests_on(partners.basis()).rests_on(silence))
}
