use super::felt::{Felt, felt, in_their_voice, is_asked};
use super::people::{names, several};
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Place, Role, Said, Sort};
use crate::rules::offers::is;
use crate::rules::phrases::{folded, named, reference, sentence, title, whole_indicator, within};
use crate::rules::readings::quoted_words;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "voice-missing",
    aliases: &[],
    question: Question::Voice,
    severity: Severity::Warning,
    judgement: Judgement::DecidedOrWorded,
    summary: "an outcome is about how people feel or are treated, and no indicator rests on what they say",
    why: "Whether a child feels supported, safe or loved is known to the child and to nobody else. A record can show where they \
          live and who visited them, and all of it can be in order while the child is afraid.",
    case: None,
    what_to_do: "Ask the people whom the outcome is for, and make what they say a measure: an indicator with `judged-by child`, \
                 or whoever they are.",
    bad: r#"
framework f "Growing up" { }
outcome supported "Children are supported, whoever looks after them" { }
indicator with-kin "Proportion of children in care who live with relatives" { outcome supported }
"#,
    good: &[
        // They are asked.
        r#"
framework f "Growing up" { }
outcome supported "Children are supported, whoever looks after them" { }
indicator with-kin "Proportion of children in care who live with relatives" { outcome supported }
indicator asked "Children in care with someone to turn to" {
  outcome   supported
  judged-by child
}
"#,
        // It is in their own voice already.
        r#"
framework f "Growing up" { }
outcome safe "Children will tell us they feel safe" { }
indicator hurt "Children who were hurt at home" { outcome safe }
"#,
        // Its title says that they are asked.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator feel-safe "Percentage of children who say they feel safe at home" { outcome safe }
"#,
        // What parents feel, parents say.
        r#"
framework f "Growing up" { }
outcome supported "Parents of young children are supported" { }
indicator turn-to "Parents with someone to turn to" {
  outcome   supported
  judged-by parent
}
"#,
        // Nobody lives in it by feeling: supported housing is a sort of housing.
        r#"
framework f "Growing up" { }
outcome housed "Young people can live in supported housing" { }
indicator places "Young people in supported housing" { outcome housed }
"#,
        // Whose judgement it is, is said in words: it may be theirs.
        r#"
framework f "Growing up" { }
outcome loved "Children are loved" { addresses voice }
indicator loved-at-home "Children who are loved at home" {
  outcome   loved
  judged-by "the children, asked alone"
}
"#,
    ],
    sources: &["S21"],
    check: Check::Framework(check),
};

fn check(_: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    found.extend(cx.model.own(Sort::Outcome).filter_map(|outcome| unasked(outcome, cx)));
}

fn unasked(outcome: Entity<'_>, cx: &Context<'_>) -> Option<Finding> {
    let about = about(outcome)?;
    let silence = silence(outcome, &about, cx)?;
    let says = match (silence.count, silence.basis) {
        (1, Basis::NotFound) => "its one indicator was not found to rest".to_owned(),
        (1, _) => "its one indicator does not rest".to_owned(),
        (count, Basis::NotFound) => format!("none of its {count} indicators was found to rest"),
        (count, _) => format!("none of its {count} indicators rests"),
    };
    let what = match &about {
        About::Feeling(felt, ..) => format!("how people feel or are treated ({})", quoted_words(&felt.words)),
        About::Voice(_) => "what people say themselves (`addresses voice`)".to_owned(),
    };
    let message = format!("{} is about {what}, and {says} on what they say.", sentence(&named(outcome)));
    let (help, asked) = help(outcome, &about, cx);
    let finding = Finding::new(&RULE, outcome, message, help)
        .measure(asked)
        .label("what do they say themselves?")
        .rests_on(silence.basis)
        .rests_on(about.basis(outcome));
    let finding = match &about {
        About::Feeling(felt, place) => finding.words(&felt.words).at(*place, "what do they say themselves?"),
        About::Voice(fact) => finding.note(fact.place(), "it is about their voice"),
    };
    Some(silence.others.iter().fold(finding, |finding, (place, judges)| finding.note(*place, judges.clone())))
}

/// Why an outcome needs the voice of those whom it is for.
enum About<'m> {
    /// Its words say how they feel, at this place.
    Feeling(Felt, Place),
    /// It says that it is about their voice.
    Voice(Fact<'m>),
}

impl About<'_> {
    fn basis(&self, outcome: Entity<'_>) -> Basis {
        match self {
            // Words are read: that is at most inferred.
            About::Feeling(_, place) if *place == outcome.place() => outcome.title_basis().max(Basis::Inferred),
            About::Feeling(..) => outcome.stated("change").map_or(Basis::Inferred, Fact::basis).max(Basis::Inferred),
            About::Voice(fact) => fact.basis(),
        }
    }
}

fn about(outcome: Entity<'_>) -> Option<About<'_>> {
    let is_voice =
        |theme: Entity<'_>| theme.name() == "voice" || theme.named("same-as").any(|same| same.name() == "voice");
    let addresses = outcome.stated("addresses").filter(|fact| {
        fact.targets().any(is_voice)
            || fact.values().any(|value| value.text().is_some_and(|text| folded(&text) == "voice"))
    });
    if let Some(fact) = addresses {
        return Some(About::Voice(fact));
    }
    let (name, change) = (outcome.title(), outcome.stated("change"));
    let change = change.and_then(|fact| fact.text("what").map(|text| (text, fact.place())));
    // Where one of the two is in their own voice, the other need not be.
    if in_their_voice(&name) || change.as_ref().is_some_and(|(text, _)| in_their_voice(text)) {
        return None;
    }
    let of_title = felt(&name).map(|felt| About::Feeling(felt, outcome.place()));
    of_title.or_else(|| change.and_then(|(text, place)| felt(&text).map(|felt| About::Feeling(felt, place))))
}

/// That no indicator of an outcome rests on what people say.
struct Silence {
    count: usize,
    basis: Basis,
    /// Whose judgement some of them rest on instead, and where that is said.
    others: Vec<(Place, String)>,
}

/// `None` where one rests on what they say or may do so, or where there is none.
fn silence(outcome: Entity<'_>, about: &About<'_>, cx: &Context<'_>) -> Option<Silence> {
    if cx.may_have_more(outcome) {
        return None;
    }
    let whom = match about {
        About::Feeling(felt, _) => felt.of.clone(),
        About::Voice(_) => folded(&outcome.title()),
    };
    let mut silence = Silence { count: 0, basis: Basis::Found, others: Vec::new() };
    for indicator in cx.indicators_of(outcome) {
        silence.count += 1;
        let placed = indicator.stated("outcome").map_or(Basis::Found, Fact::basis);
        let basis = match indicator.said("judged-by") {
            Said::Broken => return None,
            Said::Missing(_, _) if asks(indicator) => return None,
            Said::Missing(basis, _) => basis,
            Said::Stated(fact) => {
                let judges: Option<Vec<Entity<'_>>> = fact.all("judges").map(|judge| judge.entity()).collect();
                let judges = judges?;
                if judges.iter().any(|judge| is(*judge, "subject") || names(&whom, judge.name())) {
                    return None;
                }
                if silence.others.len() < SHOWN {
                    let titles: Vec<String> = judges.iter().map(|judge| within(&title(*judge))).collect();
                    silence.others.push((fact.place(), format!("it rests on {}", titles.join(" and "))));
                }
                fact.basis()
            }
        };
        silence.basis = silence.basis.max(basis).max(placed);
    }
    (silence.count > 0).then_some(silence)
}

/// How many indicators that rest on others' judgement are pointed at.
const SHOWN: usize = 3;

/// Whether an indicator's own words say that people were asked.
fn asks(indicator: Entity<'_>) -> bool {
    let fields = ["means", "numerator", "value"].into_iter().filter_map(|field| indicator.stated(field));
    let mut texts = fields.flat_map(Fact::values).map(|value| value.shown());
    is_asked(&indicator.title()) || texts.any(|text| is_asked(&text))
}

/// What to write, and the title of the indicator that asks.
fn help(outcome: Entity<'_>, about: &About<'_>, cx: &Context<'_>) -> (String, String) {
    let asked: Vec<Entity<'_>> = cx
        .standpoints()
        .flat_map(|standpoint| standpoint.named("judged-by"))
        .filter(|judge| is(*judge, "subject"))
        .collect();
    let (whom, says) = match about {
        About::Feeling(felt, _) => (felt.of.clone(), &*felt.says),
        About::Voice(_) => (folded(&outcome.title()), "are heard"),
    };
    let close = cx.model.of(Role::Vocabulary, Sort::Judge).filter(|judge| is(*judge, "close"));
    let mut offered = asked.iter().chain(&cx.offers.judges).copied().chain(close);
    let judge = offered.find(|judge| names(&whom, judge.name()));
    // A heading names nobody: then it is about those whose judgement a reader asks for.
    let judge = judge.or_else(|| asked.first().copied().filter(|_| whom.is_empty()));
    let (people, line) = match judge {
        Some(judge) => (several(&judge.name().replace('-', " ")), format!("judged-by {}", reference(judge))),
        None => ("those whom it is for".to_owned(), "judged-by \"the people themselves\"".to_owned()),
    };
    let example = format!("{} who say that they {says}", sentence(&people));
    let help = format!(
        "Add an indicator that asks them: {}. If an indicator of yours asks them already, write `{line}` there.",
        whole_indicator("in-their-words", &example, Some(outcome), &[&line])
    );
    (help, example)
}
