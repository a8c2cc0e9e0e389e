//! How far a framework and those beside it line up.

use indicant::alignment::{Gap, Relation, Sameness, gaps};
use indicant::model::Basis;
use indicant::rules::example;

const FRAMEWORKS: &str = r#"
framework f "Ours" { }
outcome safe "Children are safe" { }
outcome together "Families stay together" { }
indicator unharmed "Children who come to harm" { outcome safe }
# --- beside
framework other "Theirs" { }
outcome no-harm "No harm" { }
outcome fed "Children are fed" { }
# --- beside
framework shared "Everyone's" { }
outcome well "Children are well" { }
# --- matches
"#;

fn names(matches: &str, see: impl Fn(&[Gap<'_>]) -> Vec<String>) -> Vec<String> {
    let model = example(&format!("{FRAMEWORKS}{matches}"));
    let same = Sameness::new(&model);
    see(&gaps(&model, &same))
}

fn open(gaps: &[Gap<'_>]) -> Vec<String> {
    let sides = gaps.iter().flat_map(|gap| {
        let ours =
            gap.ours.iter().map(move |ours| (ours, format!("{} in {}", ours.outcome.name(), gap.framework.name())));
        ours.chain(gap.theirs.iter().map(|theirs| (theirs, theirs.outcome.full_name())))
    });
    sides.filter(|(unmatched, _)| unmatched.is_open()).map(|(_, name)| name).collect()
}

fn open_with(matches: &str) -> Vec<String> {
    names(matches, open)
}

#[test]
fn without_a_match_everything_is_a_gap() {
    let all = [
        "safe in other",
        "together in other",
        "other.no-harm",
        "other.fed",
        "safe in shared",
        "together in shared",
        "shared.well",
    ];
    assert_eq!(open_with(""), all);
}

#[test]
fn a_match_lines_up_both_sides_whichever_way_round_it_is_written() {
    let left = ["together in other", "other.fed", "safe in shared", "together in shared", "shared.well"];
    assert_eq!(open_with("match f.safe close other.no-harm { }"), left);
    assert_eq!(open_with("match other.no-harm narrow f.safe { }"), left);
    names("match other.no-harm narrow f.safe \"a part of it\" { basis inferred \"read by us\" }", |gaps| {
        let pair = gaps[0].pairs[0];
        assert_eq!((pair.ours.name(), pair.theirs.name(), pair.relation), ("safe", "no-harm", Relation::Broad));
        assert_eq!((pair.claim.why().as_deref(), pair.claim.basis()), (Some("a part of it"), Basis::Inferred));
        Vec::new()
    });
}

#[test]
fn what_is_only_related_is_a_gap_still() {
    let found = names("match f.safe related other.no-harm { }", |gaps| {
        let ours = &gaps[0].ours[0];
        vec![format!("{} {}", ours.outcome.name(), ours.related.len()), gaps[0].theirs.len().to_string()]
    });
    assert_eq!(found, ["safe 1", "2"]);
}

#[test]
fn an_indicator_of_ours_can_answer_to_their_outcome() {
    assert!(!open_with("match f.unharmed close other.no-harm { }").contains(&"other.no-harm".to_owned()));
}

#[test]
fn a_stated_gap_is_listed_and_explained() {
    let found =
        names("no-counterpart f.together in other \"not theirs\" { }\nno-counterpart other.fed in f { }", |gaps| {
            let shown = |unmatched: &indicant::alignment::Unmatched<'_>| {
                format!("{} {}", unmatched.outcome.name(), unmatched.none.is_some())
            };
            gaps[0].ours.iter().chain(&gaps[0].theirs).map(shown).collect()
        });
    assert_eq!(found, ["safe false", "together true", "no-harm false", "fed true"]);
}

#[test]
fn what_is_exactly_the_same_lines_up_with_what_the_other_does() {
    let open = open_with("match f.safe exact shared.well { }\nmatch shared.well broad other.no-harm { }");
    assert_eq!(open, ["together in other", "other.fed", "together in shared"]);
}

#[test]
fn to_roll_up_to_the_shared_outcome_is_to_line_up_with_it() {
    let text =
        FRAMEWORKS.replace("\"Families stay together\" { }", "\"Families stay together\" { rolls-up-to shared.well }");
    let model = example(&text);
    let same = Sameness::new(&model);
    assert_eq!(open(&gaps(&model, &same))[4..], ["safe in shared"]);
}

#[test]
fn nobody_can_tell_what_a_claim_that_cannot_be_read_is_about() {
    let of_other = |name: &str| name.starts_with("other") || name.ends_with("in other");
    for broken in [
        "match f.safe close other.noharm { }",
        "match f.safe clsoe other.no-harm { }",
        "match f.safee close other.no-harm { }",
    ] {
        let open = open_with(broken);
        assert_eq!(
            open.iter().filter(|name| of_other(name)).collect::<Vec<_>>(),
            ["together in other", "other.fed"],
            "{broken}"
        );
    }
}

#[test]
fn another_edition_is_not_another_framework() {
    let model = example(
        "framework f \"Ours\" { edition \"2024\" }\noutcome a \"A\" { }\n# --- beside\nframework f \"Ours\" { edition \"2021\" }\noutcome b \"B\" { }",
    );
    assert!(gaps(&model, &Sameness::new(&model)).is_empty());
}
