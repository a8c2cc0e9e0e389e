//! The response in figures.

use super::{Finding, Severity, Status};
use serde::{Deserialize, Serialize};

/// What the check came to.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Figures {
    /// Indicators checked.
    pub indicators: usize,
    /// Of those, outcomes (declared or read).
    pub outcome: usize,
    /// Of those about an outcome, how many stand in for what people feel, or rest on the judgement of a service.
    pub outcome_in_doubt: usize,
    /// Of those, processes.
    pub process: usize,
    /// Of those, structures.
    pub structure: usize,
    /// Of those, of a kind that was neither declared nor could be read.
    pub kind_unknown: usize,
    /// Indicators whose publisher was read and states no direction.
    pub direction_not_stated: usize,
    /// Indicators whose direction we did not find.
    pub direction_not_found: usize,
    /// Groups that must be reached and are not.
    pub groups_not_reached: usize,
    /// Outcomes of the framework.
    pub outcomes: usize,
    /// Of those, matched with another framework by an exact, close, broad or narrow match.
    pub outcomes_aligned: usize,
    /// Questions of the consultation in the spec.
    pub questions: usize,
    /// Of those, answered by an author (no comment is an answer).
    pub answered: usize,
    /// Answers that the report drafted, for want of an author's.
    pub drafted: usize,
    /// Answers over their limit.
    pub over_limit: usize,
    /// Findings that count.
    pub findings: usize,
    /// Findings that were waived.
    pub waived: usize,
    /// Findings that count, question by question in the order of the catalogue; questions without any are left out.
    pub by_question: Vec<QuestionFigures>,
}

/// Findings under one question.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct QuestionFigures {
    /// The question's word (`direction`).
    pub question: String,
    /// The question as a reader would ask it.
    pub asks: String,
    /// How many are errors.
    pub error: usize,
    /// How many are warnings.
    pub warning: usize,
    /// How many are advice.
    pub advice: usize,
}

impl Figures {
    /// Counts findings into these figures: `findings`, `waived` and `by_question`, the questions in the order given, each
    /// with its word and how a reader would ask it. A question that is not among them is counted under its word, last.
    pub fn count(&mut self, findings: &[Finding], questions: &[(&str, &str)]) {
        let mut rows: Vec<QuestionFigures> = questions
            .iter()
            .map(|(word, asks)| QuestionFigures {
                question: (*word).into(),
                asks: (*asks).into(),
                ..Default::default()
            })
            .collect();
        self.findings = 0;
        self.waived = 0;
        for finding in findings {
            match finding.status {
                Status::New => self.findings += 1,
                Status::Waived => {
                    self.waived += 1;
                    continue;
                }
                Status::Baselined => continue,
            }
            let place = rows.iter().position(|row| row.question == finding.question).unwrap_or_else(|| {
                rows.push(QuestionFigures {
                    question: finding.question.clone(),
                    asks: finding.question.clone(),
                    ..Default::default()
                });
                rows.len() - 1
            });
            match finding.severity {
                Severity::Error => rows[place].error += 1,
                Severity::Warning => rows[place].warning += 1,
                Severity::Advice => rows[place].advice += 1,
            }
        }
        rows.retain(|row| row.error + row.warning + row.advice > 0);
        self.by_question = rows;
    }
}
