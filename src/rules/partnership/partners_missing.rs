use super::for_whom::Outcomes;
use super::partners_line;
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, EntityId, Fact, Value};
use crate::rules::groups::Kin;
use crate::rules::phrases::{does_not, folded, named, quoted, sentence, title, whole_item};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use std::collections::{BTreeMap, BTreeSet};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "partners-missing",
    aliases: &[],
    question: Question::Partnership,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "a group that needs several agencies has no outcome that names them",
    why: "What no agency can do alone, each can leave to the others. Where no outcome says what they owe these children together, \
          nobody answers for it, and nobody will see that it was not done.",
    what_to_do: "Write an outcome for the group (`for`), name in it the agencies that share it (`partners`), and give it an \
                 indicator.",
    bad: r#"
framework f "Staying together" { }
outcome safe "Children are safe" { }
# --- standpoint
standpoint reader "What a reader looks for" { needs-several-agencies [in-custody] }
cohort in-custody "Children in custody" { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
agency prisons "Secure settings" { }
agency schools "Schools" { }
outcome back "Children who were in custody do well afterwards" {
  for      [reader.in-custody]
  partners [prisons, schools]
}
# --- standpoint
standpoint reader "What a reader looks for" { needs-several-agencies [in-custody] }
cohort in-custody "Children in custody" { }
"#,
        // In words, and under the framework's own name for them.
        r#"
framework f "Staying together" { }
cohort detained "Children held in secure places" { same-as [reader.in-custody] }
outcome back "Children who were held do well afterwards" {
  for      detained
  partners ["secure settings", "schools", "the health service"]
}
# --- standpoint
standpoint reader "What a reader looks for" { needs-several-agencies [in-custody] }
cohort in-custody "Children in custody" { }
"#,
        // Whom these words mean, nobody can tell.
        r#"
framework f "Staying together" { }
outcome back "Children do well afterwards" { for "those who were in custody or in hospital" }
# --- standpoint
standpoint reader "What a reader looks for" { needs-several-agencies [in-custody] }
cohort in-custody "Children in custody" { }
"#,
        // To be reached is another thing than to need several agencies.
        r#"
framework f "Staying together" { }
outcome safe "Children are safe" { }
# --- standpoint
standpoint reader "What a reader looks for" { must-reach [in-custody] }
cohort in-custody "Children in custody" { }
"#,
    ],
    sources: &["S26"],
    check: Check::Framework(check),
};

/// A group that needs several agencies, and by whose word.
struct Demand<'m> {
    group: Entity<'m>,
    readers: Vec<(Entity<'m>, Value<'m>, Basis)>,
}

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let demands = demands(cx);
    if demands.is_empty() {
        return;
    }
    let kin = Kin::new(cx);
    let outcomes = Outcomes::new(cx);
    let mut unshared: BTreeMap<EntityId, Vec<&Demand<'_>>> = BTreeMap::new();
    for (root, demand) in &demands {
        // What is for a part of a group is for nobody else.
        let parts = kin.and_parts([*root]);
        let theirs = || {
            let named = parts.iter().flat_map(|part| outcomes.by_group.get(part)).flatten();
            named.chain(outcomes.by_words.get(&folded(&demand.group.title())).into_iter().flatten())
        };
        if theirs().next().is_some() {
            // One that names its agencies is enough.
            if theirs().all(|outcome| outcome.missing("partners").is_some()) {
                let ids: BTreeSet<EntityId> = theirs().map(|outcome| outcome.id).collect();
                ids.into_iter().for_each(|id| unshared.entry(id).or_default().push(demand));
            }
        } else if !outcomes.may_be_for(demand.group, cx) {
            found.push(no_outcome(framework, demand, cx));
        }
    }
    for (outcome, demands) in unshared {
        let outcome = cx.model.entity(outcome);
        found.extend(outcome.missing("partners").map(|basis| no_partners(outcome, basis, &demands, cx)));
    }
}

/// What a standpoint holds to need several agencies, each group once.
fn demands<'m>(cx: &Context<'m>) -> BTreeMap<EntityId, Demand<'m>> {
    let mut demands: BTreeMap<EntityId, Demand<'m>> = BTreeMap::new();
    for standpoint in cx.standpoints() {
        for fact in standpoint.facts("needs-several-agencies") {
            for value in fact.values() {
                let Some(group) = value.entity() else { continue };
                let demand = demands.entry(cx.same.root(group.id)).or_insert(Demand { group, readers: Vec::new() });
                demand.readers.push((standpoint, value, fact.basis()));
            }
        }
    }
    demands
}

fn no_outcome(framework: Entity<'_>, demand: &Demand<'_>, cx: &Context<'_>) -> Finding {
    let (group, silence) = (demand.group, framework.silence());
    let no = match silence {
        Basis::NotFound => "no outcome was found",
        _ => "there is no outcome",
    };
    let message = format!(
        "{} the group “{}” needs several agencies at once, and {no} in {} that is for them and names these agencies.",
        sentence(&format!("{} that", hold(&[demand]))),
        title(group),
        quoted(framework)
    );
    let name = group.name();
    let lines = [format!("for [{}]", group.full_name()), partners_line(cx)];
    let help = format!(
        "Write an outcome for them: {}. The title is yours to word, and `partners` names the agencies that share it. Then \
         write `outcome {name}` in the indicator by which it will be seen whether it was reached.",
        whole_item(&format!("outcome {name} \"{}: what becomes better for them\"", title(group)), &lines)
    );
    let finding = Finding::new(&RULE, framework, message, help)
        .about(group.full_name())
        .label(format!("who answers together for “{}”?", title(group)));
    by_readers(finding, demand).rests_on(silence)
}

fn no_partners(outcome: Entity<'_>, basis: Basis, demands: &[&Demand<'_>], cx: &Context<'_>) -> Finding {
    let groups: Vec<String> = demands.iter().map(|demand| format!("“{}”", title(demand.group))).collect();
    let message = format!(
        "{} is for {}, and {} the agencies that share it; {} that this takes several at once.",
        sentence(&named(outcome)),
        groups.join(" and "),
        does_not(basis, "name"),
        hold(demands)
    );
    let help = format!(
        "In `outcome {}`, name the agencies that answer for it together: `{}`.",
        outcome.name(),
        partners_line(cx)
    );
    let finding = Finding::new(&RULE, outcome, message, help)
        .field("partners")
        .label("shared by whom?")
        .rests_on(outcome.stated("for").map_or(Basis::Found, Fact::basis))
        .rests_on(basis);
    demands.iter().fold(finding, |finding, demand| by_readers(finding, demand))
}

/// `the standpoint `commissioner` holds`.
fn hold(demands: &[&Demand<'_>]) -> String {
    let readers = demands.iter().flat_map(|demand| &demand.readers);
    let mut names: Vec<String> = readers.map(|(reader, ..)| format!("`{}`", reader.name())).collect();
    names.sort();
    names.dedup();
    match &names[..] {
        [one] => format!("the standpoint {one} holds"),
        many => format!("the standpoints {} hold", many.join(" and ")),
    }
}

fn by_readers(mut finding: Finding, demand: &Demand<'_>) -> Finding {
    for (reader, value, _) in &demand.readers {
        finding = finding.from_standpoint(*reader).note(value.place(), "needs several agencies");
    }
    // Any one of them is enough: it rests on the one that is best known.
    finding.rests_on(demand.readers.iter().map(|(.., basis)| *basis).min().unwrap_or_default())
}
