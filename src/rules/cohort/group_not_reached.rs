use super::reached::Reached;
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, EntityId, Sort, Value};
use crate::rules::groups::is_unsure;
use crate::rules::phrases::{folded, quoted, sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use std::collections::{BTreeMap, HashMap};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "group-not-reached",
    aliases: &[],
    question: Question::Cohort,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "a group that must be reached has no outcome, indicator or breakdown of its own",
    why: "A small group inside a large one leaves no mark on its figure: these children could fare much worse than others, and \
          no agency, inspector or parent would see it. To be somewhere inside \"all children\" is not to be there.",
    case: None,
    what_to_do: "Give the group an outcome (`for`), an indicator (`cohort`) or a breakdown (`split-by`) of its own. If the \
                 framework has the group under another name, say that it is the same by a match, or by `same-as`.",
    bad: r#"
framework f "Staying together" { }
outcome safe "Children are safe" { }
cohort child "Children" { }
indicator harmed "Children who come to harm" {
  outcome safe
  cohort  child
}
# --- standpoint
standpoint reader "What a reader looks for" { must-reach [in-custody] }
cohort in-custody "Children in custody" { within f.child }
"#,
    good: &[
        // An indicator of its own.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
cohort in-custody "Children in custody" { }
indicator harmed "Children who come to harm in custody" {
  outcome together
  cohort  in-custody
}
# --- standpoint
standpoint reader "What a reader looks for" { must-reach [in-custody] }
cohort in-custody "Children in custody" { same-as [f.in-custody] }
"#,
        // A breakdown of its own, and a match instead of `same-as`.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
cohort child "Children" { }
cohort detained "Children held in secure places" { within child }
breakdown where-they-live "Where they live" { groups [detained] }
indicator harmed "Children who come to harm" {
  outcome  together
  cohort   child
  split-by [where-they-live]
}
# --- standpoint
standpoint reader "What a reader looks for" { must-reach [in-custody] }
cohort in-custody "Children in custody" { }
match f.detained exact reader.in-custody "the same children" { }
"#,
        // An outcome for them.
        r#"
framework f "Staying together" { for [in-custody] }
cohort in-custody "Children in custody" { }
outcome safe "Children in custody are safe" { for [in-custody] }
"#,
        // A standpoint's group may be named directly, also as what is counted.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator harmed "Children who come to harm in custody" {
  outcome     together
  numerator   episode where "a child came to harm"
  denominator reader.in-custody at 31 March
}
# --- standpoint
standpoint reader "What a reader looks for" { must-reach [in-custody] }
cohort in-custody "Children in custody" { }
"#,
        // A measure of a part of the group is about nobody else.
        r#"
framework f "Staying together" { for [in-custody] }
outcome together "Families stay together" { }
cohort in-custody "Children in custody" { stages [on-remand, sentenced] }
cohort on-remand "Children on remand" { }
cohort sentenced "Children serving a sentence" { }
indicator harmed "Children who come to harm while on remand" {
  outcome together
  cohort  on-remand
}
"#,
        // Served is not the same as must be reached: that is another rule's.
        r#"
framework f "Staying together" { }
# --- standpoint
standpoint reader "What a reader looks for" { serves [in-custody] }
cohort in-custody "Children in custody" { }
"#,
    ],
    sources: &[
        "S25",
        "Children's social care dashboard, October 2024: indicators of a wider population than the one served were set aside",
    ],
    check: Check::Framework(check),
};

/// What may reach a group in a line that could not be read.
const REACHED_BY: &[Sort] = &[Sort::Outcome, Sort::Indicator, Sort::Need, Sort::Breakdown, Sort::Match];

/// A group that must be reached, and by whose word.
struct Demand<'m> {
    group: Entity<'m>,
    /// The framework's own word, which needs no reader's.
    own: Option<(Value<'m>, Basis)>,
    readers: Vec<(Entity<'m>, Value<'m>, Basis)>,
}

/// A group that must be reached and is not.
struct Unreached<'m> {
    demand: Demand<'m>,
    /// The project's own cohort that is said to be the group.
    ours: Option<Entity<'m>>,
    /// One that may be and is not said to be, and whether it is reached.
    like: Option<(Entity<'m>, bool)>,
}

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    for Unreached { demand, ours, like } in unreached(framework, cx) {
        found.push(match like {
            Some((like, true)) => not_said_to_be_the_same(framework, &demand, like),
            _ => not_reached(framework, &demand, ours, like.map(|(like, _)| like)),
        });
    }
}

/// Each group that must be reached and has nothing of its own, with those who say that it must be: standpoints, or the
/// framework itself. None where nobody asks.
pub(crate) fn unreached_groups<'m>(cx: &Context<'m>) -> Vec<(Entity<'m>, Vec<Entity<'m>>)> {
    let Some(framework) = cx.model.framework().filter(|_| cx.is_run(&RULE)) else { return Vec::new() };
    let by = |demand: &Demand<'m>| match demand.own {
        Some(_) => vec![framework],
        None => {
            let mut readers: Vec<Entity<'m>> = demand.readers.iter().map(|(reader, ..)| *reader).collect();
            readers.dedup();
            readers
        }
    };
    unreached(framework, cx).into_iter().map(|of| (of.demand.group, by(&of.demand))).collect()
}

fn unreached<'m>(framework: Entity<'m>, cx: &Context<'m>) -> Vec<Unreached<'m>> {
    let demands = demands(framework, cx);
    if demands.is_empty() {
        return Vec::new();
    }
    let reached = Reached::new(cx);
    let own = || cx.model.own(Sort::Cohort);
    let names: HashMap<&str, Entity<'m>> = own().map(|cohort| (cohort.name(), cohort)).collect();
    let titles: HashMap<String, Entity<'m>> = own().map(|cohort| (folded(&cohort.title()), cohort)).collect();
    let roots: HashMap<EntityId, Entity<'m>> = own().map(|cohort| (cx.same.root(cohort.id), cohort)).collect();
    let of = |(root, demand): (EntityId, Demand<'m>)| {
        let group = demand.group;
        if reached.includes(group, cx) || is_unsure(group, REACHED_BY, cx) {
            return None;
        }
        // One that has the same title or name may be the same group: that has to be said before it counts.
        let like = titles.get(&folded(&group.title())).or(names.get(group.name())).copied();
        let like = like.filter(|like| !cx.same.same(*like, group));
        if like.is_some_and(|like| is_unsure(like, REACHED_BY, cx)) {
            return None;
        }
        let like = like.map(|like| (like, reached.includes(like, cx)));
        Some(Unreached { demand, ours: roots.get(&root).copied(), like })
    };
    demands.into_iter().filter_map(of).collect()
}

/// What must be reached, each group once, in the order in which the first of its names is declared.
fn demands<'m>(framework: Entity<'m>, cx: &Context<'m>) -> BTreeMap<EntityId, Demand<'m>> {
    let mut demands: BTreeMap<EntityId, Demand<'m>> = BTreeMap::new();
    for fact in framework.facts("for") {
        for value in fact.values() {
            let Some(group) = value.entity() else { continue };
            let demand =
                demands.entry(cx.same.root(group.id)).or_insert(Demand { group, own: None, readers: Vec::new() });
            demand.own.get_or_insert((value, fact.basis()));
        }
    }
    for standpoint in cx.standpoints() {
        for fact in standpoint.facts("must-reach") {
            for value in fact.values() {
                let Some(group) = value.entity() else { continue };
                let demand =
                    demands.entry(cx.same.root(group.id)).or_insert(Demand { group, own: None, readers: Vec::new() });
                demand.readers.push((standpoint, value, fact.basis()));
            }
        }
    }
    demands
}

fn not_reached(
    framework: Entity<'_>,
    demand: &Demand<'_>,
    ours: Option<Entity<'_>>,
    like: Option<Entity<'_>>,
) -> Finding {
    let (group, silence) = (demand.group, framework.silence());
    let nothing = match silence {
        Basis::NotFound => "No outcome, indicator or breakdown was found",
        _ => "There is no outcome, indicator or breakdown",
    };
    let message = format!(
        "{nothing} in {} that is about the group “{}” by itself. {}.",
        quoted(framework),
        shortened(&group.title()),
        sentence(&who_says(demand))
    );
    let full = group.full_name();
    let name = ours.or(like).unwrap_or(group).name();
    let of_its_own = format!(
        "an indicator (`cohort {name}`), an outcome (`for [{name}]`) or a breakdown (`split-by [{name}]`) of its own"
    );
    let help = match (ours, like) {
        (Some(_), _) => format!("Give `cohort {name}` {of_its_own}."),
        (None, Some(_)) => format!("Write `same-as [{full}]` in your `cohort {name}`, and give it {of_its_own}."),
        (None, None) => {
            format!(
                "Write down the group, `cohort {name} \"{}\" {{ same-as [{full}] }}`, and give it {of_its_own}.",
                shortened(&group.title())
            )
        }
    };
    finding(framework, demand, message, help).rests_on(silence)
}

fn not_said_to_be_the_same(framework: Entity<'_>, demand: &Demand<'_>, like: Entity<'_>) -> Finding {
    let (group, silence) = (demand.group, like.silence());
    let nothing = match silence {
        Basis::NotFound => "nothing was found to say",
        _ => "nothing says",
    };
    let message = format!(
        "{} measures the group {}, and {nothing} that this is the group “{}” ({}). {}.",
        quoted(framework),
        quoted(like),
        shortened(&group.title()),
        group.full_name(),
        sentence(&who_says(demand))
    );
    let help = format!(
        "If they are the same people, write in `cohort {}`: `same-as [{}]`. If they are not, give that group a measure of its own.",
        like.name(),
        group.full_name()
    );
    finding(framework, demand, message, help).rests_on(silence).note(like.place(), "the same group?")
}

/// `the standpoint `commissioner` holds that it must be reached`.
fn who_says(demand: &Demand<'_>) -> String {
    if demand.own.is_some() {
        return "the framework says that it is for them".to_owned();
    }
    let mut names: Vec<String> = demand.readers.iter().map(|(reader, ..)| format!("`{}`", reader.name())).collect();
    names.dedup();
    match &names[..] {
        [one] => format!("the standpoint {one} holds that this group must be reached"),
        many => format!("the standpoints {} hold that this group must be reached", many.join(" and ")),
    }
}

fn finding(framework: Entity<'_>, demand: &Demand<'_>, message: String, help: String) -> Finding {
    let group = demand.group;
    let mut finding = Finding::new(&RULE, framework, message, help)
        .about(group.full_name())
        .rests_on(group.title_basis())
        .label(format!("where is “{}”?", shortened(&group.title())));
    if let Some((value, basis)) = demand.own {
        return finding.field("for").rests_on(basis).note(value.place(), "the framework is for them");
    }
    for (reader, value, _) in &demand.readers {
        finding = finding.from_standpoint(*reader).note(value.place(), "must be reached");
    }
    // Any one of them is enough: it rests on the one that is best known.
    finding.rests_on(demand.readers.iter().map(|(.., basis)| *basis).min().unwrap_or_default())
}
