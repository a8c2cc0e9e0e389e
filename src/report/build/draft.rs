//! Answers drafted from what was found, for questions that no author has answered.

use crate::findings::Severity;
use crate::report::view::{
    Ask, ConsultationView, Evidence, Given, Markdown, Question, Ref, RuleNote, State, Told, asks, told,
};
use crate::report::{markdown, render, words};
use crate::rules;
use serde_yaml::Value;

/// How long a draft is where no limit is known.
const LONG_ENOUGH: usize = 200;
/// How many items a sentence of a draft names; the others are counted.
const NAMED: usize = 3;

/// Drafts an answer to each open question that has none. Where nothing bears on one, it stays without.
pub(super) fn fill(view: &mut ConsultationView) {
    let Ok(labels) = render::labels(&view.lang, &|_| None) else { return };
    let drafts: Vec<Option<(String, Vec<Told>)>> = view
        .pages
        .iter()
        .map(|page| {
            let question = page.question.as_ref().filter(|question| is_open(question))?;
            let draft = Draft { view, labels: &labels };
            draft.text(question, &page.about)
        })
        .collect();
    for (page, draft) in view.pages.iter_mut().zip(drafts) {
        if let (Some(question), Some((text, told))) = (&mut page.question, draft) {
            question.rests_on = told.into_iter().map(|told| evidence(&view.rules, told)).collect();
            question.answer.given = Given::Drafted;
            question.answer.words = words::count_markdown(&text);
            question.answer.text = Some(Markdown::new(text));
        }
    }
}

/// Whether words may answer it and nobody has. What an author chooses of several, nobody chooses for them.
fn is_open(question: &Question) -> bool {
    question.answer.given == Given::Missing && question.choices.is_empty()
}

fn evidence(rules: &[RuleNote], told: Told) -> Evidence {
    let summary = rules.iter().find(|rule| rule.name == told.rule).map(|rule| rule.summary.clone());
    Evidence { rule: told.rule, summary: summary.unwrap_or_default(), findings: told.findings }
}

struct Draft<'v> {
    view: &'v ConsultationView,
    labels: &'v Value,
}

impl Draft<'_> {
    /// What was found that bears on the question, the weightiest first, as much of it as the limit allows.
    fn text(&self, question: &Question, about: &[Ref]) -> Option<(String, Vec<Told>)> {
        let limit = question.limit.unwrap_or(LONG_ENOUGH);
        let (mut text, mut said) = (String::new(), Vec::new());
        for told in self.bearing(question, about) {
            let paragraph = self.paragraph(&told, about);
            let longer = if text.is_empty() { paragraph } else { format!("{text}\n\n{paragraph}") };
            if words::count_markdown(&longer) <= limit {
                text = longer;
                said.push(told);
            }
        }
        (!text.is_empty()).then_some((text, said))
    }

    /// What was found of that which the question is about. A question about the whole framework is about all of it, but where
    /// its words name one of the rules' own questions, only what was found under that.
    fn bearing(&self, question: &Question, about: &[Ref]) -> Vec<Told> {
        let view = self.view;
        let promises = view.outcomes.iter().chain(&view.enablers);
        let of_parts: Vec<Told> = promises
            .filter(|promise| about.iter().any(|item| item.anchor.as_ref() == Some(&promise.anchor)))
            .flat_map(|promise| promise.told.iter().cloned())
            .collect();
        if !of_parts.is_empty() || about.iter().any(|item| item.sort != "framework") {
            return self.weightiest_first(of_parts);
        }
        let named = self.named_in(question);
        let places: Vec<usize> = self
            .in_order_of_rules()
            .into_iter()
            .filter(|place| named.is_empty() || named.contains(&&*view.findings[*place].question))
            .collect();
        self.weightiest_first(told(&view.findings, &places))
    }

    /// What the respondent's own standpoint asks for weighs a degree more; what only counts something in the whole comes last.
    /// What was set aside, for a reason, is not for a draft to bring up again.
    fn weightiest_first(&self, mut all: Vec<Told>) -> Vec<Told> {
        all.retain(|told| told.waiver.is_none());
        let ours = self.view.respondent.standpoint.as_ref();
        let is_held = |told: &Told| {
            let mut standpoints = told.findings.iter().flat_map(|place| &self.view.findings[*place].standpoints);
            standpoints.any(|standpoint| Some(standpoint) == ours)
        };
        let weight = |told: &Told| {
            let degree = match told.severity {
                Severity::Error => 0,
                Severity::Warning => 2,
                Severity::Advice => 3,
            };
            degree - usize::from(degree > 0 && is_held(told))
        };
        all.sort_by_key(|told| (told.sentence.is_some(), weight(told)));
        all
    }

    fn in_order_of_rules(&self) -> Vec<usize> {
        self.view.rules.iter().flat_map(|rule| rule.findings.iter().copied()).collect()
    }

    /// The rules' questions that a question's words name.
    fn named_in(&self, question: &Question) -> Vec<&'static str> {
        if question.asks.state != State::Stated {
            return Vec::new();
        }
        let asked = question.asks.values.iter().filter_map(|said| serde_json::to_value(said).ok());
        let asked: Vec<String> = asked.filter_map(|said| said["text"].as_str().map(str::to_lowercase)).collect();
        let words: Vec<&str> = asked.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).collect();
        let is_named = |question: &rules::Question| {
            let cues = &self.labels["drafts"]["cues"][question.word()];
            cues.as_sequence().is_some_and(|cues| cues.iter().any(|cue| words.iter().any(|word| cue == word)))
        };
        rules::Question::ALL.iter().filter(|question| is_named(question)).map(|question| question.word()).collect()
    }

    /// What was found, and what is asked for, in the words of the strings file.
    fn paragraph(&self, told: &Told, about: &[Ref]) -> String {
        let found = self.sentence(told, about);
        let is_enough =
            self.labels["told_enough"].as_sequence().is_some_and(|rules| rules.iter().any(|it| *it == *told.rule));
        let ask: Option<Ask> = asks(&self.view.findings, &told.findings).into_iter().next().filter(|_| !is_enough);
        let asks = ask.and_then(|ask| ask.instead.or_else(|| self.label("asks", &ask.rule)));
        let asks = asks.map(|asks| format!(" {}", markdown::escape(&asks))).unwrap_or_default();
        format!("{}{asks}", markdown::escape(&found))
    }

    fn label(&self, list: &str, rule: &str) -> Option<String> {
        self.labels[list][rule].as_str().map(str::to_owned)
    }

    fn sentence(&self, told: &Told, about: &[Ref]) -> String {
        if let Some(sentence) = &told.sentence {
            return sentence.clone();
        }
        let label = &self.labels["told"][&*told.rule];
        let key = if told.basis == crate::model::Basis::NotFound { "not-found" } else { "found" };
        match label.as_str().or_else(|| label[key].as_str()) {
            Some(label) => {
                let words = format!("“{}”", told.words.join("”, “"));
                label.replace("{subjects}", &self.names(&told.subjects, about)).replace("{words}", &words)
            }
            None => {
                let own = told.findings.iter().map(|place| &self.view.findings[*place]);
                own.map(|finding| finding.plain.replace('`', "")).collect::<Vec<_>>().join(" ")
            }
        }
    }

    /// “One”, “two” and “three”, or how many more there are; “this outcome” where the question is about it.
    fn names(&self, subjects: &[Ref], about: &[Ref]) -> String {
        let name = |subject: &Ref| {
            let itself = about.iter().any(|item| item.anchor.is_some() && item.anchor == subject.anchor);
            let itself = if itself { self.label("told_itself", &subject.sort) } else { None };
            itself.unwrap_or_else(|| format!("“{}”", subject.title))
        };
        // To count one more takes as many words as to name it.
        let named = if subjects.len() == NAMED + 1 { NAMED + 1 } else { NAMED };
        let mut names: Vec<String> = subjects.iter().take(named).map(name).collect();
        let and = self.labels["and"].as_str().unwrap_or_default();
        let more = subjects.len().saturating_sub(named);
        let last = match more {
            0 => names.pop().map(|last| (last, format!(" {and} "))),
            _ => {
                let label = &self.labels["promise"]["more"];
                let label = label["other"].as_str().unwrap_or_default();
                Some((label.replace("{count}", &more.to_string()), " ".to_owned()))
            }
        };
        let before = names.join(", ");
        last.map_or_else(String::new, |(last, between)| match before.is_empty() {
            true => last,
            false => format!("{before}{between}{last}"),
        })
    }
}
