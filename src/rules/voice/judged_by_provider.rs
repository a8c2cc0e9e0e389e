use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Role, Sort, any_of};
use crate::rules::offers::is;
use crate::rules::phrases::{named, reference, sentence, title, within};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "judged-by-provider",
    aliases: &[],
    question: Question::Voice,
    severity: Severity::Warning,
    judgement: Judgement::DecidedOrWorded,
    summary: "how people's lives are is judged by the service that answers for them",
    why: "A service that judges its own results can be satisfied when the people who live with them are not. The person whose \
          life it is knows what the record cannot show, and a reader can trust the figure only if theirs is the judgement.",
    case: None,
    what_to_do: "Ask the person, and let their answer be the figure: `judged-by care-leaver` in place of `judged-by service`. \
                 Their judgement beside the service's is not enough, since nobody can tell which of the two decided. An \
                 independent judge who applies a published standard does as well: `judged-by inspectorate against \"…\"`.",
    bad: r#"
framework f "Growing up" { }
outcome settled "Young people have a home that suits them" { }
cohort moved-on "Young people who moved on from a hostel" { unit young-person }
indicator suitable "Young people whose home is judged suitable" {
  outcome   settled
  cohort    moved-on
  judged-by [young-person, provider]
}
"#,
    good: &[
        // The person judges.
        r#"
framework f "Growing up" { }
outcome settled "Young people have a home that suits them" { }
indicator suitable "Young people who say that their home suits them" {
  outcome   settled
  cohort    "young people who moved on from a hostel"
  judged-by young-person
}
"#,
        // An independent judge, by a standard that anyone can read.
        r#"
framework f "Growing up" { }
outcome taught-well "Children are taught well" { }
indicator good-school "Children at a school that is rated at least good" {
  outcome   taught-well
  cohort    "children of school age"
  judged-by inspectorate against "the inspection framework of 2024"
}
"#,
        // Under an enabler, the service may judge how the service is.
        r#"
framework f "Growing up" { }
enabler staffing "There are enough staff, and they stay" { }
indicator ready "Teams that say they are ready for winter" {
  enabler   staffing
  judged-by service
}
"#,
        // What is judged is money, and nobody's life.
        r#"
framework f "Growing up" { }
outcome settled "Young people have a home that suits them" { }
indicator spent-well "Share of the housing budget that was well spent" {
  outcome   settled
  cohort    none "counts money"
  judged-by local-authority
}
"#,
    ],
    sources: &["S28"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(judged) = indicator.stated("judged-by") else { return };
    let of_people = indicator.stated("cohort").is_none_or(|cohort| cohort.get("none").is_none());
    if indicator.facts("enabler").next().is_some() || !of_people {
        return;
    }
    let (services, others): (Vec<Entity<'_>>, Vec<Entity<'_>>) =
        judged.targets().partition(|judge| is(*judge, "service"));
    let Some(first) = services.first() else { return };
    let titles = |judges: &[Entity<'_>]| {
        let titles: Vec<String> = judges.iter().map(|judge| within(&title(*judge))).collect();
        titles.join(" and ")
    };
    let answer = if services.len() == 1 { "answers" } else { "answer" };
    let beside =
        if others.is_empty() { String::new() } else { format!(", with that of {} only beside it", titles(&others)) };
    let message = format!(
        "{} rests on the judgement of {}, which {answer} for the result{beside}.",
        sentence(&named(indicator)),
        titles(&services)
    );
    let asks: Vec<Fact<'_>> = cx.standpoints().filter_map(|standpoint| standpoint.stated("judged-by")).collect();
    let asked: Vec<Entity<'_>> =
        asks.iter().flat_map(|ask| ask.targets()).filter(|judge| !is(*judge, "service")).collect();
    let help = help(indicator, &asked, cx);
    let offered = if asked.is_empty() { &cx.offers.judges } else { &asked };
    let measure = whose_life(indicator, offered, cx)
        .map(|judge| format!("{}, as {} judges it", title(indicator), within(&title(judge))));
    let mut finding = Finding::new(&RULE, indicator, message, help)
        .field("judged-by")
        .at(judged.place(), "the service judges")
        .rests_on(judged.basis());
    finding.measure = measure;
    if first.role() == Role::Own {
        finding = finding.note(first.place(), "this judge is the service");
    }
    for ask in asks {
        finding = finding.from_standpoint(ask.entity()).rests_on(ask.basis());
        finding = finding.note(ask.place(), "whose judgement is asked for");
    }
    found.push(finding);
}

fn help(indicator: Entity<'_>, asked: &[Entity<'_>], cx: &Context<'_>) -> String {
    let offered = if asked.is_empty() { &cx.offers.judges } else { asked };
    let end = "If both judgements stand there, nobody can tell which of them decided.";
    if let Some(judge) = whose_life(indicator, offered, cx) {
        return format!(
            "Let {} decide, in place of the service: `judged-by {}`. {end}",
            within(&title(judge)),
            reference(judge)
        );
    }
    let lines: Vec<String> = offered.iter().map(|judge| format!("`judged-by {}`", reference(*judge))).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    format!("Let the person whose life it is decide, in place of the service: {}. {end}", any_of(&lines))
}

/// Of the judges offered, the one who is called what the indicator's group is called, or a larger group that this is part of,
/// or one of its members.
fn whose_life<'m>(indicator: Entity<'m>, offered: &[Entity<'m>], cx: &Context<'m>) -> Option<Entity<'m>> {
    let cohort = indicator.stated("cohort")?.target("cohort")?;
    // The nearest say it, if any does.
    let outwards = [cohort].into_iter().chain(cx.cohorts.larger(cohort).take(32));
    let unit = cohort.named("unit").next();
    let called = |item: Entity<'_>| one_of(&item.title());
    outwards.chain(unit).find_map(|group| offered.iter().copied().find(|judge| called(*judge) == called(group)))
}

/// “The care leaver” and “Care leavers”, as one: a name is a label, and its author's choice.
fn one_of(title: &str) -> String {
    let title = title.to_lowercase();
    title.strip_prefix("the ").unwrap_or(&title).trim_end_matches('s').to_owned()
}
