use crate::findings::{Finding, Severity};
use crate::graph::Graph;
use crate::model::{Entity, EntityId, Model, Place, Role, Sort};
use crate::rules::phrases::{named, sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use std::collections::HashMap;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "containment-cycle",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "things contain, explain or rest on each other in a circle",
    why: "A group that lies within itself has no edge, and an outcome that contributes to itself has no end: nothing that is \
          counted of them can be added up or compared.",
    what_to_do: "Take out whatever lines of the circle do not hold: often one, sometimes several.",
    bad: r#"
framework f "Staying together" { }
cohort child "Children" { within child-in-need }
cohort child-in-need "Children in need" { within child-on-plan }
cohort child-on-plan "Children on a plan" { within child }
outcome together "Families stay together" { for child }
"#,
    good: &[
        r#"
framework f "Staying together" { }
cohort care-leaver "Care leavers" { made-of [younger, older] }
cohort younger "Care leavers aged 17 to 18" { within care-leaver }
cohort older "Care leavers aged 19 to 21" { within care-leaver }
outcome together "Families stay together" { for care-leaver }
"#,
        r#"
framework f "Staying together" { }
cohort child "Children" { includes [in-need, on-plan, looked-after] }
cohort in-need "Children in need" { except [on-plan, looked-after] }
cohort on-plan "Children on a plan" { disjoint-from [looked-after] }
cohort looked-after "Children in care" { disjoint-from [on-plan] }
outcome together "Families stay together" { for child }
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome     together
  balanced-by returned
  improves    up
}
indicator returned "Children who return home" {
  outcome     together
  beneath     reunited
  balanced-by reunited
  improves    up
}
"#,
    ],
    sources: &[
        "SKOS Reference, section 8: hierarchies without circles",
        "EU Social OMC 2006: a list that can be read as a whole",
    ],
    check: Check::Project(check),
};

/// A way in which things of one sort may not go round in a circle.
struct Relation {
    sort: Sort,
    /// The fields that make it, each with whether what is named lies in what names it.
    fields: &'static [(&'static str, bool)],
    /// A field without which the circle is told elsewhere.
    through: Option<&'static str>,
    /// What the first of them does to itself.
    says: &'static str,
}

const RELATIONS: &[Relation] = &[
    Relation {
        sort: Sort::Cohort,
        fields: &[("within", false), ("made-of", true), ("includes", true), ("stages", true)],
        through: None,
        says: "lies within itself",
    },
    Relation {
        sort: Sort::Cohort,
        fields: &[("within", false), ("except", false)],
        through: Some("except"),
        says: "is told by leaving out a group that is itself told by it",
    },
    Relation { sort: Sort::Outcome, fields: &[("rolls-up-to", false)], through: None, says: "contributes to itself" },
    Relation { sort: Sort::Indicator, fields: &[("beneath", false)], through: None, says: "helps to explain itself" },
    Relation { sort: Sort::Place, fields: &[("within", false)], through: None, says: "lies within itself" },
];

/// The most links of a circle that are shown.
const MOST_SHOWN: usize = 12;

struct Link<'m> {
    from: Entity<'m>,
    field: &'static str,
    place: Place,
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for relation in RELATIONS {
        circles(relation, cx.model, found);
    }
}

fn circles(relation: &Relation, model: &Model, found: &mut Vec<Finding>) {
    let members: Vec<Entity<'_>> = model.entities().filter(|entity| entity.sort() == relation.sort).collect();
    let number: HashMap<EntityId, usize> = members.iter().enumerate().map(|(at, entity)| (entity.id, at)).collect();
    let mut graph = Graph::new(members.len());
    let mut links = Vec::new();
    for (at, entity) in members.iter().enumerate() {
        for (field, inverted) in relation.fields {
            for value in entity.facts(field).flat_map(|fact| fact.values()) {
                let Some(other) = value.entity().and_then(|other| number.get(&other.id)) else { continue };
                let (from, to) = if *inverted { (*other, at) } else { (at, *other) };
                graph.link(from, to, links.len());
                links.push(Link { from: *entity, field, place: value.place() });
            }
        }
    }
    for circle in graph.circles(|link| relation.through.is_none_or(|field| links[link].field == field)) {
        let circle: Vec<&Link<'_>> = circle.iter().map(|link| &links[*link]).collect();
        found.extend(told(relation, model, &circle));
    }
}

fn told(relation: &Relation, model: &Model, circle: &[&Link<'_>]) -> Option<Finding> {
    let own = |link: &&Link<'_>| matches!(link.from.role(), Role::Own | Role::Matches);
    // It begins with the first of ours, so that the finding stays where it is when other lines change.
    let start = circle.iter().enumerate().filter(|(_, link)| own(link)).min_by_key(|(_, link)| link.place)?.0;
    let circle: Vec<&Link<'_>> = circle[start..].iter().chain(&circle[..start]).copied().collect();
    let said: Vec<String> = circle.iter().map(|link| one(model, link)).collect();
    let first = circle.first()?;
    let shown = said.iter().take(MOST_SHOWN).map(String::as_str).collect::<Vec<_>>().join("; ");
    let more = said.len().saturating_sub(MOST_SHOWN);
    let more = if more > 0 { format!("; and {more} lines more") } else { String::new() };
    let message = sentence(&format!("{} {}: {shown}{more}.", named(first.from), relation.says));
    let help = match circle.len() {
        1 => format!(
            "Take out `{}`: nothing can stand in that relation to itself.",
            shortened(model.written(first.place))
        ),
        _ => format!(
            "Read the lines of the circle in turn, and take out those that are not so. Where it is one alone, that may be {}, or any \
             other.",
            said.first()?
        ),
    };
    let bases = circle.iter().flat_map(|link| link.from.facts(link.field)).map(|fact| fact.basis());
    let mut finding = Finding::new(&RULE, first.from, message, help)
        .field(first.field)
        .at(first.place, "here the circle begins")
        .rests_on(bases.max().unwrap_or_default());
    for link in circle.iter().skip(1).take(MOST_SHOWN - 1) {
        finding = finding.note(link.place, one(model, link));
    }
    Some(finding)
}

/// A link as its author wrote it: `` `within child` in `child-on-plan` ``.
fn one(model: &Model, link: &Link<'_>) -> String {
    format!("`{} {}` in `{}`", link.field, shortened(model.written(link.place)), shortened(link.from.name()))
}
