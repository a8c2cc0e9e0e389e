use super::served::{AllServed, Served};
use super::serving::{by_group, finding, listed, who_says};
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity};
use crate::rules::phrases::{counted, quoted, reference};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "cohort-rarely-named",
    aliases: &[],
    question: Question::Cohort,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "few indicators of any kind are about a group that the framework is to serve",
    why: "Somewhere inside a larger figure these children leave no mark on it. Neither they nor those who help them can find out \
          from it how they fare, or even what is done.",
    what_to_do: "Where an indicator is about this group, say so (`cohort`). Where it counts them among others, show them apart \
                 (`split-by`).",
    bad: r#"
framework f "Growing up" { }
outcome well "Children do well" { }
cohort child   "Children" { }
cohort in-need "Children in need" { within child }
indicator school  "Children in need who are at school each day" {
  outcome well
  cohort  in-need
}
indicator happy   "Children who say that they are happy" {
  outcome well
  cohort  child
}
indicator reading "Children who read well" {
  outcome well
  cohort  child
}
# --- standpoint
standpoint reader "What a reader looks for" { serves [in-need] }
cohort in-need "Children in need" { same-as [f.in-need] }
"#,
    good: &[
        // They are shown apart.
        r#"
framework f "Growing up" { }
outcome well "Children do well" { }
cohort child   "Children" { }
cohort in-need "Children in need" { within child }
indicator school  "Children in need who are at school each day" {
  outcome well
  cohort  in-need
}
indicator happy   "Children who say that they are happy" {
  outcome  well
  cohort   child
  split-by [sex, in-need]
}
indicator reading "Children who read well" {
  outcome  well
  cohort   child
  split-by [in-need]
}
# --- standpoint
standpoint reader "What a reader looks for" { serves [in-need] }
cohort in-need "Children in need" { same-as [f.in-need] }
"#,
        // Nothing is about them at all, and another rule says so.
        r#"
framework f "Growing up" { for [in-need] }
outcome well "Children do well" { }
cohort child   "Children" { }
cohort in-need "Children in need" { within child }
indicator happy   "Children who say that they are happy" {
  outcome well
  cohort  child
}
"#,
        // It is not said that the framework's group of the same title is the reader's.
        r#"
framework f "Growing up" { }
outcome well "Children do well" { }
cohort child   "Children" { }
cohort in-need "Children in need" { within child }
indicator happy   "Children who say that they are happy" {
  outcome well
  cohort  child
}
# --- standpoint
standpoint reader "What a reader looks for" { serves [in-need] }
cohort in-need "Children in need" { }
"#,
        // Whom it must reach is not whom it serves.
        r#"
framework f "Growing up" { }
outcome well "Children do well" { }
cohort child   "Children" { }
cohort in-need "Children in need" { within child }
indicator happy   "Children who say that they are happy" {
  outcome well
  cohort  child
}
# --- standpoint
standpoint reader "What a reader looks for" { must-reach [in-need] }
cohort in-need "Children in need" { same-as [f.in-need] }
"#,
    ],
    sources: &["S19"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let all = AllServed::new(framework, cx);
    let few = cx.limits.few;
    for served in all.groups.iter().filter(|served| !all.untold.contains(&served.group.id)) {
        let near = served.about.len() + served.about_a_part.len();
        let is_rare = (near + served.may_be_about) as f64 <= few;
        if is_rare && (near == 0 || !all.is_small(few)) && all.indicators > 0 {
            found.push(rarely_named(framework, served, &all, few));
        }
    }
}

fn rarely_named(framework: Entity<'_>, served: &Served<'_>, all: &AllServed<'_>, few: f64) -> Finding {
    let exactly = &served.about;
    let were = match framework.silence() {
        Basis::NotFound => "found in",
        _ => "in",
    };
    let number = match exactly.len() {
        0 => "none is".to_owned(),
        1 => "one is".to_owned(),
        many => format!("{many} are"),
    };
    let part = match served.about_a_part.len() {
        0 => String::new(),
        1 => ", and one is about a part of it".to_owned(),
        many => format!(", and {many} are about parts of it"),
    };
    let each = by_group(all, |other| other.about.len());
    let each = each.map_or_else(String::new, |each| {
        format!(" Of any kind, about exactly each group that it is to serve: {each}.")
    });
    let message = format!(
        "Of the {} of any kind {were} {}, {number} about exactly the group {}{}{part}. {}{each} Up to {few}, one speaks of few.",
        counted(all.indicators, "indicator", "indicators"),
        quoted(framework),
        quoted(served.group),
        listed(exactly),
        who_says(served),
    );
    let name = reference(served.group);
    let help = format!(
        "In each indicator that is about this group, name it: `cohort {name}`. In those that count it among others, show it apart: \
         `split-by [{name}]`, or `{name}` beside what stands in that list already."
    );
    let near: Vec<Entity<'_>> = exactly.iter().chain(&served.about_a_part).copied().collect();
    let label = match exactly.len() {
        0 => "named by no indicator".to_owned(),
        some => format!("named by {} of {}", some, all.indicators),
    };
    finding(&RULE, framework, served, &near, message, help).label(label)
}
