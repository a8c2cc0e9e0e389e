//! Running the rules over a project.

use super::house::{House, Unworked, for_expressions};
use super::{Check, Context, RULES, Rule};
use crate::findings::{Finding, Standing, Waiver};
use crate::model::{Entity, Problem, Role};
use crate::parallel;
use std::collections::HashMap;

/// How many items one thread takes at a time.
const ITEMS: usize = 256;

/// What the rules came to.
#[derive(Clone, Debug, Default)]
pub struct Ran {
    /// Everything that every rule asked finds, in no particular order but always the same.
    pub found: Vec<Finding>,
    /// Where a house rule could not be worked out.
    pub unworked: Vec<Unworked>,
}

/// Asks every rule that is asked.
#[must_use]
pub fn run(cx: &Context<'_>) -> Ran {
    let rules: Vec<&Rule> = RULES.iter().copied().filter(|rule| cx.is_run(rule)).collect();
    let items: Vec<Entity<'_>> = cx.model.entities().filter(|entity| is_owned(entity.role())).collect();
    let chunks: Vec<&[Entity<'_>]> = items.chunks(ITEMS).collect();
    let env = for_expressions(cx, items.len());
    let house = House::new(cx, &items, &env);
    // Each of these goes through the whole project, and none waits for another.
    let of_wholes = || {
        parallel::map(&rules, |rule| {
            let mut found = Vec::new();
            match (rule.check, cx.model.framework()) {
                (Check::Framework(check), Some(framework)) => check(framework, cx, &mut found),
                (Check::Project(check), _) => check(cx, &mut found),
                _ => {}
            }
            found
        })
    };
    let of_items = || {
        parallel::map(&chunks, |chunk| {
            let (mut found, mut unworked) = (Vec::new(), Vec::new());
            for item in *chunk {
                for rule in &rules {
                    if let Check::Item(sorts, check) = rule.check
                        && sorts.contains(&item.sort())
                    {
                        check(*item, cx, &mut found);
                    }
                }
                house.check(*item, &mut found, &mut unworked);
            }
            (found, unworked)
        })
    };
    let (of_wholes, of_items) = parallel::both(of_wholes, of_items);
    let mut found: Vec<Finding> = of_wholes.into_iter().flatten().collect();
    problems(cx, &rules, &mut found);
    let mut ran = Ran { found, unworked: Vec::new() };
    for (found, unworked) in of_items {
        ran.found.extend(found);
        ran.unworked.extend(unworked);
    }
    ran
}

/// What the rules of waivers make of them, once it is known what each comes to.
pub fn run_on_waivers(standings: &[(Waiver<'_>, Standing)], cx: &Context<'_>, found: &mut Vec<Finding>) {
    for rule in RULES.iter().filter(|rule| cx.is_run(rule)) {
        if let Check::Waiver(check) = rule.check {
            standings.iter().for_each(|(waiver, standing)| check(*waiver, *standing, cx, found));
        }
    }
}

/// Whether a project is found fault with for what stands in files of this role.
pub(super) fn is_owned(role: Role) -> bool {
    matches!(role, Role::Own | Role::Matches)
}

/// How many problems of one kind are told of one file; the last of them says how many more there are.
const MOST_PROBLEMS: usize = 200;

/// What the rules make of the problems that the model met. A file of faults makes no more work than a reader has patience.
fn problems(cx: &Context<'_>, rules: &[&Rule], found: &mut Vec<Finding>) {
    let own = || cx.model.problems().iter().filter(|problem| is_owned(cx.model.role_of(problem.place)));
    let kind_in_file = |problem: &Problem| (problem.place.file, std::mem::discriminant(&problem.kind));
    let mut counts: HashMap<_, (usize, usize)> = HashMap::new();
    for problem in own() {
        counts.entry(kind_in_file(problem)).or_default().0 += 1;
    }
    for problem in own() {
        let Some((total, told)) = counts.get_mut(&kind_in_file(problem)) else { continue };
        *told += 1;
        if *told > MOST_PROBLEMS {
            continue;
        }
        let before = found.len();
        for rule in rules {
            if let Check::Problem(check) = rule.check {
                check(problem, cx, found);
            }
        }
        if *told == MOST_PROBLEMS && *total > MOST_PROBLEMS {
            let more = *total - MOST_PROBLEMS;
            for finding in &mut found[before..] {
                finding.message.push_str(&format!(" There are {more} more like it in this file."));
            }
        }
    }
}
