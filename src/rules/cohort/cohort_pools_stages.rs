use super::pools::{Apart, By, Pools, basis_of_kin, told_apart};
use super::together::{counted, together};
use crate::findings::{Finding, Severity};
use crate::model::{Entity, EntityId, Fact, Said, Sort};
use crate::rules::groups::{Kin, ShownApart};
use crate::rules::phrases::{does_not, line_of, named, quoted, sentence, title};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use std::collections::HashMap;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "cohort-pools-stages",
    aliases: &[],
    question: Question::Cohort,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "groups that must be told apart are counted together",
    why: "A figure of both can get better while one of them fares worse, or only because one of them grew: nobody can evaluate \
          the help that the one group had, or hold anyone to account for it.",
    case: None,
    what_to_do: "Show the groups apart with `split-by`, naming them or a breakdown whose `groups` they are; or write an indicator \
                 for each of them.",
    bad: r#"
framework f "Growing up" { tell-apart [on-plan, being-assessed] }
outcome learning "Children learn and grow" { }
cohort in-need        "Children in need" { includes [on-plan, being-assessed] }
cohort on-plan        "Children on a plan" { }
cohort being-assessed "Children being assessed" { }
indicator attendance "School attendance of children in need" {
  outcome  learning
  cohort   in-need
  improves up
}
"#,
    good: &[
        // Shown apart by name: who is left is the other group.
        r#"
framework f "Growing up" { tell-apart [on-plan, being-assessed] }
outcome learning "Children learn and grow" { }
cohort in-need        "Children in need" { includes [on-plan, being-assessed] }
cohort on-plan        "Children on a plan" { }
cohort being-assessed "Children being assessed" { }
indicator attendance "School attendance of children in need" {
  outcome  learning
  cohort   in-need
  improves up
  split-by [sex, on-plan]
}
"#,
        // By a breakdown; and a reader's names reach the framework's by `same-as`.
        r#"
framework f "Growing up" { }
outcome learning "Children learn and grow" { }
cohort in-need        "Children in need" { stages [being-assessed, on-plan] }
cohort on-plan        "Children on a plan" { same-as [reader.with-plan] }
cohort being-assessed "Children being assessed" { same-as [reader.assessed] }
breakdown how-far "How far they have come" { groups [on-plan, being-assessed] }
indicator attendance "School attendance of children in need" {
  outcome  learning
  cohort   in-need
  improves up
  split-by how-far
}
# --- standpoint
standpoint reader "What a reader looks for" { tell-apart [with-plan, assessed] }
cohort with-plan "Children with a plan" { }
cohort assessed  "Children who are assessed" { }
"#,
        // One of them alone.
        r#"
framework f "Growing up" { tell-apart [on-plan, being-assessed] }
outcome learning "Children learn and grow" { }
cohort in-need        "Children in need" { includes [on-plan, being-assessed] }
cohort on-plan        "Children on a plan" { }
cohort being-assessed "Children being assessed" { }
indicator attendance "School attendance of children on a plan" {
  outcome  learning
  cohort   on-plan
  improves up
}
"#,
        // They are among all children, and so is everybody: it is in children in need that they would be taken for each other.
        r#"
framework f "Growing up" { tell-apart [on-plan, being-assessed] }
outcome learning "Children learn and grow" { }
cohort child          "Children" { }
cohort in-need        "Children in need" { within child }
cohort on-plan        "Children on a plan" { within in-need }
cohort being-assessed "Children being assessed" { within in-need }
indicator attendance "School attendance" {
  outcome  learning
  cohort   child
  improves up
}
"#,
        // The words may mean just that.
        r#"
framework f "Growing up" { tell-apart [on-plan, being-assessed] }
outcome learning "Children learn and grow" { }
cohort in-need        "Children in need" { includes [on-plan, being-assessed] }
cohort on-plan        "Children on a plan" { }
cohort being-assessed "Children being assessed" { }
indicator attendance "School attendance of children in need" {
  outcome  learning
  cohort   in-need
  improves up
  split-by "whether they have a plan"
}
"#,
    ],
    sources: &["S20"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let apart = told_apart(framework, cx);
    if apart.is_empty() {
        return;
    }
    let kin = Kin::new(cx);
    let pools = Pools::new(apart, &kin, cx);
    let own: HashMap<EntityId, Entity<'_>> =
        cx.model.own(Sort::Cohort).map(|cohort| (cx.same.root(cohort.id), cohort)).collect();
    for indicator in cx.model.own(Sort::Indicator) {
        let said = indicator.said("split-by");
        if matches!(said, Said::Broken) {
            continue;
        }
        let shown = ShownApart::new(indicator, cx);
        for (counted, whole) in counted(indicator) {
            let mut pooled = pools.in_group(whole, cx).peekable();
            if pooled.peek().is_none() {
                continue;
            }
            for (apart, groups) in pooled {
                let groups = together(indicator, groups, &shown, &kin, cx);
                if groups.len() > 1 {
                    found.push(pools_stages(&Pooled { indicator, said, counted, whole, apart, groups }, &own, cx));
                }
            }
            break;
        }
    }
}

/// Groups that an indicator counts together.
struct Pooled<'a, 'm> {
    indicator: Entity<'m>,
    said: Said<'m>,
    counted: Fact<'m>,
    whole: Entity<'m>,
    apart: &'a Apart<'m>,
    groups: Vec<Entity<'m>>,
}

fn pools_stages(pooled: &Pooled<'_, '_>, own: &HashMap<EntityId, Entity<'_>>, cx: &Context<'_>) -> Finding {
    let Pooled { indicator, said, counted, whole, apart, groups } = pooled;
    let silence = match said {
        Said::Missing(basis, _) => *basis,
        _ => indicator.stated("split-by").map_or(indicator.silence(), Fact::basis),
    };
    let titles: Vec<String> = groups.iter().map(|group| format!("“{}”", title(*group))).collect();
    let who = match apart.by {
        By::Framework => "The framework says that they must be told apart".to_owned(),
        By::Stages(of) => format!("They are stages, one after another, as `cohort {}` says", of.name()),
        By::Reader(reader) => format!("The standpoint `{}` holds that they must be told apart", reader.name()),
    };
    let message = format!(
        "{} counts {} together, in the group {}, and {}. {who}.",
        sentence(&named(*indicator)),
        titles.join(" and "),
        quoted(*whole),
        does_not(silence, "show them apart")
    );
    let names = groups
        .iter()
        .map(|group| own.get(&cx.same.root(group.id)).map_or_else(|| group.full_name(), |own| own.name().to_owned()));
    let (line, there): (Option<String>, Vec<String>) = match said {
        Said::Stated(fact) => {
            let there = fact.values().filter(|value| value.slot() == "breakdowns");
            (Some(line_of(cx.model, fact.place())), there.map(|value| value.written().to_owned()).collect())
        }
        Said::Missing(_, place) => (place.map(|place| line_of(cx.model, place)), Vec::new()),
        Said::Broken => (None, Vec::new()),
    };
    let split = there.into_iter().chain(names).collect::<Vec<_>>().join(", ");
    let instead = line.map_or_else(String::new, |line| format!(", in place of `{line}`"));
    let help = format!(
        "In `indicator {}`, show them apart: write `split-by [{split}]`{instead}. Or write an indicator for each of them, with its \
         own `cohort`, in place of this one.",
        indicator.name()
    );
    let mut finding = Finding::new(&RULE, *indicator, message, help)
        .field("split-by")
        .about(groups.iter().map(|group| group.full_name()).collect::<Vec<_>>().join(" "))
        .measure(format!("{}, shown apart for {}", title(*indicator), titles.join(" and ")))
        .at(counted.place(), "counted together")
        .note(apart.place, "to be told apart")
        .rests_on(counted.basis())
        .rests_on(silence)
        .rests_on(apart.basis);
    if let By::Reader(reader) = apart.by {
        finding = finding.from_standpoint(reader);
    }
    let kin = groups.iter().flat_map(|group| [Some(*group), own.get(&cx.same.root(group.id)).copied()]).flatten();
    kin.chain([*whole]).fold(finding, |finding, group| finding.rests_on(basis_of_kin(group)))
}
