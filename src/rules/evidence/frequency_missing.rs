use super::lacking::{Lack, Lacking};
use super::words::say_how_often;
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Said, Sort};
use crate::rules::phrases::{does_not, first_words, in_place_of, named, sentence};
use crate::rules::status::is_not_made_yet;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "frequency-missing",
    aliases: &[],
    question: Question::Evidence,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "neither an indicator nor its source says how often there are new figures",
    why: "Nobody can plan when to look again, or tell whether the figure that they have is the newest. A change may go unseen for \
          years because everyone thought that the next figures were still to come.",
    what_to_do: "Say it in the indicator, or once for all in its source: `every year`.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
source school-census "School census" { publisher "Department for Education" }
indicator attending "Attendance at school" {
  outcome learning
  source  school-census
}
"#,
    good: &[
        // The source says it.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
source school-census "School census" { every term }
indicator attending "Attendance at school" {
  outcome learning
  source  school-census
}
"#,
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Attendance at school" {
  outcome learning
  source  "school census"
  every   academic-year
}
"#,
        // The words for the source say it.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Attendance at school" {
  outcome learning
  source  "the yearly census of schools"
}
"#,
        // Where no source is named, that is another rule's.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Attendance at school" { outcome learning }
"#,
    ],
    sources: &["EU Social OMC 2006: timely and revisable", "UNAIDS indicator standards: an indicator is fully defined"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut lacking = Lacking::default();
    for indicator in cx.model.own(Sort::Indicator).filter(|indicator| !is_not_made_yet(*indicator)) {
        let Some(source) = indicator.stated("source").filter(|fact| fact.get("none").is_none()) else { continue };
        lacking.of += 1;
        let Said::Missing(basis, place) = indicator.said("every") else { continue };
        if let Some(silence) = silence(source) {
            lacking.lacks(indicator, basis.max(silence).max(source.basis()), place.or(Some(source.place())));
        }
    }
    if lacking.is_most(cx.limits) {
        let help = "Write in each source how often it is collected, such as `every year`: that holds for all that comes from it. Where \
                    figures come out more seldom, write `every` in the indicator.";
        let verb = "say how often there are new figures";
        found.push(lacking.told_once(&RULE, framework, "indicators with a source", verb, help));
        return;
    }
    found.extend(lacking.lacks.iter().map(|lack| of_one(lack, cx)));
}

/// Where none of its sources says how often; `None` where one does, or nobody can tell.
fn silence(source: Fact<'_>) -> Option<Basis> {
    let mut silence = Basis::Found;
    for value in source.all("sources") {
        if value.is_unresolved() || value.text().is_some_and(|text| say_how_often(&text)) {
            return None;
        }
        let Some(of) = value.entity().filter(|of| of.sort() == Sort::Source) else { continue };
        if say_how_often(&of.title()) {
            return None;
        }
        silence = silence.max(of.missing("every")?);
    }
    Some(silence)
}

fn of_one(lack: &Lack<'_>, cx: &Context<'_>) -> Finding {
    let indicator = lack.indicator;
    let message = format!(
        "{} {}.",
        sentence(&named(indicator)),
        does_not(lack.basis, "say how often there are new figures, nor does its source")
    );
    let message = match lack.basis {
        Basis::NotFound => message.replace(", nor does its source", ", nor was its source"),
        _ => message,
    };
    let instead = in_place_of(cx.model, indicator, "every");
    let source = indicator.named("source").find(|of| of.sort() == Sort::Source);
    let once = source.map_or_else(String::new, |source| {
        format!(" Or write it once in `{}`, for all that comes from it.", first_words(source))
    });
    let help = format!("In `indicator {}`, write `every year`{instead}, or whatever is true.{once}", indicator.name());
    let finding = Finding::new(&RULE, indicator, message, help).field("every").rests_on(lack.basis);
    match lack.place {
        Some(place) => finding.at(place, "how often?"),
        None => finding.label("how often?"),
    }
}
