use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Place, Said, Sort};
use crate::rules::phrases::{does_not, quoted};
use crate::rules::plain_words::first_phrase;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "outcome-leaves-some-out",
    aliases: &[],
    question: Question::Voice,
    severity: Severity::Advice,
    judgement: Judgement::Asked,
    summary: "an outcome names where or with whom people are to live, and does not say what holds for those for whom that is not right",
    why: "Some children are not safe with their families. An outcome that only those can reach who are tells the others that they do \
          not count, and tells whoever decides about them to try it all the same.",
    case: None,
    what_to_do: "Say what is to hold whoever looks after them, or wherever they live; or name those for whom it cannot hold and what they \
                 are promised instead: `leaves-out \"children who would not be safe at home\" \"they are loved where they live\"`. If it \
                 can hold for everyone, write `leaves-out none`.",
    bad: r#"
framework f "Staying together" { }
outcome network "Children are supported by their family network" { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome supported "Children feel supported, whoever looks after them" { }
"#,
        // It says for whom it cannot hold, and what they are promised.
        r#"
framework f "Staying together" { }
outcome network "Children are supported by their family network" {
  leaves-out "children who would not be safe with them" "they feel supported by those who look after them"
}
"#,
        // The author has judged it.
        r#"
framework f "Staying together" { }
outcome together "Families stay together and get the help they need" { leaves-out none "help includes a home apart, where that is safer" }
"#,
        // A place is named, and everyone is there.
        r#"
framework f "Staying together" { }
outcome safe "Children are safe at school, and in and outside of their homes" { }
"#,
    ],
    sources: &["S21"],
    check: Check::Item(&[Sort::Outcome], check),
};

/// Arrangements that are right for some and not for others.
const ARRANGEMENTS: [&str; 19] = [
    "family network",
    "family networks",
    "stay together",
    "stays together",
    "remain together",
    "kept together",
    "keeping families together",
    "with their family",
    "with their families",
    "with their parents",
    "with a parent",
    "by their family network",
    "by their family",
    "by their families",
    "by their parents",
    "return home",
    "returned home",
    "remain at home",
    "stay at home",
];

/// Words by which it holds for the others too.
const WHOEVER: [&str; 6] = ["whoever", "wherever", "whomever", "whether or not", "or elsewhere", "where it is safe"];

fn check(outcome: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let Said::Missing(silence, _) = outcome.said("leaves-out") else { return };
    let title = outcome.title().into_owned();
    let said = ["change", "means", "for"].into_iter().flat_map(|field| outcome.facts(field)).flat_map(Fact::values);
    let said: Vec<String> = said.filter_map(|value| value.text()).map(|text| text.into_owned()).collect();
    let holds_for_all = std::iter::once(&title).chain(&said).any(|text| first_phrase(text, &WHOEVER).is_some());
    if holds_for_all {
        return;
    }
    let Some((words, place, basis)) = arrangement(outcome, &title) else { return };
    let message = format!(
        "The outcome {} can hold only for those for whom “{words}” is right, and it {}.",
        quoted(outcome),
        does_not(silence, "say what holds for the others")
    );
    let help = format!(
        "Would it be right for everyone? If not, say in its title what is to hold whoever looks after them, or write in `outcome {}`: `leaves-out \
         \"who cannot have it\" \"what they are promised instead\"`. If so, write `leaves-out none`, and it is not asked again.",
        outcome.name()
    );
    let finding = Finding::new(&RULE, outcome, message, help).field("leaves-out").at(place, "right for everyone?");
    found.push(finding.words([words]).rests_on(basis).rests_on(silence));
}

/// The arrangement that an outcome names, and where.
fn arrangement(outcome: Entity<'_>, title: &str) -> Option<(String, Place, Basis)> {
    let in_title =
        first_phrase(title, &ARRANGEMENTS).map(|words| (words.to_owned(), outcome.place(), outcome.title_basis()));
    in_title.or_else(|| {
        let change = outcome.stated("change")?;
        let words = change.text("what")?;
        first_phrase(&words, &ARRANGEMENTS).map(|words| (words.to_owned(), change.place(), change.basis()))
    })
}
