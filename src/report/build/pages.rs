//! The consultation's pages and questions, and the answers.

use super::{Build, shown};
use crate::model::{Entity, Sort};
use crate::report::view::{self, Given, Markdown, anchor};
use crate::report::words;

impl<'b> Build<'b> {
    /// The pages in the order of the spec. A question about the same part as the page before it stands on that page.
    pub(super) fn pages(&self, findings: &[view::Finding]) -> Vec<view::Page> {
        let mut pages: Vec<view::Page> = Vec::new();
        let entities = self.model.entities().filter(|entity| matches!(entity.sort(), Sort::Page | Sort::Question));
        for entity in entities.filter(|entity| entity.header().target("consultation") == Some(self.consultation)) {
            let page = self.page(entity);
            let question = (entity.sort() == Sort::Question).then(|| self.question(entity, findings));
            let belongs =
                |last: &&mut view::Page| last.question.is_none() && !last.about.is_empty() && last.about == page.about;
            match pages.last_mut().filter(belongs) {
                Some(last) if question.is_some() => {
                    last.question = question;
                    last.label = page.label;
                    last.context = together(last.context.take(), page.context);
                }
                _ => pages.push(view::Page { question, ..page }),
            }
        }
        pages
    }

    fn page(&self, entity: Entity<'b>) -> view::Page {
        let titled = entity.title() != entity.name();
        let about: Vec<view::Ref> = entity.named("about").map(|item| self.reference(item)).collect();
        let stands_for = about.first().map(|item| item.title.clone());
        let asks = entity.stated("asks").and_then(|fact| fact.text("text")).map(|text| text.into_owned());
        let title = if titled { None } else { asks.or(stands_for) };
        view::Page {
            name: entity.name().to_owned(),
            anchor: anchor(entity.sort().keyword(), entity.name()),
            title: title.unwrap_or_else(|| entity.title().into_owned()),
            label: shown(entity, "label"),
            context: entity.stated("context").and_then(|fact| fact.text("text")).map(Markdown::new),
            about,
            question: None,
        }
    }

    fn question(&self, entity: Entity<'b>, findings: &[view::Finding]) -> view::Question {
        let limit = entity.stated("limit").and_then(|fact| fact.number("words")).map(|words| words as usize);
        let about: Vec<Entity<'b>> = entity.named("about").collect();
        let to_this = |answer: &Entity<'b>| {
            answer.sort() == Sort::Answer
                && answer.header().target("question") == Some(entity)
                && answer.header().target("respondent") == Some(self.respondent)
        };
        let answer = self.model.referrers(entity).find(to_this);
        let rests_on: Vec<view::Evidence> = answer
            .and_then(|answer| answer.stated("rests-on"))
            .into_iter()
            .flat_map(|fact| fact.values())
            .filter_map(|value| self.cx.rule(value.written()))
            .map(|rule| view::Evidence {
                rule: rule.name.to_owned(),
                summary: rule.summary.to_owned(),
                findings: self.findings_of_rule(rule.name, &about),
            })
            .collect();
        let evidence: Vec<usize> = rests_on.iter().flat_map(|evidence| evidence.findings.iter().copied()).collect();
        view::Question {
            asks: self.fact_or_silence(entity, "asks"),
            form: entity.stated("form").and_then(|fact| fact.word("form")).map(str::to_owned),
            choices: entity
                .stated("choices")
                .map(|fact| fact.values().map(|value| value.shown().into_owned()).collect())
                .unwrap_or_default(),
            limit,
            answer: answer.map(|answer| answered(answer, limit)).unwrap_or_default(),
            asks_for: view::asks(findings, &evidence),
            rests_on,
        }
    }
}

/// What a page says before it asks, and what its question says.
fn together(page: Option<Markdown>, question: Option<Markdown>) -> Option<Markdown> {
    match (page, question) {
        (Some(page), Some(question)) if page != question => {
            Some(Markdown::new(format!("{}\n\n{}", page.0, question.0)))
        }
        (page, question) => page.or(question),
    }
}

fn answered(answer: Entity<'_>, limit: Option<usize>) -> view::Answer {
    let text = answer.stated("says").and_then(|fact| fact.text("text"));
    let words = text.as_deref().map_or(0, words::count_markdown);
    let chooses: Vec<String> = answer
        .stated("chooses")
        .map(|fact| fact.values().map(|value| value.shown().into_owned()).collect())
        .unwrap_or_default();
    let no_comment = answer.stated("no-comment");
    let given = match (text.is_some() || !chooses.is_empty(), no_comment.is_some()) {
        (true, _) => Given::Authored,
        (false, true) => Given::NoComment,
        (false, false) => Given::Missing,
    };
    view::Answer {
        given,
        text: text.map(Markdown::new),
        chooses,
        why: no_comment.and_then(|fact| fact.text("why")).map(|why| why.into_owned()),
        words,
        over_limit: limit.is_some_and(|limit| words > limit),
    }
}
