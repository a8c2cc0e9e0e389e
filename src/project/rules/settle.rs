//! What each name in `rules:` means, once every file of rules was read.

use super::super::Fault;
use super::super::values::clip;
use super::{RuleSettings, Worded};
use crate::findings::Severity;
use crate::model::nearest;
use crate::rules::{Question, RULES, Rule, is_always_asked, rule};
use std::sync::Arc;

impl RuleSettings {
    /// Gives each name its meaning: what stands after the name of a rule outweighs what stands after its question. Gives the
    /// mistakes, each with the file that it is in; `None` is `indicant.yaml`.
    pub fn settle(&mut self) -> Vec<(Option<String>, Fault)> {
        let mut faults = Vec::new();
        let words = std::mem::take(&mut self.words);
        for worded in &words {
            if let Some(question) = question(&worded.name) {
                let rules = self.all().filter(|rule| rule.question == question && !is_always_asked(rule));
                rules.collect::<Vec<_>>().into_iter().for_each(|rule| self.set(rule, worded.severity));
            }
        }
        for worded in &words {
            let house = self.house.rules.iter().map(|house| house.rule);
            match rule(&worded.name).or_else(|| house.into_iter().find(|house| house.name == worded.name)) {
                Some(rule) if is_always_asked(rule) && worded.severity != Some(Severity::Error) => {
                    faults.push((worded.file.clone(), always(worded)));
                }
                Some(rule) => self.set(rule, worded.severity),
                None if question(&worded.name).is_some() => {}
                // It may be the name of a rule that could not be read.
                None if self.house.lost || self.house.unread.contains(&worded.name) => {}
                None => faults.push((worded.file.clone(), self.unknown(worded))),
            }
        }
        self.words = words;
        faults
    }

    fn set(&mut self, rule: &'static Rule, severity: Option<Severity>) {
        self.without.remove(rule.name);
        match severity {
            Some(severity) => {
                self.severities.insert(rule.name, severity);
            }
            None => {
                self.without.insert(rule.name);
            }
        }
    }

    fn all(&self) -> impl Iterator<Item = &'static Rule> {
        RULES.iter().copied().chain(self.house.rules.iter().map(|house| Arc::clone(house).rule))
    }

    fn unknown(&self, worded: &Worded) -> Fault {
        let known = self.all().map(|rule| rule.name).chain(Question::ALL.map(Question::word));
        let near = nearest(&worded.name, known);
        let message = format!("`{}` is neither a rule nor a question", clip(&worded.name));
        let help = "`indicant rules` lists every rule under its question; a rule of your own says what it is `for`";
        Fault::new(worded.place, message, help).perhaps(near)
    }
}

fn question(name: &str) -> Option<Question> {
    Question::ALL.into_iter().find(|question| question.word() == name)
}

fn always(worded: &Worded) -> Fault {
    let name = clip(&worded.name);
    let change = if worded.severity.is_none() { "turned off" } else { "made less grave" };
    let message = format!(
        "`{name}` cannot be {change}: what it finds keeps a spec from being used, so that no other answer would count"
    );
    Fault::new(worded.place, message, "take the line out")
}
