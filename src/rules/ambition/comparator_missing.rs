use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Place, Said, Sort};
use crate::rules::phrases::{does_not, quoted};
use crate::rules::plain_words::is_one_of;
use crate::rules::{Check, Context, Heard, Judgement, Question, Rule};
use crate::wording::Kind;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "comparator-missing",
    aliases: &[],
    question: Question::Ambition,
    severity: Severity::Warning,
    judgement: Judgement::DecidedOrWorded,
    summary: "a long-term outcome, or a result that a reader wants compared, is held against nobody",
    why: "\"Good\", held against nobody, can mean less than most people take for granted, without anyone's noticing. Held against \
          people in general, a gap is seen, and someone can be asked to close it.",
    case: None,
    what_to_do: "Say how good is good enough, and against whom: `ambition at least as good as child, and improving`.",
    bad: r#"
framework f "Staying together" { }
outcome health "Good health" {
  horizon  long-term
  ambition improving
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
cohort child "Children" { }
outcome health "Good health" {
  horizon  long-term
  ambition at least as good as child, and improving
}
"#,
        // Whom it is held against may be said in words.
        r#"
framework f "Staying together" { }
outcome health "Good health" {
  horizon  long-term
  ambition "At least as good as that of other children of their age"
}
"#,
        // Not long-term, and no reader asks.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { horizon short-term }
indicator reunited "Children still at home a year after returning" {
  outcome together
  kind    outcome
}
"#,
        // A reader asks it of results, not of what a service does, nor of those who would be compared with themselves.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
cohort child "Children" { }
indicator assessed "Assessments completed in time" {
  outcome together
  kind    process
}
indicator happy "Children who are happy at home" {
  outcome together
  kind    outcome
  cohort  child
}
# --- standpoint
standpoint reader "What a reader looks for" { compare-with everyone }
cohort everyone "Children in general" { same-as [f.child] }
"#,
        // Nobody else lives in foster care, to be compared with.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator fostered "Percentage of children in care who live in foster care" {
  outcome together
  cohort  "children in care"
}
# --- standpoint
standpoint reader "What a reader looks for" { compare-with everyone }
cohort everyone "Children in general" { }
"#,
        // The outcome says against whom, the indicator where they are measured.
        r#"
framework f "Staying together" { }
cohort child "Children" { }
outcome learning "Children learn and grow" {
  ambition at least as good as child
}
indicator attendance "Attendance at school of children in care" {
  outcome     learning
  kind        outcome
  compared-in "school census"
}
# --- standpoint
standpoint reader "What a reader looks for" { compare-with f.child }
"#,
    ],
    sources: &["S05", "S27", "HM Treasury Green Book 4.9: objectives are specific and measurable"],
    check: Check::Item(&[Sort::Outcome, Sort::Indicator], check),
};

fn check(item: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    match item.sort() {
        Sort::Outcome => found.extend(of_outcome(item, cx)),
        _ => found.extend(of_indicator(item, cx)),
    }
}

/// What an item says instead of naming whom it is held against.
struct Lack<'m> {
    basis: Basis,
    place: Option<Place>,
    /// `does not say against whom it is held`.
    says: String,
    /// An ambition that is only words, and names nobody.
    words: Option<Fact<'m>>,
}

/// What an item lacks; `None` if it names whom it is held against, or nobody can tell.
fn lack<'m>(item: Entity<'m>, cx: &Context<'_>) -> Option<Lack<'m>> {
    let fact = match item.said("ambition") {
        Said::Broken => return None,
        Said::Missing(basis, place) => {
            let says = does_not(basis, "say how good is good enough, or compared with whom");
            return Some(Lack { basis, place, says, words: None });
        }
        Said::Stated(fact) => fact,
    };
    let lack =
        |says: &str, words| Some(Lack { basis: fact.basis(), place: Some(fact.place()), says: says.to_owned(), words });
    if let Some(comparator) = fact.get("comparator") {
        let other = comparator.entity()?;
        let itself = is_about(item, other, cx);
        return if itself { lack("is compared only with the same group, which shows nothing", None) } else { None };
    }
    match fact.text("said") {
        Some(words) if compares(&words) => None,
        Some(_) => lack("says how good it is to be, but not compared with whom", Some(fact)),
        None => lack("is only to improve, compared with nobody", None),
    }
}

/// Whether words set one thing beside another. They are few and common: where in doubt, they do.
fn compares(words: &str) -> bool {
    const MARKS: [&str; 12] = [
        "as",
        "than",
        "compared",
        "comparison",
        "relative",
        "gap",
        "average",
        "other",
        "peers",
        "population",
        "match",
        "matches",
    ];
    words.split(|c: char| !c.is_alphanumeric()).any(|word| is_one_of(word, &MARKS))
}

/// Whether an item is about exactly this group and no other.
pub(super) fn is_about(item: Entity<'_>, group: Entity<'_>, cx: &Context<'_>) -> bool {
    let field = if item.sort() == Sort::Outcome { "for" } else { "cohort" };
    let mut groups = item.facts(field).flat_map(Fact::values).peekable();
    groups.peek().is_some() && groups.all(|value| value.entity().is_some_and(|about| cx.same.same(about, group)))
}

fn of_outcome(outcome: Entity<'_>, cx: &Context<'_>) -> Option<Finding> {
    let horizon = outcome.stated("horizon").filter(|fact| fact.word("horizon") == Some("long-term"))?;
    let lack = lack(outcome, cx)?;
    let praise = praise(&outcome.title());
    let message = match &praise {
        Some(praise) => format!("The long-term outcome {} says “{praise}”, and {}.", quoted(outcome), lack.says),
        None => format!("The long-term outcome {} {}.", quoted(outcome), lack.says),
    };
    let mut finding = finding(outcome, &lack, message, comparator(outcome, cx)).rests_on(horizon.basis());
    finding.words.extend(praise);
    Some(finding.note(horizon.place(), "long-term"))
}

/// The word in a title that praises a state without saying compared with what. "Rated good" is a named scale.
fn praise(title: &str) -> Option<String> {
    const WORDS: [&str; 4] = ["good", "better", "best", "well"];
    let words = || title.split(|c: char| !c.is_alphanumeric());
    if words().any(|word| is_one_of(word, &["rated", "judged", "graded"])) {
        return None;
    }
    words().find(|word| is_one_of(word, &WORDS)).map(str::to_owned)
}

fn of_indicator(indicator: Entity<'_>, cx: &Context<'_>) -> Option<Finding> {
    let kind = cx.kind(indicator).filter(|of| of.kind == Kind::Outcome)?;
    if indicator.missing("enabler").is_none() || is_only_there(&indicator.title()) {
        return None;
    }
    let asked: Vec<Fact<'_>> = cx
        .standpoints()
        .filter_map(|standpoint| standpoint.stated("compare-with"))
        .filter(|fact| fact.targets().next().is_some() && !fact.targets().any(|group| is_about(indicator, group, cx)))
        .collect();
    let first = asked.first()?;
    let lack = lack(indicator, cx)?;
    if indicator.missing("compared-in").is_none() && outcome_compares(indicator) {
        return None;
    }
    let measures = kind.read.map_or_else(|| "measures a result".to_owned(), Heard::reads_as_within);
    let message = format!("The indicator {} {measures}, and {}.", quoted(indicator), lack.says);
    let mut finding = finding(indicator, &lack, message, comparator(indicator, cx)).rests_on(kind.basis);
    finding.words.extend(kind.read.into_iter().flat_map(|heard| heard.kind_words.iter().cloned()));
    for fact in &asked {
        finding = finding.from_standpoint(fact.entity()).note(fact.place(), "to be compared with");
    }
    Some(finding.rests_on(asked.iter().map(|fact| fact.basis()).min().unwrap_or(first.basis())))
}

/// Whether a title is about what only those have whom a service has in hand: nobody else could be compared with them in it.
fn is_only_there(title: &str) -> bool {
    const WORDS: [&str; 15] = [
        "foster",
        "residential",
        "placement",
        "placements",
        "placed",
        "proceedings",
        "entrants",
        "plan",
        "plans",
        "custody",
        "guardianship",
        "reunified",
        "kinship",
        "network",
        "networks",
    ];
    title.split(|c: char| !c.is_alphanumeric()).any(|word| is_one_of(word, &WORDS))
}

/// Whether the outcome that an indicator stands under names whom it is held against.
fn outcome_compares(indicator: Entity<'_>) -> bool {
    indicator
        .named("outcome")
        .any(|outcome| outcome.stated("ambition").is_some_and(|fact| fact.get("comparator").is_some()))
}

/// The name to write: that of a group that a standpoint compares with, as the framework itself calls it where it does.
fn comparator(item: Entity<'_>, cx: &Context<'_>) -> Option<String> {
    let wanted = || cx.standpoints().flat_map(|standpoint| standpoint.named("compare-with"));
    let group = wanted().find(|group| !is_about(item, *group, cx))?;
    let own = group.named("same-as").find(|same| same.namespace() == item.namespace());
    Some(own.map_or_else(|| group.full_name(), |own| own.name().to_owned()))
}

fn finding(item: Entity<'_>, lack: &Lack<'_>, message: String, comparator: Option<String>) -> Finding {
    let (sort, name) = (item.sort().keyword(), item.name());
    let help = match comparator {
        Some(comparator) => {
            format!(
                "In `{sort} {name}`, write `ambition at least as good as {comparator}, and improving`, or name another group."
            )
        }
        None => format!(
            "In `{sort} {name}`, name a group to compare with, by its name here or in words: `ambition at least as good as \"children of \
             the same age in the general population\", and improving`."
        ),
    };
    let finding =
        Finding::new(&RULE, item, message, help).field("ambition").rests_on(lack.basis).rests_on(item.title_basis());
    let finding = finding.words(lack.words.and_then(|fact| fact.text("said")));
    match lack.place {
        Some(place) => finding.at(place, "compared with whom?"),
        None => finding.label("compared with whom?"),
    }
}
