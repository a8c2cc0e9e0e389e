use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Said, Sort, any_of};
use crate::rules::phrases::{counted, does_not, quoted};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "reading-missing",
    aliases: &[],
    question: Question::Direction,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "indicators do not say in a sentence what a rise, a fall and no change would mean",
    why: "An arrow tells a statistician enough. A parent, a councillor or a journalist needs the sentence, and if it is not \
          written beforehand, it is written afterwards by whoever it suits.",
    what_to_do: "Write the three sentences before the figures are known: `reads up \"More children are in school more of the \
                 time\"`, `reads same \"…\"` and `reads down \"…\"`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
  reads up "More children who return home can stay there"
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome    together
  improves   up
  reads up   "More children who return home can stay there"
  reads same "As many children as before can stay at home"
  reads down "More children have to leave home again"
}
"#,
        // Without a direction there is nothing to put into words: another rule asks for that.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" { outcome together }
"#,
        // It depends, and the reason says on what.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator enquiries "Enquiries started" {
  outcome  together
  improves depends "more may mean that harm is noticed, or that there is more of it"
}
"#,
        // Where a value is to be neared, each sentence says on which side of it.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator weight "Average weight at birth" {
  outcome    together
  improves   toward 3000 to 3800
  reads up   "Babies are heavier, which is better while they are below the range"
  reads same "Babies are as heavy as before"
  reads down "Babies are lighter, which is better while they are above the range"
}
"#,
    ],
    sources: &["S09", "NHS Digital Indicator Assurance Service: all users can read the values"],
    check: Check::Framework(check),
};

/// How many indicators are told of by name.
const TOLD: usize = 4;

/// The sentences that a reader needs, and what each is about.
const SENTENCES: [(&str, &str); 3] = [("up", "a rise"), ("same", "no change"), ("down", "a fall")];

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut lacking: Vec<Lacking<'_>> = Vec::new();
    let mut directed = 0;
    for indicator in cx.model.own(Sort::Indicator) {
        let Some(improves) = direction(indicator) else { continue };
        directed += 1;
        lacking.extend(lacks(indicator, improves));
    }
    let Some(first) = lacking.first() else { return };
    let basis = lacking.iter().map(|lack| lack.basis).max().unwrap_or_default();
    let message = match (&lacking[..], directed) {
        ([one], 1) => {
            let says = format!("say what {} would mean", any_of(&one.changes()));
            format!("The indicator {} {}.", quoted(one.indicator), does_not(basis, &says))
        }
        _ => {
            let say = if basis == Basis::NotFound { "were not found to say" } else { "do not say" };
            let told: Vec<String> = lacking.iter().take(TOLD).map(Lacking::told).collect();
            let more = match lacking.len() - told.len() {
                0 => String::new(),
                more => format!("; and {}", counted(more, "other", "others")),
            };
            format!(
                "Of the {directed} indicators of {} that have a direction, {} {say} in a sentence what each change would mean: \
                 {}{more}.",
                quoted(framework),
                lacking.len(),
                told.join("; ")
            )
        }
    };
    let lines: Vec<String> = first
        .sentences
        .iter()
        .map(|(key, of)| format!("`reads {key} \"what {of} would mean, as a sentence\"`"))
        .collect();
    let help = format!("In `indicator {}`, write {}.", first.indicator.name(), lines.join(", "));
    let others = if lacking.len() > 1 { " Do the same in the others." } else { "" };
    let mut finding =
        Finding::new(&RULE, framework, message, help + others).rests_on(basis).label("what would readers be told?");
    for lack in lacking.iter().take(TOLD) {
        finding = finding.note(lack.improves.place(), "and what would a change mean?");
    }
    found.push(finding);
}

/// The line by which an indicator says that one way is better.
fn direction(indicator: Entity<'_>) -> Option<Fact<'_>> {
    indicator.stated("improves").filter(|fact| matches!(fact.word("way"), Some("up" | "down" | "toward")))
}

/// An indicator, and the sentences that it does not have.
struct Lacking<'m> {
    indicator: Entity<'m>,
    improves: Fact<'m>,
    sentences: Vec<(&'static str, &'static str)>,
    basis: Basis,
}

fn lacks<'m>(indicator: Entity<'m>, improves: Fact<'m>) -> Option<Lacking<'m>> {
    let silence = match indicator.said("reads") {
        Said::Broken => return None,
        Said::Missing(basis, _) => basis,
        // One of them may stand in a line that could not be read.
        Said::Stated(_) if indicator.is_broken() => return None,
        Said::Stated(_) => indicator.silence(),
    };
    let has = |key: &str| indicator.facts("reads").any(|fact| fact.word("key") == Some(key));
    let sentences: Vec<_> = SENTENCES.into_iter().filter(|(key, _)| !has(key)).collect();
    let basis = silence.max(improves.basis());
    (!sentences.is_empty()).then_some(Lacking { indicator, improves, sentences, basis })
}

impl Lacking<'_> {
    /// `a rise`, `a fall`: what it has no sentence for.
    fn changes(&self) -> Vec<&'static str> {
        self.sentences.iter().map(|(_, change)| *change).collect()
    }

    /// `in “Title” (name), a rise or a fall`.
    fn told(&self) -> String {
        format!("in {}, {}", quoted(self.indicator), any_of(&self.changes()))
    }
}
