//! Running the rules over a project.

use super::{Check, Context, RULES};
use crate::findings::Finding;
use crate::model::{Entity, Role};
use crate::parallel;

/// How many items one thread takes at a time.
const ITEMS: usize = 256;

/// Everything that every rule finds, in no particular order but always the same.
#[must_use]
pub fn run(cx: &Context<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let owned = |role: Role| matches!(role, Role::Own | Role::Matches);
    for rule in RULES {
        match rule.check {
            Check::Framework(check) => {
                if let Some(framework) = cx.model.framework() {
                    check(framework, cx, &mut found);
                }
            }
            Check::Project(check) => check(cx, &mut found),
            Check::Problem(check) => {
                let own = cx.model.problems().iter().filter(|problem| owned(cx.model.role_of(problem.place)));
                own.for_each(|problem| check(problem, cx, &mut found));
            }
            Check::Item(..) => {}
        }
    }
    let items: Vec<Entity<'_>> = cx.model.entities().filter(|entity| owned(entity.role())).collect();
    let chunks: Vec<&[Entity<'_>]> = items.chunks(ITEMS).collect();
    let of_items = parallel::map(&chunks, |chunk| {
        let mut found = Vec::new();
        for item in *chunk {
            for rule in RULES {
                if let Check::Item(sorts, check) = rule.check
                    && sorts.contains(&item.sort())
                {
                    check(*item, cx, &mut found);
                }
            }
        }
        found
    });
    found.extend(of_items.into_iter().flatten());
    found
}
