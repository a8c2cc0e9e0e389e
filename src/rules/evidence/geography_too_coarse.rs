use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Role, Said, Sort};
use crate::rules::phrases::{counted, in_100, line_of, named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "geography-too-coarse",
    aliases: &[],
    question: Question::Evidence,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "an indicator is shown only for larger areas than the local ones in which a framework is read",
    why: "A council reads there how its whole region does, or how the police force's area does, and cannot see its own children. \
          It will be praised or blamed for what others did.",
    case: Some(
        "In October 2024 the Department for Education changed indicators that were known for police force \
                areas only, since local authorities could not be seen in them.",
    ),
    what_to_do: "Show it for local authorities, too: `reported-by [england, region, local-authority-area]`. If no figures exist \
                 for so small an area, take it from another source.",
    bad: r#"
framework f "Growing up" { place newtown }
place newtown "Newtown" { within local-authority-area }
outcome safe "Children are safe" { }
indicator crime "Children hurt by a crime" {
  outcome     safe
  reported-by [england, police-force-area]
}
"#,
    good: &[
        r#"
framework f "Growing up" { place newtown }
place newtown "Newtown" { within local-authority-area }
outcome safe "Children are safe" { }
indicator crime "Children hurt by a crime" {
  outcome     safe
  reported-by [england, local-authority-area]
}
"#,
        // Smaller still.
        r#"
framework f "Growing up" { place newtown }
place newtown "Newtown" { within local-authority-area }
place ward "Ward" { within newtown }
outcome safe "Children are safe" { }
indicator crime "Children hurt by a crime" {
  outcome     safe
  reported-by ward
}
"#,
        // A framework of the whole country, in which nothing is local.
        r#"
framework f "Growing up" { place england }
outcome safe "Children are safe" { }
indicator crime "Children hurt by a crime" {
  outcome     safe
  reported-by england
}
indicator fires "Children hurt by fire" {
  outcome     safe
  reported-by [england, region]
}
"#,
        // In words: only a reader can tell how large that is.
        r#"
framework f "Growing up" { place newtown }
place newtown "Newtown" { within local-authority-area }
outcome safe "Children are safe" { }
indicator crime "Children hurt by a crime" {
  outcome     safe
  reported-by "neighbourhoods"
}
"#,
    ],
    sources: &[
        "Children's social care dashboard, October 2024: figures of police force areas, and national ones, were set aside",
    ],
    check: Check::Framework(check),
};

/// How small the areas are for which an indicator is shown.
enum Reach<'m> {
    Local,
    Coarse(Fact<'m>),
    Unknown,
}

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let (mut local, mut coarse) = (0_usize, Vec::new());
    for indicator in cx.model.own(Sort::Indicator) {
        match reach(indicator) {
            Reach::Local => local += 1,
            Reach::Coarse(fact) => coarse.push((indicator, fact)),
            Reach::Unknown => {}
        }
    }
    let share = local as f64 / (local + coarse.len()).max(1) as f64;
    let place = framework.stated("place").filter(|fact| fact.target("place").is_some_and(is_local));
    let is_read_locally = local as f64 > cx.limits.few && share >= cx.limits.mostly;
    if place.is_none() && !is_read_locally {
        return;
    }
    for (indicator, fact) in coarse {
        let beside = match place {
            Some(_) => "while the framework is for one local area".to_owned(),
            None => format!(
                "while {} in the framework {} shown for each local authority ({} in 100; from {} in 100 on, one speaks of most)",
                counted(local, "indicator", "indicators"),
                if local == 1 { "is" } else { "are" },
                in_100(share),
                in_100(cx.limits.mostly)
            ),
        };
        let message = format!(
            "{} is shown for no smaller area than `{}`, {beside}.",
            sentence(&named(indicator)),
            line_of(cx.model, fact.place())
        );
        let help = format!(
            "In `indicator {}`, write `reported-by [england, local-authority-area]`, if there are figures for each local authority. \
             If there are none, take it from a source that has them.",
            indicator.name()
        );
        let finding = Finding::new(&RULE, indicator, message, help).field("reported-by").rests_on(fact.basis());
        let finding = if fact.entity() == indicator {
            finding.at(fact.place(), "no smaller area?")
        } else {
            finding.label("no smaller area?").note(fact.place(), "as its source is shown")
        };
        found.push(match place {
            Some(place) => finding.note(place.place(), "one local area").rests_on(place.basis()),
            None => finding,
        });
    }
}

/// As the indicator says, or else as its only source does.
fn reach(indicator: Entity<'_>) -> Reach<'_> {
    match indicator.said("reported-by") {
        Said::Broken => Reach::Unknown,
        Said::Stated(fact) => reach_of(fact),
        Said::Missing(Basis::NotFound, _) => Reach::Unknown,
        Said::Missing(..) => {
            let mut sources = indicator.facts("source").flat_map(|fact| fact.all("sources"));
            let only = sources.next().and_then(|value| value.entity()).filter(|_| sources.next().is_none());
            only.and_then(|source| source.stated("reported-by")).map_or(Reach::Unknown, reach_of)
        }
    }
}

fn reach_of(fact: Fact<'_>) -> Reach<'_> {
    let places: Option<Vec<Entity<'_>>> = fact.values().map(|value| value.entity()).collect();
    let Some(places) = places else { return Reach::Unknown };
    if places.iter().any(|place| is_local(*place)) {
        return Reach::Local;
    }
    // A place of the author's own that lies in nothing known may be as small as any.
    let known = |place: &Entity<'_>| outwards(*place).any(|larger| larger.role() == Role::Vocabulary);
    if places.iter().all(known) { Reach::Coarse(fact) } else { Reach::Unknown }
}

/// Whether a place is the area of a local authority, or lies within one.
fn is_local(place: Entity<'_>) -> bool {
    outwards(place).any(|larger| larger.role() == Role::Vocabulary && larger.name() == "local-authority-area")
}

/// A place, and each that it lies within: no more than any map needs, and an end to a circle.
fn outwards<'m>(place: Entity<'m>) -> impl Iterator<Item = Entity<'m>> {
    std::iter::successors(Some(place), |place| place.named("within").next()).take(32)
}
