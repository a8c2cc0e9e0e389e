//! What is made from the program's own tables is not left to go stale.
#![expect(clippy::disallowed_methods, reason = "a test reads the files of its own repository")]

#[test]
fn the_reference_of_the_language_is_fresh() {
    fresh("fields.md", &indicant::render::language_reference());
}

/// Holds a page of `docs/` to what it is made from.
fn fresh(name: &str, fresh: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder to write in");
        std::fs::write(&path, fresh).expect("a page to write");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == fresh, "docs/{name} is stale: run `UPDATE_DOCS=1 cargo test --test docs`, read it, and commit it");
}

#[test]
fn the_reference_of_the_rules_is_fresh() {
    fresh("rules.md", &indicant::render::rule_reference());
}

#[test]
fn each_question_has_its_page() {
    for question in indicant::rules::Question::ALL {
        fresh(&format!("questions/{}.md", question.word()), &indicant::render::question_page(question));
    }
}

/// What a match asks of the two that it matches stands in one place, and the page of the language shows it.
#[test]
fn what_a_match_asks_is_shown_as_it_is() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/language.md");
    let page = std::fs::read_to_string(path).unwrap();
    let (before, rest) = page.split_once("--test docs` -->\n").expect("the table's beginning is marked");
    let (_, after) = rest.split_once("<!-- end -->").expect("so is its end");
    let table = indicant::alignment::table();
    fresh("language.md", &format!("{before}--test docs` -->\n\n{table}\n<!-- end -->{after}"));
}

/// The specs on the pages that teach are specs.
#[test]
fn what_the_pages_of_questions_show_can_be_read() {
    for question in indicant::rules::Question::ALL {
        for block in question.about().split("```").skip(1).step_by(2) {
            let is_items = block.trim_start().starts_with(|c: char| c.is_ascii_alphabetic()) && block.contains(" {\n");
            let text = if is_items { block.to_owned() } else { format!("indicator x \"X\" {{\n{block}}}\n") };
            // Directions stand one under the other to be chosen from, and a spec has one.
            let once = |problem: &&indicant::model::Problem| {
                !matches!(
                    problem.kind,
                    indicant::model::ProblemKind::DuplicateField { .. }
                        | indicant::model::ProblemKind::UnresolvedName { .. }
                        | indicant::model::ProblemKind::WrongKindOfReference { .. }
                )
            };
            let model = indicant::rules::example(&text);
            let told: Vec<_> = model.problems().iter().filter(once).collect();
            assert!(told.is_empty(), "{}: {told:#?}\n{text}", question.word());
        }
    }
}

#[test]
fn every_example_of_the_reference_is_read_without_a_fault() {
    use indicant::model::{ProblemKind, Sort};
    for sort in Sort::ALL {
        let header = sort.spec().example;
        for field in sort.fields() {
            let header = header.split_once('{').map_or(header, |(header, _)| header).trim_end();
            let text = format!("{header} {{\n  {}\n}}\n", field.example.replace("…", ""));
            let model = indicant::rules::example(&text);
            let own = |problem: &&indicant::model::Problem| model.role_of(problem.place) == indicant::model::Role::Own;
            let names = |kind: &ProblemKind| {
                matches!(kind, ProblemKind::UnresolvedName { .. } | ProblemKind::WrongKindOfReference { .. })
            };
            let problems: Vec<_> =
                model.problems().iter().filter(own).filter(|problem| !names(&problem.kind)).collect();
            assert!(problems.is_empty(), "{sort}: `{}` is not read as it is shown: {problems:#?}", field.example);
        }
    }
}

/// The first spec that a newcomer reads is the first that they try.
#[test]
fn the_first_spec_of_each_page_has_no_fault_of_form() {
    for page in [include_str!("../README.md"), include_str!("../docs/language.md")] {
        let start = page.find("framework stay").expect("the page shows a first spec");
        let spec = page[start..].split("```").next().unwrap_or_default();
        let report = indicant::check(&indicant::rules::example(spec), &indicant::rules::Settings::default());
        let grave = |finding: &&indicant::findings::Finding| {
            finding.rule.question.is_form() && finding.severity < indicant::findings::Severity::Advice
        };
        let faults: Vec<&str> = report.findings.iter().filter(grave).map(|finding| &*finding.message).collect();
        assert!(faults.is_empty(), "{faults:#?}");
        assert_eq!(report.summary.indicators, 1);
    }
}
