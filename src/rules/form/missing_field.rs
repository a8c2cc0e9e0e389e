use crate::findings::{Finding, Severity};
use crate::model::sorts::FieldSpec;
use crate::model::{Basis, Entity, Fact, Sort, any_of};
use crate::rules::phrases::{does_not, first_words, named, sentence, silent_line, with_title};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "missing-field",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "an item leaves out lines that what it is, or its other lines, call for",
    why: "Without them the item cannot be used: two people who count it will count different things, or cannot place it at all.",
    case: None,
    what_to_do: "Add the lines that the message names. Where the publisher was read and says nothing, write `not-stated`; where it \
                 was only not found, `not-found`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  denominator "children who returned home"
  improves    up
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
enabler workforce "The workforce is equipped" { }
indicator turnover "Social worker turnover" {
  enabler  workforce
  improves down
}
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
event return-home "A child returns home" { }
event care-start "A child enters care" { }
indicator reunited "Children still at home two years after returning" {
  outcome  together
  followed 24 months from return-home
  without  care-start
  as       proportion in percent
  improves up
}
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator entries "Number of children who enter care" {
  outcome     together
  denominator none "a count"
  as          count
  improves    depends "a child may be safer in care"
}
"#,
    ],
    sources: &["CQL and FHIR quality measures: the populations that each scoring calls for", "S09"],
    check: Check::Item(
        &[Sort::Indicator, Sort::Need, Sort::Consultation, Sort::Question, Sort::Answer, Sort::Term],
        check,
    ),
};

/// Something that an item must say.
struct Wanted {
    /// The lines of which any one says it.
    fields: &'static [&'static str],
    /// What about the item calls for it; empty where the sort does.
    because: String,
}

fn check(item: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let wanted = match item.sort() {
        Sort::Indicator => of_indicator(item),
        Sort::Need => vec![always(&["outcome"]), always(&["ends"])],
        Sort::Consultation => of_consultation(cx),
        Sort::Question => of_question(item),
        Sort::Answer => vec![always(&["says", "chooses", "no-comment"])],
        Sort::Term => vec![always(&["means", "short-for"])],
        _ => Vec::new(),
    };
    let missing: Vec<(Wanted, Basis)> = wanted
        .into_iter()
        .filter_map(|wanted| {
            // Nothing is missing where any of the lines stands, or stands and could not be read.
            let bases: Option<Vec<Basis>> = wanted.fields.iter().map(|field| item.missing(field)).collect();
            bases.and_then(|bases| bases.into_iter().max()).map(|basis| (wanted, basis))
        })
        .collect();
    let Some(basis) = missing.iter().map(|(_, basis)| *basis).max() else { return };
    let message =
        sentence(&format!("{} {}.", named(item), does_not(basis, &format!("say {}", unsaid(item.sort(), &missing)))));
    let fields: Vec<&'static str> = missing.iter().flat_map(|(wanted, _)| wanted.fields.iter().copied()).collect();
    let help = help(item, &missing, cx);
    let finding = Finding::new(&RULE, item, message, help).rests_on(basis).about(fields.join(" "));
    let finding = fields.first().map_or_else(|| finding.clone(), |field| finding.clone().field(field));
    found.push(finding.label("something is left out"));
}

const fn always(fields: &'static [&'static str]) -> Wanted {
    Wanted { fields, because: String::new() }
}

fn called_for(fields: &'static [&'static str], fact: Fact<'_>) -> Wanted {
    let form = fact.word("form").map_or_else(String::new, |form| format!(" {form}"));
    Wanted { fields, because: format!("which `{}{form}` calls for", fact.field()) }
}

fn of_indicator(item: Entity<'_>) -> Vec<Wanted> {
    let stated = |field: &str| item.stated(field);
    // An indicator beneath another stands where that one stands.
    let mut wanted = Vec::new();
    if stated("beneath").is_none() {
        wanted.push(always(&["outcome", "enabler"]));
    }
    let followed = stated("followed");
    let form =
        |names: &[&str]| stated("as").filter(|fact| fact.all("form").any(|value| names.contains(&value.written())));
    let named_form = |fields, names: &'static [&'static str]| {
        form(names).map(|fact| {
            let word = fact.all("form").map(|value| value.written()).find(|word| names.contains(word)).unwrap_or("");
            Wanted { fields, because: format!("which `as {word}` calls for") }
        })
    };
    let some = stated("denominator").filter(|fact| fact.get("none").is_none());
    if followed.is_none() {
        const PARTED: &[&str] = &["proportion", "ratio", "rate", "share"];
        let numerator =
            some.map(|fact| called_for(&["numerator"], fact)).or_else(|| named_form(&["numerator"], PARTED));
        wanted.extend(numerator);
        wanted.extend(named_form(&["denominator"], PARTED));
    }
    const VALUED: &[&str] = &["mean", "median"];
    wanted.extend(stated("over").map(|fact| called_for(&["value"], fact)).or_else(|| named_form(&["value"], VALUED)));
    wanted.extend(stated("value").map(|fact| called_for(&["over"], fact)).or_else(|| named_form(&["over"], VALUED)));
    wanted.extend(followed.map(|fact| called_for(&["without", "with"], fact)));
    let end = stated("without").or_else(|| stated("with"));
    wanted.extend(end.map(|fact| called_for(&["followed"], fact)));
    wanted
}

fn of_consultation(cx: &Context<'_>) -> Vec<Wanted> {
    let mut wanted = vec![always(&["by"])];
    if cx.model.framework().is_none() {
        wanted.push(Wanted { fields: &["on"], because: "since no framework stands in these files".to_owned() });
    }
    wanted
}

fn of_question(item: Entity<'_>) -> Vec<Wanted> {
    let mut wanted = vec![always(&["asks"])];
    let choice = item.stated("form").filter(|fact| matches!(fact.word("form"), Some("one-choice" | "many-choices")));
    wanted.extend(choice.map(|fact| called_for(&["choices"], fact)));
    wanted
}

/// What is not said: `what is counted, or what it is counted out of, which `as rate` calls for; nor …`.
fn unsaid(sort: Sort, missing: &[(Wanted, Basis)]) -> String {
    let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
    for (wanted, _) in missing {
        let meaning = meaning(sort, wanted);
        match groups.last_mut().filter(|(because, _)| *because == wanted.because) {
            Some((_, meanings)) => meanings.push(meaning),
            None => groups.push((&wanted.because, vec![meaning])),
        }
    }
    let groups = groups.into_iter().map(|(because, meanings)| match because {
        "" => meanings.join(", or "),
        because => format!("{}, {because}", meanings.join(", or ")),
    });
    groups.collect::<Vec<_>>().join("; nor ")
}

fn meaning(sort: Sort, wanted: &Wanted) -> String {
    if wanted.fields == ["outcome", "enabler"] {
        return "which outcome or enabler it measures".to_owned();
    }
    let meanings: Vec<&str> =
        wanted.fields.iter().filter_map(|field| sort.field(field)).map(|spec| spec.meaning).collect();
    meanings.join(", or ")
}

/// What to write: how many lines are missing, and each of them in turn.
fn help(item: Entity<'_>, missing: &[(Wanted, Basis)], cx: &Context<'_>) -> String {
    const COUNTS: [&str; 5] = ["no", "One", "Two", "Three", "Four"];
    const ORDER: [&str; 5] = ["First", "Second", "Third", "Fourth", "Last"];
    let lines: Vec<String> = missing.iter().map(|(wanted, _)| lines(item, wanted, cx)).collect();
    let quoted =
        if lines.iter().any(|line| line.contains('"')) { " Between the quotes, put words of your own." } else { "" };
    let it = first_words(item);
    if let [line] = &lines[..] {
        return format!("In `{it}`, write one line: {line}.{quoted}");
    }
    let count = COUNTS.get(lines.len()).map_or_else(|| lines.len().to_string(), |&count| count.to_owned());
    let told = missing.iter().zip(&lines).enumerate().map(|(at, ((wanted, _), line))| {
        format!("{}, {}: {line}.", ORDER[at.min(ORDER.len() - 1)], meaning(item.sort(), wanted))
    });
    format!("{count} lines are to be written in `{it}`. {}{quoted}", told.collect::<Vec<_>>().join(" "))
}

/// The most outcomes and enablers that are offered by name.
const MOST_PLACES: usize = 3;

/// The lines of which any one would say it, as they could be written.
fn lines(item: Entity<'_>, wanted: &Wanted, cx: &Context<'_>) -> String {
    let mut silent = wanted.fields.iter().filter_map(|field| silent_line(cx.model, item, field));
    let instead = silent.next().map_or_else(String::new, |line| format!(", in place of `{line}`"));
    format!("{}{instead}", new_lines(item.sort(), wanted, cx))
}

fn new_lines(sort: Sort, wanted: &Wanted, cx: &Context<'_>) -> String {
    let is_place = |field: &str| matches!(field, "outcome" | "enabler");
    if wanted.fields.iter().all(|field| is_place(field)) {
        return places(wanted.fields, cx);
    }
    let specs = wanted.fields.iter().filter_map(|field| sort.field(field));
    let lines: Vec<String> = specs.map(|spec| format!("`{}`", in_words(spec))).collect();
    any_of(&lines.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The lines that name an outcome or enabler that the project has.
fn places(fields: &[&str], cx: &Context<'_>) -> String {
    let sorts = fields.iter().filter_map(|field| Sort::of_keyword(field));
    let mut own = sorts.flat_map(|sort| cx.model.own(sort)).filter(|own| !own.name().is_empty());
    let shown = own.by_ref().take(MOST_PLACES);
    let mut lines: Vec<String> = shown.map(|place| with_title(&first_words(place), place)).collect();
    if lines.is_empty() {
        let named = fields.iter().map(|field| format!("`{field}` and the name of an {field} of yours"));
        lines = named.collect();
    } else if own.next().is_some() {
        lines.push("another of yours".to_owned());
    }
    any_of(&lines.iter().map(String::as_str).collect::<Vec<_>>())
}

/// A field's line with a sentence where a name could stand: the author need have nothing of that name.
fn in_words(spec: &FieldSpec) -> String {
    let names_first = |form: &str| {
        let slot =
            form.strip_prefix('<').and_then(|form| form.split(['>', '*']).next()).and_then(|slot| slot.split_once(':'));
        slot.is_some_and(|(_, of)| of.split('|').all(|sort| Sort::of_keyword(sort).is_some()))
    };
    match spec.name {
        "followed" => "followed 12 months from \"what begins it\"".to_owned(),
        "ends" => format!("ends \"{}\"", spec.meaning),
        name if spec.forms.iter().any(|form| names_first(form)) => format!("{name} \"{}\"", spec.meaning),
        _ => spec.example.to_owned(),
    }
}
