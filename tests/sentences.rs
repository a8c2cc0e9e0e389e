//! Sentences written for this test, in the words of many fields, and what each must be read as.

use indicant::wording::{Direction, Kind, Measure, Vocabulary, read};
use {Direction::*, Kind::*};

#[track_caller]
fn all_read(sentences: &[(&str, Kind, Direction)]) {
    let otherwise = |(title, kind, direction): &(&str, Kind, Direction)| {
        let reading = read(&Measure { title, ..Measure::default() }, Vocabulary::shipped());
        let read = (reading.kind, reading.direction);
        (read != (*kind, *direction)).then(|| format!("{title}: {read:?}, and not {:?}", (kind, direction)))
    };
    let otherwise: Vec<String> = sentences.iter().filter_map(otherwise).collect();
    assert!(otherwise.is_empty(), "{otherwise:#?}");
}

#[test]
fn health() {
    all_read(&[
        ("Adults who say that they are in good health", Outcome, Up),
        ("Deaths of people under 75 from heart disease that could have been avoided", Outcome, Down),
        ("Emergency admissions for asthma, per 100,000 children", Outcome, Down),
        ("Share of adults who smoke", Outcome, Down),
        ("Mothers breastfeeding at six weeks", Outcome, Up),
        ("Patients with dementia whose care plan was reviewed in the last year", Process, Up),
        ("Patients with asthma who received an annual check", Process, Up),
        ("Number of flu vaccinations given to people over 65", Process, Up),
        ("Patients who had a fall and were injured while in hospital", Outcome, Down),
        ("Patients who had no complications after hip surgery", Outcome, Up),
        ("Patients prescribed antibiotics unnecessarily for a cold", Process, Down),
        ("People with diabetes whose blood glucose is controlled", Outcome, Up),
        ("Hospital beds per 1,000 people", Structure, Up),
        ("Nurse vacancy rate", Structure, Down),
        ("Readmissions within 30 days of leaving hospital", Outcome, Down),
        ("Infant mortality rate", Outcome, Down),
    ]);
}

#[test]
fn education() {
    all_read(&[
        ("Pupils reaching the expected standard in reading", Outcome, Up),
        ("Gap in reading between poorer pupils and their classmates", Outcome, Down),
        ("Pupils who were permanently excluded", Outcome, Down),
        ("Young people not in education, employment or training", Outcome, Down),
        ("Attendance of pupils at secondary school", Outcome, Up),
        ("Attendance of parents at review meetings", Process, Up),
        ("Number of teachers trained in phonics", Process, Up),
        ("School inspections completed", Process, Up),
        ("Pupils per teacher", Structure, Down),
        ("Young adults who can read and write", Outcome, Up),
        ("Girls who dropped out of school before the age of 12", Outcome, Down),
        ("Teachers who left the profession in the year: turnover", Structure, Down),
    ]);
}

#[test]
fn housing() {
    all_read(&[
        ("Children living without a settled home", Outcome, Down),
        ("Households in temporary accommodation", Outcome, Down),
        ("People sleeping rough on a single night", Outcome, Down),
        ("Care leavers in unsuitable accommodation", Outcome, Down),
        ("Tenants satisfied with their landlord", Outcome, Up),
        ("Homes inspected for damp", Process, Up),
        ("Housing advice sessions held", Process, Up),
        ("Average rent arrears of tenants", Outcome, Down),
        ("Families who moved into a secure home of their own", Outcome, Up),
        ("Overcrowded households", Outcome, Down),
        ("Former rough sleepers who are still housed a year later", Outcome, Up),
    ]);
}

#[test]
fn policing_and_justice() {
    all_read(&[
        ("Victims of burglary per 1,000 households", Outcome, Down),
        ("People who feel safe walking alone after dark", Outcome, Up),
        ("Adults convicted of another offence within a year of release", Outcome, Down),
        ("First offences by young people", Outcome, Down),
        ("Officers trained in first aid", Process, Up),
        ("Community meetings held by neighbourhood teams", Process, Up),
        ("Police officers per 1,000 people", Structure, Up),
        ("People free from domestic abuse one year on", Outcome, Up),
        ("Families with no further incidents of violence", Outcome, Up),
        ("Road users killed or seriously injured", Outcome, Down),
        ("Emergency calls answered within ten seconds", Process, Up),
    ]);
}

#[test]
fn environment() {
    all_read(&[
        ("Household waste sent to landfill", Outcome, Down),
        ("Household waste recycled", Outcome, Up),
        ("Days on which air pollution was above the limit", Outcome, Down),
        ("Emissions of greenhouse gases per person", Outcome, Down),
        ("Rivers in good ecological condition", Outcome, Up),
        ("Trees planted", Process, Up),
        ("Share of electricity from renewable sources", Outcome, Up),
        ("Land lost to erosion", Outcome, Down),
        ("Environmental inspections carried out", Process, Up),
    ]);
}

#[test]
fn development_aid() {
    all_read(&[
        ("# of blankets distributed", Process, Up),
        ("# of health workers trained", Process, Up),
        ("Proportion of households with access to safe drinking water", Outcome, Up),
        ("Proportion of people living below the poverty line", Outcome, Down),
        ("Number of awareness campaigns conducted", Process, Up),
        ("Extent to which refugees enjoy the right to work", Outcome, Up),
        ("Prevalence of stunting among children under five", Outcome, Down),
        ("Women subjected to violence by a partner", Outcome, Down),
        ("Number of countries with a national plan for disaster risk", Structure, Up),
        ("Children who are out of school", Outcome, Down),
        ("Number of farmers who received seeds", Process, Up),
    ]);
}

#[test]
fn local_government() {
    all_read(&[
        ("Average time taken to repair a street light", Outcome, Down),
        ("Residents who are satisfied with parks", Outcome, Up),
        ("Planning applications decided within eight weeks", Process, Up),
        ("Complaints upheld against the council", Process, Down),
        ("Share of the budget spent on roads", Structure, NotJudged),
        ("Staff absence: working days lost per employee", Structure, Down),
        ("Unemployment rate", Outcome, Down),
        ("People in paid work", Outcome, Up),
        ("Roads in poor condition", Outcome, Down),
        ("Cost per visit to a library", Structure, Down),
    ]);
}

#[test]
fn children() {
    all_read(&[
        ("Rate of new entrants to care", Process, NotJudged),
        ("Children who went missing from home", Outcome, Down),
        ("Children who live with parents who feel supported", Outcome, Up),
        ("Support provided to parents", Process, Up),
        ("Children whose families need no further help", Outcome, Up),
        ("Care leavers in education, employment or training", Outcome, Up),
        ("Parenting courses run", Process, Up),
        ("Child protection enquiries begun", Process, NotJudged),
        ("Social workers' caseloads", Structure, Down),
        ("Spend on residential placements", Structure, NotJudged),
        ("Children with three or more placement moves in a year", Outcome, Down),
        ("Teenagers who harm themselves", Outcome, Down),
    ]);
}
