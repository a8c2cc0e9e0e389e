//! A framework of any size that looks like a real one, and the same content as JSON.

use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// An indicator with the fields that real ones have.
#[derive(Serialize, Deserialize)]
pub struct Indicator {
    pub name: String,
    pub title: String,
    pub outcome: String,
    pub kind: String,
    pub cohort: String,
    pub counts: String,
    pub numerator: String,
    pub numerator_where: String,
    pub denominator: String,
    pub denominator_where: String,
    pub form: String,
    pub improves: String,
    pub reads_up: String,
    pub reads_same: String,
    pub reads_down: String,
    pub comparator: String,
    pub compared_in: String,
    pub judged_by: String,
    pub source: Vec<String>,
    pub linked_by: String,
    pub every: String,
    pub split_by: Vec<String>,
    pub sustained: f64,
    pub status: String,
    pub coverage: f64,
    pub caveat: String,
}

const SUBJECTS: [&str; 8] = [
    "Children on a plan who are in school more of the time",
    "Care leavers who say that their home suits them",
    "Families who still live together a year after help ended",
    "Young people in custody who are visited every month",
    "Children in hospital who keep the same social worker",
    "Carers who say that they were listened to",
    "Children whose plan reached the goals that they set",
    "Disabled children who take part in what they choose",
];

/// `count` indicators, and the items that they refer to, cut into `files` texts of about the same length.
pub fn framework(count: usize, files: usize) -> Vec<String> {
    let per_file = count.div_ceil(files.max(1));
    (0..files)
        .map(|file| {
            let mut text = String::new();
            if file == 0 {
                text.push_str("framework big \"A large framework\" {\n  edition \"2026\"\n}\n\n");
            }
            let range = file * per_file..((file + 1) * per_file).min(count);
            for number in range {
                if number % 50 == 0 {
                    shared_items(&mut text, number / 50);
                }
                indicator(&mut text, number);
            }
            text
        })
        .collect()
}

fn shared_items(text: &mut String, group: usize) {
    let _ = write!(
        text,
        "# Group {group}.\noutcome outcome-{group}-reached \"People in group {group} live well\" {{\n  change      \"People in \
         group {group} live better than before\"\n  rolls-up-to outcome-0-reached\n}}\n\ncohort people-{group}-in \"People \
         in group {group}\" {{\n  who         \"are in group {group} on the day\"\n  aged        0 to 17\n}}\n\ncohort \
         plan-{group}-in \"People in group {group} with a plan\" {{ within people-{group}-in }}\n\nsource \
         census-{group}-year \"Census {group}\" {{\n  publisher   \"Office {group}\"\n  every       year\n  links-by    \
         pupil-{group}-number across england\n}}\n\nidentifier pupil-{group}-number \"Pupil number {group}\" {{ }}\n\n"
    );
}

fn indicator(text: &mut String, number: usize) {
    let group = number / 50;
    let subject = SUBJECTS[number % SUBJECTS.len()];
    let _ = write!(
        text,
        "indicator measure-{number}-of \"{subject}, area {number}\" {{\n  outcome     outcome-{group}-reached\n  kind        \
         outcome\n  cohort      plan-{group}-in\n  counts      session\n  numerator   session where \"the person was there \
         on the day, in area {number}\"\n  denominator session where \"the person could have been there\"\n  as          proportion in \
         percent\n  improves    up\n  reads up    \"More people are there more of the time\"\n  reads same  \"No change \
         in how much of it people miss\"\n  reads down  \"People are missing more of it\"\n  ambition    at least as good \
         as people-{group}-in, and improving\n  compared-in census-{group}-year\n  judged-by   child\n  source      [census-{group}-year] linked by \
         pupil-{group}-number across england\n  every       academic-year\n  split-by    [sex, ethnicity, disability]\n  \
         sustained   2 terms\n  status      existing\n  coverage    98 percent\n  caveat      \"Two areas did not return figures in the first \
         year\"\n}}\n\n"
    );
}

/// A framework of one file with 2,000 cohorts besides, of whom the indicators are: in chains in which so many lie within one
/// another.
pub fn with_cohorts(count: usize, deep: usize) -> Vec<String> {
    const COHORTS: usize = 2_000;
    let mut text = String::new();
    for line in framework(count, 1).remove(0).lines() {
        let of =
            line.strip_prefix("indicator measure-").and_then(|rest| rest.split_once('-')).map(|(number, _)| number);
        match of.and_then(|number| number.parse::<usize>().ok()) {
            Some(number) => {
                let _ = write!(text, "{line}\n  cohort      group-{}\n", number % COHORTS);
            }
            None if line.starts_with("  cohort ") => {}
            None => text.extend([line, "\n"]),
        }
    }
    for number in 0..COHORTS {
        let within = if number % deep == 0 { "people-0-in".to_owned() } else { format!("group-{}", number - 1) };
        let _ = write!(text, "\ncohort group-{number} \"Group number {number}\" {{ within {within} }}\n");
    }
    vec![text]
}

/// A project of `count` indicators with a consultation and an answer to it. As in a published list, three of four
/// indicators leave something unsaid, so that there is something to find.
pub fn consulted(count: usize) -> String {
    let mut text = String::new();
    let mut unsaid: &[&str] = &[];
    let mut indicators = 0;
    for line in framework(count, 1).concat().lines() {
        if line.starts_with("indicator ") {
            unsaid = UNSAID[indicators % UNSAID.len()];
            indicators += 1;
        } else if line.starts_with('}') {
            unsaid = &[];
        }
        let field = line.split_whitespace().next().unwrap_or_default();
        if !unsaid.contains(&field) {
            text.push_str(line);
            text.push('\n');
        }
    }
    text + CONSULTATION
}

/// The fields that one indicator after another leaves out.
const UNSAID: [&[&str]; 4] = [
    &[],
    &["improves", "reads"],
    &["ambition", "compared-in", "judged-by", "sustained"],
    &["kind", "cohort", "numerator", "denominator", "source", "caveat"],
];

const CONSULTATION: &str = r#"
standpoint readers "Readers of large frameworks" {
  must-reach [people-0-apart]
}

cohort people-0-apart "People whom nobody counts" {
  within people-0-in
}

term area "Area" {
  means "A part of the country, *as mapped* on the day"
}

consultation views "A large consultation" {
  on   big
  by   "An office"
  open 2026-01-05 to 2026-03-30
  link <https://example.org/consultation>
}

respondent us "Readers of large frameworks" {
  standpoint  readers
  responds-to views
  dated       2026-03
  remit       "We read what is published."
  welcomes    "That so much is measured."
  summary     "There is **much** here, and much of it is alike."
  comment     on outcome-0-reached "It is worded well."
}

question clear in views "Clear words" {
  asks    "Is the framework clear?"
  limit   200 words
  form    free-text
  about   big
  context """
    The framework has many indicators.

    - Some are old.
    - Some are new, and [are listed](https://example.org/new).
    """
}

answer to clear by us {
  rests-on [direction-missing, comparator-missing]
  says     """
    It is clear, where it says something.

    1. Say which way is better.
    2. Say against whom.
    """
}
"#;

/// The same indicators as JSON.
pub fn as_json(count: usize) -> String {
    let indicators: Vec<Indicator> = (0..count)
        .map(|number| {
            let group = number / 50;
            Indicator {
                name: format!("measure-{number}-of"),
                title: format!("{}, area {number}", SUBJECTS[number % SUBJECTS.len()]),
                outcome: format!("outcome-{group}-reached"),
                kind: "outcome".into(),
                cohort: format!("plan-{group}-in"),
                counts: "session".into(),
                numerator: "session".into(),
                numerator_where: format!("the person was there on the day, in area {number}"),
                denominator: "session".into(),
                denominator_where: "the person could have been there".into(),
                form: "proportion in percent".into(),
                improves: "up".into(),
                reads_up: "More people are there more of the time".into(),
                reads_same: "No change in how much of it people miss".into(),
                reads_down: "People are missing more of it".into(),
                comparator: format!("people-{group}-in"),
                compared_in: format!("census-{group}-year"),
                judged_by: "child".into(),
                source: vec![format!("census-{group}-year")],
                linked_by: format!("pupil-{group}-number"),
                every: "academic-year".into(),
                split_by: vec!["sex".into(), "ethnicity".into(), "disability".into()],
                sustained: 2.0,
                status: "existing".into(),
                coverage: 98.0,
                caveat: "Two areas did not return figures in the first year".into(),
            }
        })
        .collect();
    serde_json::to_string_pretty(&indicators).expect("strings and numbers serialise")
}
