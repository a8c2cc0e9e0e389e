//! The list of cases in `cases.txt`, each answered, and none of them wrongly.

use indicant::cohorts::{Answer, Cohorts, Counted};
use indicant::model::{Entity, Model, Sort};
use indicant::rules::example;

const CASES: &str = include_str!("cases.txt");

/// A group as a question names it: the project's own by its name, another's with its framework's.
fn group<'m>(model: &'m Model, name: &str) -> Entity<'m> {
    let mut cohorts = model.entities().filter(|entity| entity.sort() == Sort::Cohort);
    let found = cohorts.find(|cohort| match name.contains('.') {
        true => cohort.full_name() == name,
        false => cohort.name() == name,
    });
    found.unwrap_or_else(|| panic!("no group {name}"))
}

fn answer(model: &Model, cohorts: &Cohorts<'_>, asked: &str) -> Answer {
    let words: Vec<&str> = asked.split_whitespace().collect();
    match words[..] {
        [a, "inside", b] => cohorts.inside(group(model, a), group(model, b)),
        [a, "shares", b] => cohorts.share(group(model, a), group(model, b)),
        [a, "same", b] => cohorts.same(group(model, a), group(model, b)),
        [a, "empty"] => cohorts.empty(group(model, a)),
        ["numerator", "of", indicator] => {
            let indicator = model.own(Sort::Indicator).find(|of| of.name() == indicator).expect(indicator);
            let counted = |field| indicator.stated(field).and_then(Counted::of).expect(field);
            cohorts.counted_inside(&counted("numerator"), &counted("denominator"))
        }
        _ => panic!("not a question: {asked}"),
    }
}

#[test]
fn cases_are_answered_as_a_careful_reader_would() {
    let (mut all, mut decidable, mut decided) = (0, 0, 0);
    let mut wrong = Vec::new();
    for section in CASES.split("\n== ").skip(1) {
        let (title, rest) = section.split_once('\n').expect("a title");
        let (asked, declared): (Vec<&str>, Vec<&str>) = rest.lines().partition(|line| line.starts_with("? "));
        let model = example(&declared.join("\n"));
        let cohorts = Cohorts::new(&model);
        for line in asked {
            let (question, truth) = line[2..].rsplit_once(": ").expect("an answer");
            let said = match answer(&model, &cohorts, question) {
                Answer::Yes(_) => "yes",
                Answer::No(_) => "no",
                Answer::CannotTell => "undetermined",
            };
            all += 1;
            decidable += usize::from(truth != "undetermined");
            decided += usize::from(truth != "undetermined" && said == truth);
            if said != truth {
                println!("{title}: {question}? It is {truth}; answered {said}");
            }
            if said != truth && said != "undetermined" {
                wrong.push(line);
            }
        }
    }
    println!("{all} cases; {decided} of the {decidable} that can be decided are");
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(all >= 60 && decided * 100 >= decidable * 80, "{decided} of {decidable}");
}
