//! An indicator's card.

use super::Methodology;
use super::example::{SetAside, example};
use super::{formula, readings};
use crate::model::{Entity, Fact, Said};
use crate::report::build::promises::direction;
use crate::report::build::promises::kind;
use crate::report::view::methodology::{Formula, Group, Measure};
use crate::report::view::{self, anchor};

/// What a card tells, in its order; a field that is in none of these stands with the last.
const GROUPS: [(&str, &[&str]); 8] = [
    ("definition", &["means"]),
    ("counted", &["about", "cohort", "counts", "excludes", "unknown", "lost"]),
    ("example", &["worked-example"]),
    ("direction", &["improves", "because", "zero", "reads"]),
    ("enough", &["ambition", "compared-in", "baseline", "target", "threshold", "sustained", "matters"]),
    (
        "known",
        &[
            "status",
            "source",
            "judged-by",
            "every",
            "reference-period",
            "lag",
            "split-by",
            "reported-by",
            "published",
            "nearest",
            "code",
        ],
    ),
    (
        "sure",
        &["coverage", "uncertainty", "recording", "case-mix", "break", "rounding", "suppressed", "minimum-denominator"],
    ),
    ("read", &["caveat", "gaming", "balanced-by", "beneath", "attribution", "shows", "addresses"]),
];
const THE_REST: &str = "kept";

/// What readers ask of every indicator.
const ASKED: [&str; 20] = [
    "as",
    "cohort",
    "excludes",
    "unknown",
    "baseline",
    "judged-by",
    "source",
    "every",
    "reference-period",
    "lag",
    "split-by",
    "reported-by",
    "coverage",
    "uncertainty",
    "rounding",
    "suppressed",
    "caveat",
    "gaming",
    "attribution",
    "steward",
];

impl<'b> Methodology<'b> {
    pub(super) fn measure(&self, entity: Entity<'b>) -> Measure {
        let formula = self.formula(entity);
        let direction = direction(entity);
        let aside = SetAside {
            left_out: entity.stated("excludes").is_some_and(|fact| fact.word("none").is_none()),
            apart: entity.facts("unknown").chain(entity.facts("lost")).any(is_apart),
        };
        Measure {
            name: entity.name().to_owned(),
            anchor: anchor(entity.sort().keyword(), entity.name()),
            title: entity.title().into_owned(),
            basis: entity.title_basis(),
            basis_why: entity.title_basis_why().map(|why| why.into_owned()),
            parents: entity.named("outcome").chain(entity.named("enabler")).map(|of| self.reference(of)).collect(),
            kind: kind(self.cx, entity),
            headline: entity.stated("headline").is_some_and(|fact| fact.word("headline") == Some("yes")),
            readings: readings::readings(entity, &direction),
            example: entity.stated("worked-example").map_or_else(|| example(entity.name(), &formula, aside), |_| None),
            groups: self.groups_of(entity, &formula),
            unsaid: self.unsaid(entity, &self.asked_of(entity, &formula)),
            findings: self.about.get(&entity.id).cloned().unwrap_or_default(),
            direction,
            formula,
        }
    }

    /// Every line that is not told by the formula, the direction or the readings; those too, where there is more to say of
    /// where they come from.
    fn groups_of(&self, entity: Entity<'b>, formula: &Formula) -> Vec<Group> {
        let because_is_told = entity.stated("improves").is_some_and(|fact| fact.text("why").is_none())
            && entity.stated("because").is_some();
        let is_told = |field: &str| match field {
            "numerator" => formula.top.is_some(),
            "denominator" => formula.bottom.is_some() || formula.alone.is_some(),
            "followed" | "without" | "with" => formula.followed.is_some(),
            "value" | "over" => formula.taken.is_some(),
            "because" => because_is_told,
            "outcome" | "enabler" | "kind" | "headline" | "improves" | "reads" => true,
            _ => false,
        };
        let rows: Vec<view::Fact> = self.rows(entity, |_| true);
        let mut groups: Vec<Group> = GROUPS
            .iter()
            .map(|(key, _)| *key)
            .chain([THE_REST])
            .map(|key| Group { key: key.to_owned(), facts: Vec::new() })
            .collect();
        for row in rows.into_iter().filter(|row| row.basis_why.is_some() || !is_told(&row.field)) {
            let at = GROUPS.iter().position(|(_, fields)| fields.contains(&row.field.as_str()));
            let counted = formula::FIELDS.contains(&row.field.as_str()).then_some(1);
            groups[at.or(counted).unwrap_or(GROUPS.len())].facts.push(row);
        }
        groups.retain(|group| !group.facts.is_empty());
        groups
    }

    /// What readers ask of an indicator of this form and direction. What all of its sources say, it need not say again.
    fn asked_of(&self, entity: Entity<'b>, formula: &Formula) -> Vec<&'static str> {
        let sources: Vec<Entity<'b>> =
            entity.named("source").filter(|of| of.sort() == crate::model::Sort::Source).collect();
        let told = |field: &str| {
            !sources.is_empty() && sources.iter().all(|source| matches!(source.said(field), Said::Stated(_)))
        };
        let mut asked: Vec<&'static str> = ASKED.to_vec();
        asked.retain(|field| match *field {
            "lag" | "coverage" => !told(field),
            "cohort" => entity.stated("about").is_none(),
            _ => true,
        });
        match (&formula.followed, &formula.taken) {
            (Some(_), _) => asked.push("lost"),
            (None, Some(_)) => asked.push("over"),
            (None, None) => asked.extend(["numerator", "denominator"]),
        }
        let judged =
            !matches!(entity.stated("improves").and_then(|fact| fact.word("way")), Some("depends" | "not-judged"));
        if judged {
            asked.extend(["ambition", "compared-in", "target", "matters"]);
        }
        asked
    }
}

fn is_apart(fact: Fact<'_>) -> bool {
    matches!(fact.word("treatment"), Some("counted-apart" | "dropped"))
}
