use crate::findings::{Finding, Severity};
use crate::model::sorts::FieldSpec;
use crate::model::{Entity, EntityId, Model, ProblemKind, Role, Sort, any_of};
use crate::rules::phrases::{named, sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use std::collections::{HashMap, HashSet};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "unused-definition",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "something is written down and nothing names it",
    why: "A group that has an item of its own looks as if it were reached, and a source as if it were drawn on, though nothing is measured \
          of the one or taken from the other.",
    case: None,
    what_to_do: "Name it where it is meant, or take it out.",
    bad: r#"
framework f "Staying together" { }
cohort sibling-group "Brothers and sisters in care" { }
outcome together "Families stay together" { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
cohort sibling-group "Brothers and sisters in care" { }
outcome together "Families stay together" { for sibling-group }
"#,
        r#"
framework f "Staying together" { }
term kin "Kin" { means "Family, and friends who are as close as family" }
term placement-order "Placement order" { means "A court's leave to place a child for adoption" }
outcome together "Families stay together" { }
indicator with-kin "Children living with kin" {
  outcome  together
  excludes "children under placement orders"
  improves up
}
"#,
        r#"
framework f "Staying together" { }
cohort sibling-group "Brothers and sisters in care" { }
# --- standpoint
standpoint reader "A reader" { must-reach [f.sibling-group] }
"#,
    ],
    sources: &["ruff F841 and rustc's dead_code: a definition that nothing uses"],
    check: Check::Project(check),
};

const SORTS: &[Sort] = &[
    Sort::Cohort,
    Sort::Event,
    Sort::Source,
    Sort::Agency,
    Sort::Duty,
    Sort::Identifier,
    Sort::Metric,
    Sort::Instrument,
    Sort::Term,
    Sort::Unit,
    Sort::Period,
    Sort::Place,
    Sort::Judge,
    Sort::Breakdown,
    Sort::Theme,
    Sort::Showing,
];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let model = cx.model;
    // Who sets aside what is said of an item makes no use of it.
    let uses = |other: Entity<'_>, of: &Entity<'_>| other.id != of.id && other.sort() != Sort::Waive;
    let named_by_other = |entity: &Entity<'_>| model.referrers(*entity).any(|other| uses(other, entity));
    let mut unused: Vec<Entity<'_>> = model
        .entities()
        .filter(|entity| entity.role() == Role::Own && SORTS.contains(&entity.sort()) && !entity.name().is_empty())
        .filter(|entity| !named_by_other(entity))
        // A metric may say itself which indicators use it.
        .filter(|entity| entity.stated("used-as").is_none())
        .collect();
    if unused.is_empty() {
        return;
    }
    let meant = meant_elsewhere(model);
    unused.retain(|entity| !meant.again.contains(&entity.id) && !meant.names.contains(entity.name()));
    let terms: Vec<Entity<'_>> = unused.iter().copied().filter(|entity| entity.sort() == Sort::Term).collect();
    let spoken = spoken_of(&terms, model);
    unused.retain(|entity| !spoken.contains(&entity.id));
    for entity in unused {
        let message = sentence(&format!("{} is written down, and no line names it.", named(entity)));
        let finding = Finding::new(&RULE, entity, message, help(entity)).rests_on(entity.title_basis());
        found.push(finding.label("named nowhere"));
    }
}

fn help(entity: Entity<'_>) -> String {
    if entity.sort() == Sort::Term {
        return format!(
            "Use the words “{}” where they are meant. If they are not needed, take the item out.",
            entity.title()
        );
    }
    let keyword = entity.sort().keyword();
    let first_of =
        [Sort::Indicator, Sort::Outcome, Sort::Source, Sort::Cohort, Sort::Event].into_iter().filter_map(|sort| {
            // Forms in which the name can come first.
            let first = |form: &str| {
                form.split('>')
                    .next()
                    .is_some_and(|slot| slot.split(['<', ':', '|', '*', '!']).any(|word| word == keyword))
            };
            let fits = |spec: &&FieldSpec| spec.forms.iter().any(|form| form.starts_with('<') && first(form));
            // The line that is called as the item is says the most.
            let spec = sort.field(keyword).filter(fits).or_else(|| sort.fields().find(fits))?;
            Some(format!("`{} {}` in {}", spec.name, shortened(entity.name()), sort.spec().article))
        });
    let shown: Vec<String> = first_of.take(3).collect();
    let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
    match shown.is_empty() {
        true => "Name it where it is meant. If it is not needed, take the item out.".to_owned(),
        false => format!(
            "Name it where it is meant, on a line such as {}. If it is not needed, take the item out.",
            any_of(&shown)
        ),
    }
}

/// What is meant by lines that could not be read, so that nothing follows from what they seem to leave unnamed.
#[derive(Default)]
struct Meant<'m> {
    names: HashSet<&'m str>,
    /// Items that have another's name: lines that name them are taken to mean the other.
    again: HashSet<EntityId>,
}

fn meant_elsewhere(model: &Model) -> Meant<'_> {
    let mut meant = Meant::default();
    let mut seen = HashSet::new();
    for problem in model.problems() {
        match &problem.kind {
            ProblemKind::DuplicateName { .. } => meant.again.extend(problem.subject),
            ProblemKind::UnresolvedName { nearest, .. } => meant.names.extend(nearest.as_deref()),
            ProblemKind::WrongKindOfReference { name, .. } => {
                meant.names.insert(name);
            }
            _ if seen.insert((problem.place.file, problem.place.item)) => {
                let own = problem.subject.map_or("", |id| model.entity(id).name());
                let words =
                    model.item_text(problem.place).split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_'));
                meant.names.extend(words.filter(|word| *word != own));
            }
            _ => {}
        }
    }
    meant
}

/// The terms whose words, or whose name, occur in what other items of the project say.
fn spoken_of(terms: &[Entity<'_>], model: &Model) -> HashSet<EntityId> {
    let mut spoken = HashSet::new();
    if terms.is_empty() {
        return spoken;
    }
    let mut known: HashMap<Vec<String>, Vec<EntityId>> = HashMap::new();
    let mut lengths = HashSet::new();
    for term in terms {
        for words in [words_of(&term.title()), words_of(term.name())] {
            let words = words[..words.len().min(MOST_WORDS)].to_vec();
            lengths.insert(words.len());
            known.entry(words).or_default().push(term.id);
        }
    }
    let mut hear = |said: &str, by: EntityId| {
        let words = words_of(said);
        for length in lengths.iter().filter(|length| **length > 0) {
            for window in words.windows(*length) {
                if let Some(terms) = known.get(window) {
                    spoken.extend(terms.iter().filter(|term| **term != by));
                }
            }
        }
    };
    for entity in model.entities().filter(|entity| entity.role() == Role::Own) {
        hear(&entity.title(), entity.id);
        for value in entity.every_fact().flat_map(|fact| fact.values()) {
            if let Some(text) = value.text() {
                hear(&text, entity.id);
            }
        }
    }
    spoken
}

/// How many words of a title are looked for.
const MOST_WORDS: usize = 6;

/// The words of a sentence, so that `unmet needs` and `Unmet need` are the same.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word.to_lowercase().trim_end_matches('s').to_owned()).collect()
}
