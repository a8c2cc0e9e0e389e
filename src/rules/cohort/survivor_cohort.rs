use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Place, Sort};
use crate::rules::phrases::{named, sentence};
use crate::rules::plain_words::{is_one_of, words};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "survivor-cohort",
    aliases: &[],
    question: Question::Cohort,
    severity: Severity::Advice,
    judgement: Judgement::Worded,
    summary: "only those are counted who got to the end",
    why: "A wait that is counted for those who are adopted in the end says nothing of those who wait still. The slower it gets, the more \
          of them drop out of the figure, and the better it looks.",
    case: None,
    what_to_do: "Count everyone who set out, and show those who did not get there apart: `unknown counted-apart \"still waiting\"`. If those who \
                 got there are truly meant, say who is left out: `excludes \"those who still wait\"`.",
    bad: r#"
framework f "Staying together" { }
outcome settled "Children have a home for good" { }
indicator wait "Days from entering care to moving in, for children who are adopted" { outcome settled }
"#,
    good: &[
        // Everyone who set out.
        r#"
framework f "Staying together" { }
outcome settled "Children have a home for good" { }
indicator wait "Days from a placement order to moving in, for children with an order" { outcome settled }
"#,
        // Those who are left out are named.
        r#"
framework f "Staying together" { }
outcome settled "Children have a home for good" { }
indicator wait "Days from entering care to moving in, for children who are adopted" {
  outcome  settled
  excludes "children who wait still; how many they are is shown beside it"
}
"#,
        // To be adopted is what is counted, and not of whom.
        r#"
framework f "Staying together" { }
outcome settled "Children have a home for good" { }
indicator adopted "Percentage of children in care who are adopted within two years" { outcome settled }
"#,
    ],
    sources: &[
        "NHS Digital Indicator Assurance Service: construction (methods tested and justified)",
        "NICE process and methods guide 44: specification (numerator, denominator, exclusions)",
    ],
    check: Check::Item(&[Sort::Indicator], check),
};

/// What somebody has done, or what was done to them, who got to the end.
const REACHED: [&str; 8] =
    ["adopted", "completed", "completing", "finished", "graduated", "remained", "survived", "responded"];
/// How many words may stand between “for” and that.
const BETWEEN: usize = 4;

fn check(indicator: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    // Whoever says who is left out, or shows them apart, has thought of it.
    let is_judged = ["excludes", "unknown", "lost"].into_iter().any(|field| indicator.missing(field).is_none());
    if is_judged {
        return;
    }
    let Some((words, place, basis)) = survivors(indicator) else { return };
    let message = format!("{} counts only those who got to the end (“{words}”).", sentence(&named(indicator)));
    let help = format!(
        "In `indicator {}`, count everyone who set out, and show apart those who did not get there: `unknown counted-apart \"still waiting\"`. \
         If those who got there are truly meant, say who is left out: `excludes \"those who still wait\"`.",
        indicator.name()
    );
    let silence = indicator.missing("excludes").unwrap_or_default();
    let finding = Finding::new(&RULE, indicator, message, help).at(place, "and the others?").words([words]);
    found.push(finding.rests_on(basis).rests_on(silence));
}

fn survivors(indicator: Entity<'_>) -> Option<(String, Place, Basis)> {
    let title = indicator.title();
    // In a title it must be said of whom something else is counted: “… for children who are adopted”.
    if let Some(words) = reached(&title, true) {
        return Some((words.to_owned(), indicator.place(), indicator.title_basis()));
    }
    let of_fact = |fact: Fact<'_>| {
        let text = fact.values().find_map(|value| value.text())?;
        reached(&text, false).map(|words| (words.to_owned(), fact.place(), fact.basis()))
    };
    ["cohort", "denominator", "over"].into_iter().flat_map(|field| indicator.facts(field)).find_map(of_fact)
}

/// The words of a text that restrict it to those who got to the end.
fn reached(text: &str, after_for: bool) -> Option<&str> {
    let places = words(text);
    let is = |at: usize, of: &[&str]| places.get(at).is_some_and(|(from, to)| is_one_of(&text[*from..*to], of));
    let end = (0..places.len()).find(|at| is(*at, &REACHED))?;
    // “Assessments completed”, “for each plan that was completed”: an act, and nobody who got anywhere.
    let people = (end.saturating_sub(BETWEEN)..end).rev().find(|at| is(*at, &PEOPLE))?;
    let start = (people.saturating_sub(1)..people).find(|at| is(*at, &["for", "among"]));
    // Who completed a form answered, and nothing else.
    let answered = (end..places.len().min(end + BETWEEN)).any(|at| is(at, &ANSWERS));
    let start = if after_for { start? } else { start.unwrap_or(people) };
    (!answered).then(|| &text[places[start].0..places[end].1])
}

const ANSWERS: [&str; 8] =
    ["survey", "surveys", "questionnaire", "questionnaires", "form", "forms", "assessment", "assessments"];

const PEOPLE: [&str; 14] = [
    "children",
    "child",
    "people",
    "persons",
    "patients",
    "adults",
    "those",
    "pupils",
    "students",
    "women",
    "men",
    "families",
    "learners",
    "participants",
];
