use super::served::{AllServed, Served};
use super::serving::{by_group, finding, listed, who_says};
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Sort};
use crate::rules::phrases::{first_words, quoted, reference, title, whole_item};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "cohort-thinly-measured",
    aliases: &[],
    question: Question::Cohort,
    severity: Severity::Warning,
    judgement: Judgement::DecidedOrWorded,
    summary: "a group that the framework is to serve has few outcome indicators, or none",
    why: "Whoever decides about the help that these children get cannot tell whether their lives are better for it, and attention \
          will go to those of whom there is something to show.",
    what_to_do: "Write indicators of what becomes better for this group: `cohort` and its name, `kind outcome`. Where a figure of \
                 more people could be shown apart for it, `split-by` will do.",
    bad: r#"
framework f "Growing up" { for [in-need, in-care] }
outcome well "Children do well" { }
cohort in-need "Children in need" { }
cohort in-care "Children in care" { }
indicator plans   "Plans for children in need reviewed on time" {
  kind    process
  cohort  in-need
  outcome well
}
indicator happy   "Children in care who say that they are happy" {
  kind    outcome
  cohort  in-care
  outcome well
}
indicator reading "Children in care who read well" {
  kind    outcome
  cohort  in-care
  outcome well
}
indicator healthy "Children in care who are in good health" {
  kind    outcome
  cohort  in-care
  outcome well
}
"#,
    good: &[
        // One figure of everybody, shown apart for each, is about each.
        r#"
framework f "Growing up" { for [in-need, in-care] }
outcome well "Children do well" { }
cohort in-need "Children in need" { }
cohort in-care "Children in care" { }
indicator happy   "Children who say that they are happy" {
  kind     outcome
  outcome  well
  split-by [in-need, in-care]
}
indicator reading "Children who read well" {
  kind     outcome
  outcome  well
  split-by [in-need, in-care]
}
indicator healthy "Children in good health" {
  kind     outcome
  outcome  well
  split-by [in-need, in-care]
}
"#,
        // What is about a part of the group is about nobody else.
        r#"
framework f "Growing up" { for [in-care] }
outcome well "Children do well" { }
cohort in-care "Children in care" { }
cohort fostered "Children in foster care" { within in-care }
indicator happy   "Children in foster care who say that they are happy" {
  kind    outcome
  cohort  fostered
  outcome well
}
indicator reading "Children in foster care who read well" {
  kind    outcome
  cohort  fostered
  outcome well
}
indicator healthy "Children in care who are in good health" {
  kind    outcome
  cohort  in-care
  outcome well
}
"#,
        // A small framework has few of everything.
        r#"
framework f "Growing up" { for [in-need, in-care] }
outcome well "Children do well" { }
cohort in-need "Children in need" { }
cohort in-care "Children in care" { }
indicator happy   "Children in care who say that they are happy" {
  kind    outcome
  cohort  in-care
  outcome well
}
indicator settled "Children in need who say that they are happy" {
  kind    outcome
  cohort  in-need
  outcome well
}
"#,
        // Whom these words mean, nobody can tell.
        r#"
framework f "Growing up" { for [in-need] }
outcome well "Children do well" { }
cohort in-need "Children in need" { }
indicator happy   "Children who say that they are happy" {
  kind    outcome
  cohort  "children in need of help"
  outcome well
}
indicator reading "Children who read well" {
  kind    outcome
  cohort  "children in need of help"
  outcome well
}
indicator healthy "Children in good health" {
  kind    outcome
  cohort  "children in need of help"
  outcome well
}
"#,
    ],
    sources: &["S16"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let all = AllServed::new(framework, cx);
    let few = cx.limits.few;
    let has_any = cx.kind_counts().outcome > 0;
    for served in all.groups.iter().filter(|served| !all.untold.contains(&served.group.id)) {
        let (outcomes, may_be) = served.outcomes(cx);
        let is_thin = (outcomes.len() + may_be) as f64 <= few;
        let is_left_out = outcomes.is_empty() && has_any;
        if is_thin && (is_left_out || !all.is_small(few)) && all.indicators > 0 {
            found.push(thinly_measured(framework, served, &outcomes, &all, cx));
        }
    }
}

fn thinly_measured(
    framework: Entity<'_>,
    served: &Served<'_>,
    outcomes: &[Entity<'_>],
    all: &AllServed<'_>,
    cx: &Context<'_>,
) -> Finding {
    let (group, it, silence) = (quoted(served.group), quoted(framework), framework.silence());
    let begins = match (outcomes.len(), silence) {
        (0, Basis::NotFound) => {
            format!("No outcome indicator was found in {it} that is about the group {group} or a part of it")
        }
        (0, _) => format!("No outcome indicator in {it} is about the group {group} or a part of it"),
        (1, Basis::NotFound) => {
            format!("Only one outcome indicator was found in {it} that is about the group {group} or a part of it")
        }
        (1, _) => format!("Only one outcome indicator in {it} is about the group {group} or a part of it"),
        (n, Basis::NotFound) => {
            format!("Only {n} outcome indicators were found in {it} that are about the group {group} or a part of it")
        }
        (n, _) => format!("Only {n} outcome indicators in {it} are about the group {group} or a part of it"),
    };
    let each = by_group(all, |other| other.outcomes(cx).0.len());
    let each =
        each.map_or_else(String::new, |each| format!(" So counted, each group that it is to serve has: {each}."));
    let message =
        format!("{begins}{}. {}{each} Up to {}, one speaks of few.", listed(outcomes), who_says(served), cx.limits.few);
    let name = reference(served.group);
    let place = cx.model.own(Sort::Outcome).next().map_or_else(|| "outcome \"what it shows\"".to_owned(), first_words);
    let lines = [place, format!("cohort {name}"), "kind outcome".to_owned(), "improves up".to_owned()];
    let help = format!(
        "Write an indicator of what becomes better for them: {}. The name and the title are yours to choose, and so is the outcome \
         under which it stands. Where a figure of more people can be shown apart for them, add `{name}` to its `split-by`.",
        whole_item(&format!("indicator a-name \"What becomes better: {}\"", title(served.group)), &lines)
    );
    let kinds =
        outcomes.iter().filter_map(|indicator| cx.kind(*indicator)).map(|of| of.basis).max().unwrap_or_default();
    finding(&RULE, framework, served, outcomes, message, help).label("what becomes better for them?").rests_on(kinds)
}
