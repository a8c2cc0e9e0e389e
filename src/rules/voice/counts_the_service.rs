use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Sort, any_of};
use crate::rules::offers::is;
use crate::rules::phrases::{line_of, named, reference, sentence, silent_line, title};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "counts-the-service",
    aliases: &[],
    question: Question::Voice,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "what is counted is workers, posts or organisations, and not the people whom they are there for",
    why: "A figure about the service can move without anyone's life being different. A child does not feel a turnover rate: \
          a child feels it when the worker whom they trusted leaves and a stranger comes.",
    case: None,
    what_to_do: "Count what it means for one person, in place of what it means for the service. Instead of the turnover of \
                 workers: how many changes of worker each child has had, with `counts child` and a cohort of children. Money \
                 may be counted as money.",
    bad: r#"
framework f "Growing up" { }
enabler staffing "There are enough staff, and they stay" { }
indicator vacancies "Vacant posts for health visitors" {
  enabler     staffing
  cohort      none "counts posts"
  counts      post in full-time-equivalents
  numerator   post at 30 September where "vacant"
  denominator post at 30 September
}
"#,
    good: &[
        // The same, from the child's side.
        r#"
framework f "Growing up" { }
enabler staffing "There are enough staff, and they stay" { }
cohort young-child "Children under five" { unit child }
indicator visited "Children who saw one health visitor at every visit" {
  enabler     staffing
  cohort      young-child
  counts      child
  numerator   young-child where "every visit was by the same health visitor"
  denominator young-child
}
"#,
        // Money is a part of what must be in place, and has nobody to count.
        r#"
framework f "Growing up" { }
enabler funding "There is enough money" { }
indicator spend "Share of the budget that goes to early help" {
  enabler funding
  cohort  none "counts money"
  counts  pound
}
"#,
        // What happens to a child is counted, and not who did it.
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
event worker-change "A child's health visitor changes" { happens-to child }
indicator changes "Changes of health visitor for each child" {
  outcome     well
  cohort      "children under five"
  counts      worker-change
  numerator   worker-change
  denominator child
}
"#,
    ],
    sources: &["S29", "HM Treasury Green Book 4.8: objectives expressed as changes in outcomes"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let missing = |field: &str| indicator.missing(field).is_some();
    let counted = indicator.stated("counts");
    let counted = counted.or_else(|| indicator.stated("numerator").filter(|_| missing("counts")));
    let Some((fact, what)) = counted.and_then(|fact| fact.target("counted").map(|what| (fact, what))) else { return };
    let Some(service) = service(what) else { return };
    let through = match what.sort() {
        Sort::Unit => String::new(),
        Sort::Event => format!(", which happens to `{}`", service.unit.name()),
        _ => format!(", which is made of `{}`", service.unit.name()),
    };
    let message = format!(
        "{} counts `{}`{through}: part of the service, and not the people it is there for.",
        sentence(&named(indicator)),
        reference(what)
    );
    let asks: Vec<Fact<'_>> = cx.standpoints().filter_map(|standpoint| standpoint.stated("counts-people")).collect();
    let mut finding = Finding::new(&RULE, indicator, message, help(indicator, &asks, cx))
        .field(fact.field())
        .at(fact.place(), "counts the service")
        .rests_on(fact.basis());
    finding.measure = from_their_side(indicator, &asks);
    if let Some(through) = service.through {
        finding = finding.note(through.place(), "this is what makes it part of the service").rests_on(through.basis());
    }
    for other in of_the_service(indicator).filter(|other| other.place() != fact.place()) {
        finding = finding.note(other.place(), "this line with it").rests_on(other.basis());
    }
    for ask in asks {
        finding = finding.from_standpoint(ask.entity()).rests_on(ask.basis());
        finding = finding.note(ask.place(), "who is to be counted");
    }
    found.push(finding);
}

/// A part of the service, and what leads to it where it is not counted itself.
struct Service<'m> {
    unit: Entity<'m>,
    through: Option<Fact<'m>>,
}

/// The part of the service that a unit is, that an event happens to, or that a group is made of.
fn service(what: Entity<'_>) -> Option<Service<'_>> {
    let (unit, through) = match what.sort() {
        Sort::Unit => (what, None),
        Sort::Event => {
            let happens_to = what.stated("happens-to")?;
            let whom = happens_to.target("unit")?;
            match whom.sort() {
                Sort::Cohort => (whom.stated("unit")?.target("unit")?, Some(happens_to)),
                _ => (whom, Some(happens_to)),
            }
        }
        Sort::Cohort => {
            let unit = what.stated("unit")?;
            (unit.target("unit")?, Some(unit))
        }
        _ => return None,
    };
    is(unit, "service").then_some(Service { unit, through })
}

/// The lines of an indicator that are about the service, in the order in which they are mended.
fn of_the_service(indicator: Entity<'_>) -> impl Iterator<Item = Fact<'_>> {
    ["cohort", "counts", "numerator", "denominator"].into_iter().filter_map(move |field| {
        let fact = indicator.stated(field)?;
        let no_people = field == "cohort" && fact.get("none").is_some();
        (no_people || fact.targets().any(|what| service(what).is_some())).then_some(fact)
    })
}

/// A title for what the figure comes to for one of the people. Of what workers do there is no saying, but for their going: whoever
/// had one of them has another.
fn from_their_side(indicator: Entity<'_>, asks: &[Fact<'_>]) -> Option<String> {
    let title = indicator.title().to_lowercase();
    let workers = title.strip_suffix(" turnover")?;
    let unit = asks.iter().flat_map(|ask| ask.targets()).next();
    let whom = unit.map_or_else(|| "person".to_owned(), |unit| self::title(unit).to_lowercase());
    Some(format!("How many changes of {workers} each {whom} has"))
}

/// Each line that is about the service, and what to write in its place; what is not there, to be added.
fn help(indicator: Entity<'_>, asks: &[Fact<'_>], cx: &Context<'_>) -> String {
    let asked: Vec<Entity<'_>> = asks.iter().flat_map(|ask| ask.targets()).collect();
    let units: Vec<String> = match asked.is_empty() {
        true => vec![cx.offers.people.map_or_else(|| "person".to_owned(), reference)],
        false => asked.into_iter().map(reference).collect(),
    };
    let first = units.first().map_or("person", String::as_str);
    let lines: Vec<String> = units.iter().map(|unit| format!("`counts {unit}`")).collect();
    let counts = any_of(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    let of_people = |field: &str| match field {
        "cohort" => "`cohort \"the people it is there for\"`".to_owned(),
        "numerator" => format!("`numerator {first} where \"what it comes to for one of them\"`"),
        "denominator" => format!("`denominator {first} where \"they are of that group\"`"),
        _ => counts.clone(),
    };
    let mut steps: Vec<String> = of_the_service(indicator)
        .map(|fact| format!("in place of `{}`, write {}", line_of(cx.model, fact.place()), of_people(fact.field())))
        .collect();
    let missing = ["cohort", "counts"].into_iter().filter(|field| indicator.missing(field).is_some());
    steps.extend(missing.map(|field| match silent_line(cx.model, indicator, field) {
        Some(line) => format!("in place of `{line}`, write {}", of_people(field)),
        None => format!("add {}", of_people(field)),
    }));
    format!(
        "Count the people: {}. Put words of your own between the quotes: for whom it is, and what “{}” comes to for one of \
         them. A second measure beside this one would leave this one as it is.",
        steps.join("; "),
        title(indicator)
    )
}
