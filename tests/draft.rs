//! The shipped draft, read as the Children's Commissioner read it: her points, at the right item, on the right basis.
#![cfg(feature = "cli")]

use indicant::cli::files;
use indicant::findings::{Finding, Report};
use indicant::model::{Basis, Model, SourceFile, SourceSet};
use indicant::rules::{Settings, rule};
use table::{Row, rows};

#[path = "points/authored.rs"]
mod authored;
#[path = "points/table.rs"]
mod table;

struct Checked {
    model: Model,
    report: Report,
}

fn checked(project: &str) -> Checked {
    checked_as(project, |text| text.to_owned())
}

/// The same, with the text of each file as `edit` makes it.
fn checked_as(project: &str, edit: impl Fn(&str) -> String) -> Checked {
    let path = format!("{}/specs/{project}", env!("CARGO_MANIFEST_DIR"));
    let mut loading = files::load(&[path.into()]);
    assert!(loading.troubles.is_empty(), "{:?}", loading.troubles);
    let loaded = loading.projects.remove(0);
    assert!(loaded.troubles.is_empty(), "{:?}", loaded.troubles);
    let edited = |set: &SourceSet| SourceSet {
        files: set.files.iter().map(|file| SourceFile::new(file.path.clone(), &edit(&file.text))).collect(),
        ..set.clone()
    };
    let model = Model::new(loaded.sets.iter().map(edited).collect());
    let report = indicant::check(&model, &Settings::of(&loaded.config));
    Checked { model, report }
}

#[test]
fn the_draft_draws_what_the_commissioner_said() {
    every_point_is_raised(&checked("national-framework-draft-2023"));
}

/// What was found is found, whoever answers what.
#[test]
fn without_any_authored_answer_the_findings_carry_every_point() {
    let draft = checked_as("national-framework-draft-2023", authored::without_answers);
    assert_eq!(draft.model.entities().filter(|item| item.sort() == indicant::model::Sort::Answer).count(), 0);
    every_point_is_raised(&draft);
    let points: std::collections::BTreeSet<&str> = rows().iter().map(|row| row.point).collect();
    assert_eq!(points.len(), 29);
}

/// S28 and S29: another judge, or another measure, beside the one that is there mends nothing; nor does a kinder name.
#[test]
fn what_is_to_stand_in_place_of_another_is_not_mended_beside_it() {
    let raised = |draft: &Checked, rule: &str, item: &str| {
        draft.report.findings.iter().any(|finding| finding.rule.name == rule && finding.subject.name == item)
    };
    let edits: [(&str, &str, &str, &str, &str); 3] = [
        (
            "  judged-by   service ",
            "  judged-by   [service, care-leaver] ",
            "judged-by-provider",
            "unsuitable-accommodation",
            "",
        ),
        (
            "indicator unsuitable-accommodation \"% of care leavers in unsuitable accommodation\"",
            "indicator suitable \"% of care leavers in suitable accommodation\"",
            "judged-by-provider",
            "suitable",
            "",
        ),
        (
            "indicator turnover ",
            "indicator turnover ",
            "counts-the-service",
            "turnover",
            "\nindicator worker-changes \"Changes of social worker for each child in a year\" {\n  enabler     workforce\n  cohort      \
             child\n}\n",
        ),
    ];
    for (from, to, rule, item, more) in edits {
        let edit = |text: &str| {
            let edited = text.replace(from, to);
            if text.contains(from) { edited + more } else { edited }
        };
        let draft = checked_as("national-framework-draft-2023", edit);
        assert!(raised(&draft, rule, item), "{rule} on {item} is gone after `{to}`");
    }
}

fn every_point_is_raised(draft: &Checked) {
    let mut missing = Vec::new();
    let raised = |row: &&Row| row.rule != "-" && row.draft != "-" && rule(row.rule).is_some();
    for row in rows().iter().filter(raised) {
        let Row { point, rule, draft: place, about, .. } = row;
        let (file, item) = place.split_once('#').expect("a place");
        let (item, field) = item.split_once('.').unwrap_or((item, ""));
        let raises = |finding: &&Finding| {
            finding.rule.name == *rule
                && draft.model.path(finding.place) == file
                && finding.subject.name == item
                && (field.is_empty() || finding.field.is_none_or(|of| of == field))
                && (about.is_empty() || finding.about.ends_with(about))
        };
        match draft.report.findings.iter().find(raises) {
            None => missing.push(format!("{point}: {rule} at {place} {about} is not raised")),
            Some(finding) if row.basis.is_some_and(|basis| finding.basis != basis) => {
                missing.push(format!(
                    "{point}: {rule} at {place} {about} rests on {}, not {:?}",
                    finding.basis, row.basis
                ));
            }
            Some(_) => {}
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Every point has a row, and every row a rule, or a mark that it is still to come.
#[test]
fn the_table_of_points_is_whole() {
    let rows = rows();
    for number in 1..=29 {
        let point = format!("S{number:02}");
        assert!(rows.iter().any(|row| row.point == point), "{point} has no row");
    }
    for row in rows.iter().filter(|row| row.rule != "-") {
        let Row { point, rule: name, .. } = row;
        let known = rule(name).is_some();
        assert!(row.later || known, "{point}: there is no rule `{name}`, and the row is not marked `later`");
        assert!(
            !known || row.draft == "-" || row.basis.is_some(),
            "{point}: on what basis does `{name}` rest on the draft?"
        );
    }
}

#[test]
fn nothing_only_not_found_is_called_absent() {
    let draft = checked("national-framework-draft-2023");
    for finding in draft.report.findings.iter().filter(|finding| finding.basis == Basis::NotFound) {
        for claim in ["does not say", "does not state", "has no ", "have no ", "is missing", "there is no"] {
            assert!(
                !finding.message.contains(claim),
                "{} says “{claim}” of what was only not found: {}",
                finding.rule.name,
                finding.message
            );
        }
        assert_ne!(finding.severity, indicant::findings::Severity::Error, "{}", finding.message);
    }
}

#[test]
fn the_draft_says_no_more_than_the_draft_did() {
    use indicant::model::Sort;
    let draft = checked("national-framework-draft-2023");
    let indicators: Vec<_> = draft.model.own(Sort::Indicator).collect();
    assert_eq!(indicators.len(), 26);
    for indicator in indicators {
        assert!(indicator.stated("kind").is_none(), "{}: the draft gave no kind", indicator.name());
        assert!(indicator.stated("improves").is_none(), "{}: no direction was found", indicator.name());
    }
    assert_eq!(draft.model.own(Sort::Outcome).count(), 4 + 3);
    assert_eq!(draft.model.own(Sort::Enabler).count(), 3);
}

#[test]
fn the_shipped_specs_have_no_fault_of_form() {
    for project in
        ["national-framework-draft-2023", "supporting-families-2022", "family-review-2022", "commissioner-standpoint"]
    {
        let checked = checked(project);
        let form = |finding: &&Finding| finding.rule.question.is_form() && finding.rule.name != "plain-text-measure";
        let found: Vec<&str> = checked.report.findings.iter().filter(form).map(|finding| &*finding.message).collect();
        assert!(found.is_empty(), "{project}: {found:#?}");
        assert!(!checked.report.fails_at(indicant::findings::Severity::Error), "{project} has errors");
    }
}

#[test]
fn the_same_input_gives_the_same_words() {
    let say = || {
        let draft = checked("national-framework-draft-2023");
        let project = indicant::render::Project::new(&draft.model, None);
        indicant::render::text(&draft.model, &draft.report, &project, Default::default())
    };
    assert_eq!(say(), say());
}

/// S08: what comes closer is not found fault with for its kind; nor is what an enabler is made of.
#[test]
fn what_is_an_outcome_or_at_home_draws_nothing_of_its_kind() {
    let draft = checked("national-framework-draft-2023");
    let silent = ["attendance-in-need", "turnover", "agency-workers", "caseloads", "spend-on-care", "leader-turnover"];
    for finding in &draft.report.findings {
        let of_kind = finding.rule.question == indicant::rules::Question::Kind;
        assert!(!of_kind || !silent.contains(&&*finding.subject.name), "{}", finding.message);
    }
    let alone: Vec<&str> = draft
        .report
        .findings
        .iter()
        .filter(|finding| finding.rule.name == "process-only-outcome")
        .map(|finding| &*finding.subject.name)
        .collect();
    assert_eq!(alone, ["safe"]);
    // Read as an outcome, it is counted as one, and still takes children on a plan and children being assessed together.
    let thin = draft.report.findings.iter().find(|finding| finding.rule.name == "cohort-thinly-measured");
    let thin = thin.map_or("", |finding| &*finding.message);
    assert!(thin.starts_with("Only one outcome indicator") && thin.contains("(attendance-in-need)"), "{thin}");
    let pooling = draft.report.findings.iter().filter(|finding| finding.rule.name == "cohort-pools-stages");
    assert_eq!(pooling.map(|finding| &*finding.subject.name).collect::<Vec<_>>(), ["attendance-in-need"]);
}

/// Of the groups that the Commissioner speaks of, one is hardly measured; the others are not found fault with for it.
#[test]
fn children_in_need_are_the_ones_hardly_measured() {
    let draft = checked("national-framework-draft-2023");
    for rule in ["cohort-thinly-measured", "cohort-rarely-named"] {
        let found: Vec<&Finding> = draft.report.findings.iter().filter(|finding| finding.rule.name == rule).collect();
        let [finding] = found[..] else { panic!("{rule}: {found:#?}") };
        assert_eq!(finding.standpoints.len(), 1, "{}", finding.message);
        assert!(finding.message.contains("“Children in need” 1, “Children in care” "), "{}", finding.message);
    }
}

/// What is decided by words shows them, and they are the author's own.
#[test]
fn what_words_decided_shows_them() {
    let draft = checked("national-framework-draft-2023");
    for name in ["process-called-outcome", "process-only-outcome", "contested-activity"] {
        let of_rule: Vec<&Finding> = draft.report.findings.iter().filter(|finding| finding.rule.name == name).collect();
        assert!(!of_rule.is_empty(), "{name} finds nothing");
        for finding in of_rule {
            assert!(!finding.words.is_empty(), "{}", finding.message);
            for word in &finding.words {
                assert!(finding.message.contains(&format!("“{word}”")), "“{word}” is not in: {}", finding.message);
            }
            assert!(finding.basis >= Basis::Inferred, "{}", finding.message);
        }
    }
}

/// With `--nocapture`, each indicator of the draft as its words were read.
#[test]
fn readings_of_the_draft() {
    use indicant::alignment::Sameness;
    use indicant::model::Sort;
    use indicant::rules::Context;
    let draft = checked("national-framework-draft-2023");
    let (settings, same) = (Settings::default(), Sameness::new(&draft.model));
    let cx = Context::new(&draft.model, &settings, &same);
    for indicator in draft.model.own(Sort::Indicator) {
        let heard = cx.heard(indicator).expect("every indicator is read");
        println!(
            "{}\n    {:?} {:.2} {:?}; {:?} {:.2} {:?}",
            indicator.title(),
            heard.kind,
            heard.kind_confidence,
            heard.kind_words,
            heard.direction,
            heard.direction_confidence,
            heard.direction_words
        );
    }
}
