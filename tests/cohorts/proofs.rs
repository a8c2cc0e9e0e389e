//! Proofs can be read, and carry the weakest basis of what they rest on.

use indicant::cohorts::{Answer, Cohorts, Proof};
use indicant::model::{Basis, Entity, Model, Sort};
use indicant::rules::example;

fn groups<'m, const N: usize>(model: &'m Model, names: [&str; N]) -> [Entity<'m>; N] {
    names.map(|name| model.entities().find(|of| of.sort() == Sort::Cohort && of.full_name() == name).expect(name))
}

fn proof(answer: Answer) -> Proof {
    match answer {
        Answer::Yes(proof) | Answer::No(proof) => proof,
        Answer::CannotTell => panic!("it can be told"),
    }
}

#[test]
fn a_chain_is_shown_line_by_line() {
    let model = example(
        r#"
framework f "F" { }
cohort person "People" { }
cohort child "Children" {
  within person ~ inferred "of course"
  aged   0 to 17
}
cohort in-care "Children in care" { within child }
cohort leaver "Care leavers" {
  within person
  aged   18 to 21 ~ recalled "the Act"
}
"#,
    );
    let cohorts = Cohorts::new(&model);
    let [person, child, in_care, leaver] = groups(&model, ["f.person", "f.child", "f.in-care", "f.leaver"]);
    let inside = proof(cohorts.inside(in_care, person));
    assert_eq!(cohorts.in_words(&inside), "`in-care` is within `child`; `child` is within `person`");
    assert_eq!(inside.basis, Basis::Inferred);
    let steps = cohorts.steps(&inside);
    assert_eq!(model.written(steps[0].place), "child");
    assert_eq!(steps[0].by.name(), "in-care");
    let apart = proof(cohorts.share(in_care, leaver));
    let words = "`in-care` is within `child`; `leaver` is aged 18 to 21; `child` is aged 0 to 17";
    assert_eq!(cohorts.in_words(&apart), words);
    assert_eq!(apart.basis, Basis::Recalled);
    let outside = proof(cohorts.inside(leaver, child));
    assert_eq!(cohorts.in_words(&outside), "`leaver` is aged 18 to 21; `child` is aged 0 to 17");
}

#[test]
fn somebody_is_taken_to_be_of_the_youngest_age_by_the_line_that_says_it() {
    let model = example(
        r#"
framework f "F" { }
cohort child "Children" { aged 0 to 17 ~ inferred "the law" }
cohort pupil "Pupils" { aged 5 to 16 }
"#,
    );
    let cohorts = Cohorts::new(&model);
    let [child, pupil] = groups(&model, ["f.child", "f.pupil"]);
    let outside = proof(cohorts.inside(child, pupil));
    let words = "`child` is aged 0 to 17, so that somebody in it is taken to be 0; `pupil` is aged 5 to 16";
    assert_eq!(cohorts.in_words(&outside), words);
    assert_eq!(outside.basis, Basis::Inferred);
}

#[test]
fn parts_are_tried_in_turn() {
    let model = example(
        r#"
framework f "F" { }
cohort whole "All" { made-of [a, b] }
cohort a "A" { within c }
cohort b "B" { same-as [c] }
cohort c "C" { }
"#,
    );
    let cohorts = Cohorts::new(&model);
    let [whole, c] = groups(&model, ["f.whole", "f.c"]);
    let inside = proof(cohorts.inside(whole, c));
    let words = "`whole` is made of `a` and `b` and nobody else; `a` is within `c`; `b` and `c` are the same group";
    assert_eq!(cohorts.in_words(&inside), words);
}

#[test]
fn a_match_counts_with_the_basis_of_the_whole_claim() {
    let model = example(
        r#"
framework f "F" { }
cohort child "Children" { }
# --- beside
framework g "G" { }
cohort minor "Minors" { }
# --- matches
match f.child exact g.minor "the same" { basis reported "someone" }
"#,
    );
    let cohorts = Cohorts::new(&model);
    let [child, minor] = groups(&model, ["f.child", "g.minor"]);
    let same = proof(cohorts.same(child, minor));
    assert_eq!(same.basis, Basis::Reported);
    assert_eq!(cohorts.in_words(&same), "`child` and `g.minor` are the same group");
}
