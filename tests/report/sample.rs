//! A view such as the checker would make of the draft framework, written by hand: large enough to show every section, and
//! honest about what was only inferred or not found.

use indicant::report::view::*;

/// An item of the framework, with the anchor that this document gives it.
pub fn item(sort: &str, name: &str, title: &str) -> Ref {
    Ref {
        sort: sort.into(),
        name: name.into(),
        title: title.into(),
        anchor: Some(anchor(sort, name)),
        ..Ref::default()
    }
}

/// An indicator matched with another's outcome, with an aspect of each verdict.
fn pair(view: &ConsultationView) -> Pair {
    let side = |state: State, text: Option<&str>| Side { state, text: text.map(Into::into), basis: Basis::Inferred };
    let aspect = |aspect: &str, verdict: &str, ours: Side, theirs: Side| Aspect {
        aspect: aspect.into(),
        ours,
        theirs,
        verdict: verdict.into(),
        ..Aspect::default()
    };
    let indicator = &view.indicators[0];
    let stated = |text: &str| side(State::Stated, Some(text));
    Pair {
        anchor: "pair-1".into(),
        framework: 0,
        ours: Ref { anchor: Some(indicator.anchor.clone()), ..item("indicator", &indicator.name, &indicator.title) },
        claim: Match {
            relation: "close".into(),
            other: Ref {
                sort: "outcome".into(),
                name: "supporting-families.education".into(),
                title: "Getting a | good education".into(),
                ..Ref::default()
            },
            why: Some("both are about *school*".into()),
            by: Some("Children’s Commissioner".into()),
            basis: Basis::Reported,
        },
        aspects: vec![
            aspect("direction", "conflicts", stated("up"), stated("down")),
            Aspect {
                words: vec!["with".into(), "without".into()],
                ..aspect("wording", "conflicts", stated("with"), stated("without"))
            },
            Aspect {
                why: Some("theirs is of families".into()),
                ..aspect("cohort", "declared", stated("child"), stated("family"))
            },
            Aspect { in_words: true, ..aspect("numerator", "may-differ", stated("a|b"), stated("<b>c</b>")) },
            aspect("kind", "agrees", stated("outcome"), stated("outcome")),
            aspect("form", "cannot-tell", side(State::NotFound, None), side(State::Broken, None)),
        ],
        neither: vec!["judge".into(), "sustained".into()],
    }
}

fn plain(text: &str) -> Said {
    Said::Plain { text: text.into() }
}

fn fact(field: &str, value: Said, basis: Basis, why: Option<&str>) -> Fact {
    Fact { field: field.into(), values: vec![value], basis, basis_why: why.map(Into::into), ..Fact::default() }
}

fn absent(field: &str, state: State, basis: Basis) -> Fact {
    Fact { field: field.into(), state, basis, ..Fact::default() }
}

const OUTCOMES: &[(&str, &str)] = &[
    ("together", "Children, young people and families stay together and get the help they need"),
    ("family-network", "Children and young people are supported by their family network"),
    ("safe", "Children and young people are safe in and outside of their homes"),
    ("stable-homes", "Children in care and care leavers have stable, loving homes"),
    ("good-development", "Good child development"),
    ("good-education", "Good education"),
    ("good-health", "Good health"),
];

const ENABLERS: &[(&str, &str)] = &[
    ("workforce", "The workforce is equipped and effective"),
    ("multi-agency", "Multi-agency working is prioritised and effective"),
    ("leaders", "Leaders drive conditions for effective practice"),
];

/// Name, title, what it measures, kind as read, cohort, source.
const INDICATORS: &[(&str, &str, &str, &str, &str, &str)] = &[
    (
        "repeat-referrals",
        "% of referrals which are repeat referrals",
        "together",
        "process",
        "Children referred to children’s social care",
        "Children in need census",
    ),
    ("attendance", "School attendance of children in need", "together", "outcome", "Children in need", "School census"),
    (
        "assessments",
        "Rate of assessments completed",
        "together",
        "process",
        "Children in England",
        "Children in need census",
    ),
    (
        "kinship",
        "% of children in care living with their family networks",
        "family-network",
        "process",
        "Children in care",
        "SSDA903",
    ),
    (
        "s47",
        "Rate and number of section 47 investigations",
        "safe",
        "process",
        "Children in England",
        "Children in need census",
    ),
    (
        "s47-to-conference",
        "Rate of section 47 investigations which result in an initial child protection conference",
        "safe",
        "process",
        "Children in a section 47 enquiry",
        "Children in need census",
    ),
    (
        "stays-stepped-down",
        "% of children whose plan was de-escalated and did not present again with unmet needs in 2 years",
        "safe",
        "process",
        "Children whose plan was de-escalated",
        "",
    ),
    (
        "sdq",
        "Strengths and difficulties questionnaire scores for children in care",
        "stable-homes",
        "outcome",
        "Children in care for a year",
        "SSDA903",
    ),
    ("unsuitable", "% of care leavers in unsuitable accommodation", "stable-homes", "", "Care leavers", "SSDA903"),
    ("turnover", "Social worker turnover", "workforce", "structure", "", "Children’s social work workforce census"),
    ("directors", "Turnover of Directors of Children’s Services | practice leaders", "leaders", "structure", "", ""),
];

fn indicator((name, title, of, kind, cohort, source): &(&str, &str, &str, &str, &str, &str)) -> Indicator {
    let parent = OUTCOMES
        .iter()
        .map(|it| ("outcome", it))
        .chain(ENABLERS.iter().map(|it| ("enabler", it)))
        .find(|(_, it)| it.0 == *of);
    let nearest = "the nearest published measure";
    let or_not_found = |field: &str, value: &str| match value {
        "" => absent(field, State::NotFound, Basis::NotFound),
        value => fact(field, plain(value), Basis::Inferred, Some(nearest)),
    };
    let cohort = match *cohort {
        "" => fact("cohort", plain("nobody: it counts posts"), Basis::Inferred, Some(nearest)),
        cohort => or_not_found("cohort", cohort),
    };
    Indicator {
        name: (*name).into(),
        anchor: anchor("indicator", name),
        title: (*title).into(),
        parents: parent.map(|(sort, it)| item(sort, it.0, it.1)).into_iter().collect(),
        kind: Kind { word: (!kind.is_empty()).then(|| (*kind).into()), declared: false, ..Kind::default() },
        direction: Direction { state: State::NotFound, basis: Basis::NotFound, ..Direction::default() },
        source: or_not_found("source", source),
        facts: vec![
            fact(
                parent.map_or("outcome", |it| it.0),
                Said::Item { item: parent.map(|(sort, it)| item(sort, it.0, it.1)).unwrap_or_default() },
                Basis::Inferred,
                Some("from the order of a sector map"),
            ),
            cohort.clone(),
            absent("improves", State::NotFound, Basis::NotFound),
            fact("numerator", plain("those counted in the year to 31 March"), Basis::Inferred, Some(nearest)),
            or_not_found("source", source),
            fact("every", plain("financial year"), Basis::Inferred, None),
            fact("status", Said::Word { text: "existing".into() }, Basis::Inferred, None),
            fact(
                "recording",
                Said::Markdown {
                    text: Markdown::new(
                        "Thresholds are **local**; see [the guide](https://example.org/guide?a=1&b=2).",
                    ),
                },
                Basis::Found,
                None,
            ),
        ],
        cohort,
        ..Indicator::default()
    }
}

const RULES: &[(&str, &str, &str, &str, &str)] = &[
    (
        "direction-missing",
        "direction",
        "an indicator does not say which way is better",
        "Two readers will guess differently, and both will act on it.",
        "Write `improves up` or `improves down`.",
    ),
    (
        "contested-activity",
        "direction",
        "a volume of activity is read as good or bad",
        "More enquiries may mean more harm, or more harm noticed.",
        "Write `improves depends \"why\"`.",
    ),
    (
        "process-only-outcome",
        "kind",
        "an outcome has only measures of process",
        "Nobody can tell whether anything became better.",
        "Add an indicator of `kind outcome`.",
    ),
    (
        "outcome-only-suggested",
        "kind",
        "an outcome is only suggested",
        "What is only suggested binds nobody.",
        "Write `standing required`.",
    ),
    (
        "unmeasured-outcome",
        "kind",
        "an outcome has no indicator",
        "What is not measured is soon forgotten.",
        "Add an indicator, or `unmeasured \"why\"`.",
    ),
    (
        "outcome-states-no-change",
        "kind",
        "an outcome names no change",
        "A framework without a change to aim for can only be watched.",
        "Write `change \"…\"`.",
    ),
    (
        "cohort-pools-stages",
        "cohort",
        "groups at different stages are counted together",
        "A change in one hides a change in the other.",
        "Add `split-by` the stage.",
    ),
    (
        "group-not-reached",
        "cohort",
        "a group that must be reached has nothing of its own",
        "What happens to these children would never be seen.",
        "Add a cohort and an indicator of its own.",
    ),
    (
        "follow-up-unlinked",
        "construction",
        "a follow-up names no identifier that links its records",
        "A child who moves looks the same as one who is well.",
        "Write `linked by child-id across england`.",
    ),
    (
        "comparator-missing",
        "ambition",
        "“good” is held against nothing",
        "Any result can be called good.",
        "Write `ambition at least as good as child, and improving`.",
    ),
    (
        "judged-by-provider",
        "voice",
        "the service judges its own work",
        "A home that is suitable on paper may not be so to live in.",
        "Write `judged-by care-leaver`.",
    ),
    (
        "counts-the-service",
        "voice",
        "workers or posts are counted where children could be",
        "Turnover of staff says little of how often one child has a new social worker.",
        "Count changes of social worker for each child.",
    ),
    (
        "theme-uncovered",
        "framing",
        "a theme that must be addressed has no outcome",
        "What has no outcome is nobody's goal.",
        "Add `addresses` to an outcome.",
    ),
    (
        "unmatched-outcome",
        "alignment",
        "an outcome is matched with none of another framework",
        "Partners may hold different goals.",
        "Add a match, or `no-counterpart`.",
    ),
];

/// Questions in the order of the catalogue.
pub const QUESTIONS: &[(&str, &str)] = &[
    ("direction", "Does it say which way is better?"),
    ("kind", "Is it an outcome?"),
    ("cohort", "Who is it about?"),
    ("construction", "Is it a measure?"),
    ("ambition", "Is it ambitious?"),
    ("voice", "Whose judgement, whose life?"),
    ("framing", "Is it framed as what is gained?"),
    ("alignment", "Does it line up with the others?"),
];

fn find(
    view: &mut ConsultationView,
    rule: &str,
    severity: Severity,
    basis: Basis,
    subject: Ref,
    message: String,
) -> usize {
    let note = RULES.iter().find(|it| it.0 == rule).expect("the sample's rules are listed");
    let standpoint =
        matches!(rule, "group-not-reached" | "cohort-pools-stages" | "theme-uncovered" | "judged-by-provider");
    view.findings.push(Finding {
        anchor: format!("finding-{:016x}", 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(view.findings.len() as u64 + 1)),
        rule: rule.into(),
        question: note.1.into(),
        severity,
        basis,
        standpoints: if standpoint {
            vec!["What the Children’s Commissioner holds a framework against".into()]
        } else {
            Vec::new()
        },
        plain: message.replace(" (`", " ("),
        message,
        why: note.3.into(),
        help: note.4.into(),
        place: Place { file: format!("{}s.ind", subject.sort), line: view.findings.len() * 7 + 3 },
        subject,
        ..Finding::default()
    });
    view.findings.len() - 1
}

/// The whole.
pub fn view() -> ConsultationView {
    let mut view = ConsultationView {
        title: "Children’s Social Care Outcomes Framework Consultation".into(),
        consultation: Consultation {
            name: "nf-2023".into(),
            title: "Children’s Social Care National Framework and Dashboard".into(),
            by: Some("Department for Education".into()),
            opened: Some("2023-02-02".into()),
            closed: Some("2023-05-11".into()),
            link: Some("https://consult.education.gov.uk/children2019s-social-care-national-framework/childrens-social-care-national-framework".into()),
            licence: Some("OGL-UK-3.0".into()),
            not_read: Some("the numbers and exact words of most questions, and most limits on length".into()),
        },
        respondent: Respondent {
            name: "commissioner".into(),
            title: "Children’s Commissioner for England".into(),
            dated: Some("2023-09".into()),
            licence: Some("OGL-UK-3.0".into()),
            standpoint: Some("What the Children’s Commissioner holds a framework against".into()),
            remit: Some(fact(
                "remit",
                Said::Markdown { text: Markdown::new("The Children’s Commissioner promotes and protects the rights of children in England, with a particular duty to children who live away from home or are known to social care.") },
                Basis::Recalled,
                Some("general knowledge; the response does not set it out"),
            )),
            welcomes: Some(Markdown::new("A strong outcomes framework is needed if children’s social care is to improve, and this one is a welcome and necessary first step. It lets everyone see what the service is for, lets the service learn, and makes Government, local as well as national, answerable for what it does for children.")),
            summary: Some(Markdown::new("The framework should measure **what changes for children and families**, and not chiefly what the service does. It should set outcomes that the whole of Government shares, held against the lives of children in general, and should reach the groups of children that it now passes by.")),
            ..Respondent::default()
        },
        framework: Framework {
            name: "csc".into(),
            title: "Children’s Social Care National Framework".into(),
            publisher: Some("Department for Education".into()),
            edition: Some("Consultation draft".into()),
            licence: Some("OGL-UK-3.0".into()),
            source: Some(Said::Link { text: None, href: "https://consult.education.gov.uk/children2019s-social-care-national-framework".into() }),
            not_read: Some("pages 14 to 67: the reason given beside each indicator, any direction stated there, breakdowns, the exact list of longer-term outcomes".into()),
            facts: vec![fact("published", Said::Date { text: "2023-02-02".into() }, Basis::Found, None), fact("status", plain("Consultation draft of statutory guidance"), Basis::Found, None)],
        },
        framework_comment: Some(Markdown::new("These outcomes should be shared across Government. Individual programmes could then keep measures of their own:\n\n- clear that they aim at the same goals as their partners;\n- each saying which shared outcome it serves.")),
        indicators: INDICATORS.iter().map(indicator).collect(),
        ..ConsultationView::default()
    };
    find_all(&mut view);
    promises(&mut view);
    pages(&mut view);
    rest(&mut view);
    view.drawings = crate::drawings::of(&view);
    view
}

fn find_all(view: &mut ConsultationView) {
    for place in 0..view.indicators.len() {
        let of = view.indicators[place].clone();
        let subject = item("indicator", &of.name, &of.title);
        let named = format!("The indicator “{}” (`{}`)", of.title, of.name);
        let missing = find(
            view,
            "direction-missing",
            Severity::Warning,
            Basis::NotFound,
            subject.clone(),
            format!("{named} was not found to say whether a rise or a fall is better."),
        );
        let mut found = vec![missing];
        if of.kind.word.as_deref() == Some("process") {
            let lead = find(
                view,
                "contested-activity",
                Severity::Warning,
                Basis::Inferred,
                subject.clone(),
                format!("{named} counts activity, and a rise can be good or bad."),
            );
            view.findings[missing].lead = Some(lead);
            found.push(lead);
        }
        match of.name.as_str() {
            "attendance" => found.push(find(
                view,
                "cohort-pools-stages",
                Severity::Warning,
                Basis::Inferred,
                subject,
                format!("{named} counts children on a plan and children still being assessed together."),
            )),
            "stays-stepped-down" => found.push(find(
                view,
                "follow-up-unlinked",
                Severity::Warning,
                Basis::NotFound,
                subject,
                format!(
                    "{named} follows children for 24 months, and no identifier that links their records was found."
                ),
            )),
            "sdq" => found.push(find(
                view,
                "comparator-missing",
                Severity::Warning,
                Basis::NotFound,
                subject,
                format!("{named} was not found to be held against children in general."),
            )),
            "unsuitable" => {
                let judged = find(
                    view,
                    "judged-by-provider",
                    Severity::Warning,
                    Basis::Inferred,
                    subject,
                    format!("{named} rests on the judgement of the service."),
                );
                view.findings[judged].instead = Some("Ask care leavers themselves whether where they live is suitable, in place of the service’s judgement.".into());
                found.push(judged);
            }
            "turnover" => {
                let counts = find(
                    view,
                    "counts-the-service",
                    Severity::Warning,
                    Basis::Inferred,
                    subject,
                    format!("{named} counts workers, and not children."),
                );
                view.findings[counts].instead = Some("Count how many changes of social worker each child has.".into());
                found.push(counts);
            }
            _ => {}
        }
        view.indicators[place].findings = found;
    }
}

fn promises(view: &mut ConsultationView) {
    for (sort, list) in [("outcome", OUTCOMES), ("enabler", ENABLERS)] {
        for (name, title) in list {
            let indicators: Vec<usize> = (0..INDICATORS.len()).filter(|place| INDICATORS[*place].2 == *name).collect();
            let subject = item(sort, name, title);
            let long_term = name.starts_with("good-");
            let mut findings = Vec::new();
            if *name == "safe" {
                findings.push(find(
                    view,
                    "process-only-outcome",
                    Severity::Warning,
                    Basis::Inferred,
                    subject.clone(),
                    format!("The outcome “{title}” has 3 indicators, and all are read as measures of process."),
                ));
                findings.push(find(
                    view,
                    "outcome-states-no-change",
                    Severity::Warning,
                    Basis::Reported,
                    subject.clone(),
                    format!(
                        "The outcome “{title}” does not say what is to become better for children at risk of harm."
                    ),
                ));
            }
            if long_term {
                findings.push(find(
                    view,
                    "unmeasured-outcome",
                    Severity::Warning,
                    Basis::NotFound,
                    subject.clone(),
                    format!("No indicator of the outcome “{title}” was found."),
                ));
                findings.push(find(
                    view,
                    "outcome-only-suggested",
                    Severity::Warning,
                    Basis::Reported,
                    subject.clone(),
                    format!("The outcome “{title}” is only suggested."),
                ));
                findings.push(find(
                    view,
                    "comparator-missing",
                    Severity::Warning,
                    Basis::Reported,
                    subject.clone(),
                    format!("The outcome “{title}” says “good” and holds it against nothing."),
                ));
                findings.push(find(
                    view,
                    "unmatched-outcome",
                    Severity::Warning,
                    Basis::Found,
                    subject.clone(),
                    format!("The outcome “{title}” is matched with no outcome of Supporting Families."),
                ));
            }
            let about: Vec<usize> = findings
                .iter()
                .copied()
                .chain(indicators.iter().flat_map(|place| view.indicators[*place].findings.clone()))
                .collect();
            let promise = Promise {
                name: (*name).into(),
                anchor: anchor(sort, name),
                title: (*title).into(),
                basis: if long_term || sort == "enabler" { Basis::Inferred } else { Basis::Found },
                basis_why: (long_term || sort == "enabler").then(|| "the draft’s own words were not found".into()),
                comment: comment(name).map(Markdown::new),
                facts: if long_term {
                    vec![
                        fact(
                            "horizon",
                            Said::Word { text: "long-term".into() },
                            Basis::Reported,
                            Some("Children’s Commissioner, September 2023"),
                        ),
                        fact(
                            "standing",
                            plain("suggested"),
                            Basis::Reported,
                            Some("Children’s Commissioner, September 2023"),
                        ),
                        absent("ambition", State::NotStated, Basis::Reported),
                    ]
                } else {
                    vec![absent(
                        "change",
                        if *name == "safe" { State::NotStated } else { State::NotFound },
                        if *name == "safe" { Basis::Reported } else { Basis::NotFound },
                    )]
                },
                told: told(&view.findings, &about),
                measures: measures(&view.findings, &about),
                indicators,
                findings,
            };
            if sort == "outcome" { view.outcomes.push(promise) } else { view.enablers.push(promise) }
        }
    }
}

fn comment(name: &str) -> Option<&'static str> {
    Some(match name {
        "together" => {
            "It should be worded as what children gain, give the duty to promote welfare its due weight, and tell children on a plan from children still being assessed."
        }
        "family-network" => {
            "What matters is whether each child feels supported, wherever and with whom they live, and only the child can say."
        }
        "safe" => {
            "Its indicators are all of process. It should say what is to become better for children at risk of harm, and measure that."
        }
        "stable-homes" => {
            "Four groups of children seem to be missing from it, and care leavers should be the judges of whether where they live is suitable."
        }
        "workforce" => {
            "Its measures should count what happens to a child: *changes of social worker*, and not the turnover of staff."
        }
        _ => return None,
    })
}

fn pages(view: &mut ConsultationView) {
    let framework = Ref {
        sort: "framework".into(),
        name: "csc".into(),
        title: view.framework.title.clone(),
        anchor: Some("the-framework-as-a-whole".into()),
        ..Ref::default()
    };
    let evidence = |view: &ConsultationView, rules: &[&str]| -> Vec<Evidence> {
        let of = |rule: &&str| {
            let note = RULES.iter().find(|it| it.0 == *rule).expect("the sample's rules are listed");
            let findings = (0..view.findings.len()).filter(|place| view.findings[*place].rule == *rule).collect();
            Evidence { rule: (*rule).into(), summary: note.2.into(), findings }
        };
        rules.iter().map(of).collect()
    };
    let question =
        |view: &ConsultationView, asks_text: &str, basis: Basis, limit: Option<usize>, text: &str, rules: &[&str]| {
            let words = indicant::report::words::count_markdown(text);
            let rests_on = evidence(view, rules);
            let places: Vec<usize> = rests_on.iter().flat_map(|it| it.findings.clone()).collect();
            Question {
                asks: fact(
                    "asks",
                    plain(asks_text),
                    basis,
                    (basis == Basis::Inferred).then_some("the question’s exact words were not found"),
                ),
                form: Some("free-text".into()),
                limit,
                answer: Answer {
                    given: Given::Authored,
                    text: Some(Markdown::new(text)),
                    words,
                    over_limit: limit.is_some_and(|limit| words > limit),
                    ..Answer::default()
                },
                asks_for: asks(&view.findings, &places),
                rests_on,
                ..Question::default()
            }
        };
    let multi = question(
        view,
        "How could the National Framework strengthen the expectations for multi-agency working?",
        Basis::Found,
        Some(200),
        MULTI_AGENCY,
        &["unmeasured-outcome", "outcome-only-suggested", "comparator-missing", "unmatched-outcome"],
    );
    let learning = question(
        view,
        "Are there additional ways that we can ensure the Dashboard supports continuous learning and improvement?",
        Basis::Found,
        Some(40),
        LEARNING,
        &["direction-missing", "contested-activity", "theme-uncovered"],
    );
    let safe = question(
        view,
        "What are your views on the outcome and its indicators?",
        Basis::Inferred,
        None,
        SAFE,
        &["process-only-outcome", "outcome-states-no-change", "follow-up-unlinked"],
    );
    let page = |name: &str,
                title: &str,
                label: Option<&str>,
                context: Option<&str>,
                about: Vec<Ref>,
                question: Option<Question>| Page {
        name: name.into(),
        anchor: anchor("question", name),
        title: title.into(),
        label: label.map(Into::into),
        context: context.map(Markdown::new),
        about,
        question,
    };
    let safe_ref = item("outcome", "safe", OUTCOMES[2].1);
    let closed = Question {
        asks: fact(
            "asks",
            plain("To what extent do you agree that the National Framework is clear and easy to understand?"),
            Basis::Found,
            None,
        ),
        form: Some("one-choice".into()),
        choices: vec![
            "Strongly agree".into(),
            "Agree".into(),
            "Neither".into(),
            "Disagree".into(),
            "No opinion".into(),
        ],
        answer: Answer {
            given: Given::NoComment,
            why: Some("our response is on the indicators".into()),
            ..Answer::default()
        },
        ..Question::default()
    };
    view.pages = vec![
        page("clear", "Clear and easy to understand", Some("7"), None, vec![framework.clone()], Some(closed)),
        page("multi-agency", "Multi-agency working", None, None, vec![framework.clone()], Some(multi)),
        page("learning", "The Dashboard", None, Some(DASHBOARD), vec![framework], Some(learning)),
        page(
            "on-safe",
            "Outcome 3: children and young people are safe in and outside of their homes",
            None,
            Some("The questions on this page refer to Outcome 3 in the National Framework."),
            vec![safe_ref.clone()],
            None,
        ),
        page("views-on-safe", "Safety in and outside the home", None, None, vec![safe_ref], Some(safe)),
    ];
}

const DASHBOARD: &str = "The Dashboard is being created to support learning and bring transparency to the system so that the impact of what happens in practice can be understood. It will contain a series of indicators providing information on what is happening in practice and how the outcomes and enablers described in the National Framework are being achieved.";
const MULTI_AGENCY: &str = "Begin with what partners share. The proposed indicators describe the activity of children’s social care. The longer-term outcomes, which no agency can reach alone, get little space and are offered only as an idea. They should be required, and each should be measured or openly marked as not yet measured.\n\nThe longer-term outcomes should aim higher: vulnerable children’s development **at least as good as** that of children in general, and improving from year to year.";
const LEARNING: &str = "A dashboard teaches most when it shows what changed for children and families. Most of the proposed indicators show what the service did.\n\nFor some indicators it is not clear which way is better. The number of section 47 enquiries may rise because more children are harmed, or because more harm is noticed.";
const SAFE: &str = "Every indicator under this outcome describes a process, and none shows whether children became safer. The framework should first say what it wants for children at risk of harm.\n\nFollowing children for two years will mean little unless their records carry one identifier that every area shares.";

fn rest(view: &mut ConsultationView) {
    let standpoint = "What the Children’s Commissioner holds a framework against";
    for (name, title) in [
        ("child-in-custody", "Children in custody"),
        ("child-in-inpatient-mental-health", "Children in inpatient mental health settings"),
        ("child-in-other-hospital", "Children in other hospitals"),
        ("child-in-residential-special-school", "Children in residential special schools"),
    ] {
        let subject = item("cohort", name, title);
        let found = find(
            view,
            "group-not-reached",
            Severity::Warning,
            Basis::NotFound,
            subject,
            format!("No outcome, indicator or breakdown about “{title}” (`{name}`) was found."),
        );
        // The checker holds it against the framework as a whole; the document tells it once, with the group.
        view.framework_findings.push(found);
        view.groups.unreached.push(Group {
            name: name.into(),
            anchor: anchor("cohort", name),
            title: title.into(),
            required_by: vec![standpoint.into()],
            findings: vec![found],
        });
    }
    view.groups.quotes = vec![Quote {
        who: "A care leaver, in an invented example".into(),
        text: Markdown::new("“Nobody asked me whether it was suitable.”"),
    }];

    let framework =
        Ref { sort: "framework".into(), name: "csc".into(), title: view.framework.title.clone(), ..Ref::default() };
    for theme in ["family functioning", "relationships", "neglect"] {
        let found = find(
            view,
            "theme-uncovered",
            Severity::Warning,
            Basis::Inferred,
            framework.clone(),
            format!("No outcome of the framework addresses {theme}."),
        );
        view.findings[found].about = Some(theme.into());
        view.framework_findings.push(found);
    }
    let grouped_ones: Vec<usize> = view.groups.unreached.iter().flat_map(|group| group.findings.clone()).collect();
    view.framework_findings.retain(|place| !grouped_ones.contains(place));
    view.framework_told = told(&view.findings, &view.framework_findings);
    view.findings[0].measure = Some("How many changes of social worker each child has | really".into());
    view.framework_measures = measures(&view.findings, &[0]);
    view.closest = vec![1];
    let of_a_group = find(
        view,
        "cohort-pools-stages",
        Severity::Warning,
        Basis::NotFound,
        Ref { anchor: None, ..item("cohort", "child-in-need", "Children in need") },
        "A finding about a group.".into(),
    );
    view.groups.findings = vec![of_a_group];
    view.groups.told = told(&view.findings, &view.groups.findings);
    let source = item("source", "cin-census", "Children in need census");
    let elsewhere = find(
        view,
        "direction-missing",
        Severity::Advice,
        Basis::Found,
        Ref { anchor: None, ..source },
        "A finding about a source, which has no section of its own.".into(),
    );
    view.findings[elsewhere].status = Status::Waived;
    view.findings[elsewhere].waiver = Some(Waiver {
        why: "the publisher is asked".into(),
        owner: Some("framework team".into()),
        until: Some("2027-04-01".into()),
    });

    let theirs = Ref {
        sort: "framework".into(),
        name: "supporting-families".into(),
        title: "Supporting Families, 2022".into(),
        ..Ref::default()
    };
    let other = |name: &str, title: &str| Ref {
        sort: "outcome".into(),
        name: format!("supporting-families.{name}"),
        title: title.into(),
        ..Ref::default()
    };
    let related = |name: &str| match name {
        "good-development" => Some(("early-years", "Improved early years development")),
        "good-education" => Some(("education", "Getting a good education")),
        "good-health" => Some(("health", "Improved mental and physical health")),
        _ => None,
    };
    let gap = |item: Ref| Gap { item, ..Gap::default() };
    view.alignment = Alignment {
        frameworks: vec![theirs.clone()],
        rows: OUTCOMES
            .iter()
            .map(|(name, title)| {
                let matches = related(name).into_iter().map(|(name, title)| Match {
                    relation: "related".into(),
                    other: other(name, title),
                    why: Some("the same subject; the response says that the lists do not align".into()),
                    by: Some("Children’s Commissioner".into()),
                    basis: Basis::Inferred,
                });
                let none = (*name == "stable-homes").then(|| NoCounterpart {
                    why: Some("it does not cover children in care".to_owned()),
                    ..NoCounterpart::default()
                });
                Row {
                    item: item("outcome", name, title),
                    cells: vec![Cell { matches: matches.collect(), no_counterpart: none, unsure: false }],
                }
            })
            .collect(),
        unmatched: vec![Unmatched {
            framework: theirs,
            ours: OUTCOMES.iter().map(|(name, title)| gap(item("outcome", name, title))).collect(),
            of_ours: OUTCOMES.len(),
            theirs: vec![
                gap(other("work", "Sustained employment")),
                gap(other("safe", "Children safe from abuse and exploitation")),
            ],
            of_theirs: 10,
        }],
        pairs: vec![pair(view)],
    };
    view.terms = vec![
        Term {
            name: "sdq".into(),
            anchor: anchor("term", "sdq"),
            title: "SDQ".into(),
            short_for: Some("Strengths and Difficulties Questionnaire".into()),
            means: Some(Markdown::new("A short questionnaire on a child’s wellbeing, filled in by a carer.")),
            source: Vec::new(),
        },
        Term {
            name: "s47".into(),
            anchor: anchor("term", "s47"),
            title: "Section 47 enquiry".into(),
            short_for: None,
            means: Some(Markdown::new(
                "An enquiry where significant harm to a child is suspected (Children Act 1989, section 47).",
            )),
            source: vec![
                Said::Link { text: None, href: "https://example.org/act".into() },
                Said::Markdown { text: Markdown::new("Working *together*") },
            ],
        },
    ];
    view.reservations = Reservations {
        unread: vec![Unread { item: item("outcome", "safe", "Safe | safe"), what: "its *chapter*".into() }],
        hedges: vec![Hedge {
            item: Ref { anchor: None, ..item("consultation", "nf", "The consultation") },
            field: "licence".into(),
            basis: Basis::Inferred,
            why: "public-sector text | its licence was not read".into(),
        }],
        elsewhere: vec!["source".into(), "unit".into()],
    };
    view.rules = RULES
        .iter()
        .map(|(name, question, summary, why, what)| RuleNote {
            name: (*name).into(),
            question: (*question).into(),
            summary: (*summary).into(),
            why: (*why).into(),
            what_to_do: (*what).into(),
            sources: Vec::new(),
            findings: (0..view.findings.len()).filter(|place| view.findings[*place].rule == *name).collect(),
            told: Vec::new(),
        })
        .collect();
    for rule in &mut view.rules {
        rule.told = grouped(&view.findings, &rule.findings);
    }
    let all: Vec<usize> = (0..view.findings.len()).collect();
    view.recommendations = asks(&view.findings, &all);
    view.other_recommendations = 3;
    let kinds = |word: Option<&str>| view.indicators.iter().filter(|it| it.kind.word.as_deref() == word).count();
    view.figures = Figures {
        indicators: view.indicators.len(),
        outcome: kinds(Some("outcome")),
        process: kinds(Some("process")),
        structure: kinds(Some("structure")),
        kind_unknown: kinds(None),
        direction_not_found: view.indicators.len(),
        groups_not_reached: view.groups.unreached.len(),
        outcomes: view.outcomes.len(),
        questions: 4,
        answered: 4,
        over_limit: 1,
        ..Figures::default()
    };
    view.figures.count(&view.findings.clone(), QUESTIONS);
    view.provenance = Provenance {
        tool: "indicant".into(),
        tool_version: "0.1.0".into(),
        rules_version: "1".into(),
        language_version: "1".into(),
        files: ["cohorts.ind", "framework.ind", "indicators-safe.ind"]
            .iter()
            .zip(1_u8..)
            .map(|(path, digit)| SpecFile {
                path: (*path).into(),
                role: "own".into(),
                sha256: format!("{digit:x}0").repeat(32),
            })
            .collect(),
    };
}
