use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, EntityId, Role, Said, Sort, Value};
use crate::rules::phrases::{folded, quoted, shortened, whole_indicator, whole_item};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use std::collections::{BTreeMap, HashSet};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "available-measure-unused",
    aliases: &[],
    question: Question::Ambition,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "a measure that is available is used by no indicator",
    why: "It costs nothing to collect and would show something about children's lives that the framework now leaves unseen; \
          leaving it out is a choice that readers will want explained.",
    case: None,
    what_to_do: "Add an indicator that uses it, and an entry that says so: `metric`, with `same-as` and the name of the available \
                 measure, and `used-as` and the name of that indicator of yours.",
    bad: r#"
framework f "Staying together" { }
outcome learning "Children learn and grow" { }
indicator attendance "Attendance at school" { outcome learning }
# --- standpoint
standpoint reader "What a reader looks for" { available [good-school] }
metric good-school "Children who attend a school rated at least good" { }
"#,
    good: &[
        // The project says that it uses it.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator school "Children in need whose school is rated at least good" { outcome together }
metric school-rating "Ratings of schools" {
  same-as [reader.good-school]
  used-as [school]
}
# --- standpoint
standpoint reader "What a reader looks for" { available [good-school] }
metric good-school "Children who attend a school rated at least good" { }
"#,
        // The reader says so.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator school "Children in need whose school is rated at least good" { outcome together }
# --- standpoint
standpoint reader "What a reader looks for" { available [good-school] }
metric good-school "Children who attend a school rated at least good" { used-as f.school }
"#,
        // An indicator is called exactly that.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator school "Children who attend a school rated at least good" { outcome together }
# --- standpoint
standpoint reader "What a reader looks for" { available [good-school] }
metric good-school "Children who attend a school rated at least good" { }
"#,
        // That a measure exists is no reason to use it: a reader has to ask for it.
        r#"
framework f "Staying together" { }
# --- standpoint
standpoint reader "What a reader looks for" { must-address [education] }
metric good-school "Children who attend a school rated at least good" { }
"#,
    ],
    sources: &["S14", "NQF 2011: a new set is harmonised with the measures that there already are"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut available: BTreeMap<EntityId, Vec<(Entity<'_>, Value<'_>, Basis)>> = BTreeMap::new();
    for standpoint in cx.standpoints() {
        for fact in standpoint.facts("available") {
            for value in fact.values() {
                let Some(metric) = value.entity() else { continue };
                available.entry(cx.same.root(metric.id)).or_default().push((standpoint, value, fact.basis()));
            }
        }
    }
    if available.is_empty() {
        return;
    }
    let used = used(cx);
    let titles: HashSet<String> = cx.model.own(Sort::Indicator).map(|indicator| folded(&indicator.title())).collect();
    for (root, offers) in &available {
        let Some(metric) = offers.first().and_then(|(_, value, _)| value.entity()) else { continue };
        if !used.contains(root) && !titles.contains(&folded(&metric.title())) {
            found.push(unused(framework, metric, offers, cx));
        }
    }
}

/// The metrics that an indicator of the project uses, or may use although nobody can tell.
fn used(cx: &Context<'_>) -> HashSet<EntityId> {
    let is_used = |metric: &Entity<'_>| {
        let same = matches!(metric.said("same-as"), Said::Broken);
        let used = match metric.said("used-as") {
            Said::Broken => true,
            Said::Missing(..) => false,
            Said::Stated(fact) => fact.is_unresolved() || fact.targets().any(|indicator| indicator.role() == Role::Own),
        };
        same || used
    };
    let metrics = cx.model.entities().filter(|entity| entity.sort() == Sort::Metric);
    metrics.filter(is_used).map(|metric| cx.same.root(metric.id)).collect()
}

fn unused(
    framework: Entity<'_>,
    metric: Entity<'_>,
    offers: &[(Entity<'_>, Value<'_>, Basis)],
    cx: &Context<'_>,
) -> Finding {
    let (title, name, full) = (metric.title(), metric.name(), metric.full_name());
    let title = shortened(&title);
    let silence = framework.silence();
    let uses = match silence {
        Basis::NotFound => "no indicator was found to use it",
        _ => "no indicator uses it",
    };
    let readers: Vec<String> = offers.iter().map(|(reader, ..)| format!("`{}`", reader.name())).collect();
    let message = format!(
        "The measure “{title}” is available, as {} points out, and {uses} in {}.",
        readers.join(" and "),
        quoted(framework)
    );
    let help = format!(
        "Write two new items. 1. An indicator of yours that uses the measure: {}; name in it the outcome that it belongs to, and \
         write `improves down` where less is better. 2. An entry by which a check knows that this indicator is that measure: {}. In it, `same-as` names the measure, and \
         `used-as` your indicator. If an indicator of yours uses it already, write only the second, with that indicator's name \
         after `used-as`.",
        whole_indicator(name, &title, cx.model.own(Sort::Outcome).next(), &[]),
        whole_item(&format!("metric {name} \"{title}\""), &[format!("same-as [{full}]"), format!("used-as [{name}]")])
    );
    let mut finding = Finding::new(&RULE, framework, message, help)
        .about(full)
        .measure(&*title)
        .rests_on(silence)
        .rests_on(metric.title_basis())
        .label("an available measure is left out");
    for (reader, value, _) in offers {
        finding = finding.from_standpoint(*reader).note(value.place(), "available");
    }
    // Any one reader is enough: it rests on the one that is best known.
    finding.rests_on(offers.iter().map(|(.., basis)| *basis).min().unwrap_or_default())
}
