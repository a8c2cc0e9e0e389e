//! What an indicator counts, as what is gained or what is not; and whether words name anything that is gained.

use crate::model::{Basis, Entity, Said};
use crate::rules::{Context, Heard};
use crate::wording::{Direction, Kind};

/// What an indicator counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    /// What people have or become.
    Gain,
    /// What goes wrong for them: less is better.
    Harm,
    /// Who is in a service's hands, where neither more nor less is better by itself.
    Use,
    /// What a service does, or what it does it with.
    Service,
    /// Nobody can tell.
    Unknown,
}

/// What an indicator counts, where that comes from, and how its words were read if they decided.
pub(super) fn counts<'c>(indicator: Entity<'_>, cx: &'c Context<'_>) -> (Counts, Basis, Option<&'c Heard>) {
    let Some(kind) = cx.kind(indicator) else { return (Counts::Unknown, Basis::Inferred, None) };
    if kind.kind != Kind::Outcome {
        return (Counts::Service, kind.basis, kind.read);
    }
    let heard = cx.heard(indicator).filter(|heard| heard.direction_confidence >= cx.limits.sure_enough);
    let open = heard.filter(|heard| heard.direction == Direction::NotJudged);
    match indicator.said("improves") {
        Said::Broken => (Counts::Unknown, kind.basis, None),
        Said::Stated(fact) => {
            let basis = kind.basis.max(fact.basis());
            match fact.word("way") {
                Some("up" | "toward") => (Counts::Gain, basis, None),
                Some("down") => (Counts::Harm, basis, None),
                _ => open
                    .map_or((Counts::Unknown, basis, None), |heard| (Counts::Use, basis.max(heard.basis), Some(heard))),
            }
        }
        Said::Missing(silence, _) => {
            let Some(heard) = heard else { return (Counts::Unknown, kind.basis.max(silence), None) };
            let basis = kind.basis.max(silence).max(heard.basis);
            let counts = match heard.direction {
                Direction::NotJudged => Counts::Use,
                Direction::Down if is_in_title(indicator, heard) => Counts::Harm,
                // Named as a gain and counted as its reverse: how it is framed is then for its title to say.
                Direction::Down => Counts::Unknown,
                _ => Counts::Gain,
            };
            (counts, basis, Some(heard))
        }
    }
}

fn is_in_title(indicator: Entity<'_>, heard: &Heard) -> bool {
    let title = indicator.title().to_lowercase();
    heard.direction_words.iter().any(|word| title.contains(&word.to_lowercase()))
}

impl Counts {
    /// What it counts, in a sentence.
    pub(super) fn says(self) -> &'static str {
        match self {
            Counts::Gain => "what is gained",
            Counts::Harm => "what goes wrong",
            Counts::Use => "the use of services",
            Counts::Service => "what a service does or has",
            Counts::Unknown => "nobody can tell what",
        }
    }

    /// The words of the author that decided it.
    pub(super) fn words(self, heard: &Heard) -> &[String] {
        if self == Counts::Service { &heard.kind_words } else { &heard.direction_words }
    }
}

/// Words for what people gain; `*` ends a beginning.
const GAINED: [&str; 55] = [
    "thriv*",
    "flourish*",
    "happy",
    "happier",
    "happily",
    "happiness",
    "health",
    "healthy",
    "healthier",
    "well",
    "wellbeing",
    "develop*",
    "learn*",
    "achiev*",
    "attain*",
    "succe*",
    "grow*",
    "good",
    "better",
    "best",
    "improv*",
    "confiden*",
    "strong*",
    "enjoy*",
    "fulfil*",
    "potential",
    "love",
    "loved",
    "loving",
    "belong*",
    "skill*",
    "ready",
    "readiness",
    "friend*",
    "relationship*",
    "educat*",
    "opportunit*",
    "independen*",
    "resilien*",
    "hope*",
    "proud",
    "play",
    "playing",
    "active",
    "able",
    "stable",
    "stability",
    "settled",
    "employed",
    "employment",
    "progress*",
    "nurtur*",
    "cared",
    "positive",
    "prosper*",
];

/// Words for being kept from harm.
const SAFETY: [&str; 6] = ["safe*", "protect*", "harm*", "abuse*", "secure", "secured"];

/// Whether words name something that people gain.
pub(super) fn name_a_gain(text: &str) -> bool {
    hold_one_of(text, &GAINED)
}

/// Whether words are about being kept from harm.
pub(super) fn are_about_safety(text: &str) -> bool {
    hold_one_of(text, &SAFETY)
}

fn hold_one_of(text: &str, wanted: &[&str]) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        wanted.iter().any(|wanted| match wanted.strip_suffix('*') {
            Some(beginning) => word.starts_with(beginning),
            None => word == *wanted,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gain_is_told_from_words_that_begin_like_one() {
        for text in ["Children thrive at home", "Families are happier", "Young people are ready for adult life"] {
            assert!(name_a_gain(text), "{text}");
        }
        for text in [
            "Children, young people and families stay together and get the help they need",
            "The welfare of children is promoted by social workers",
            "What happens next is known",
        ] {
            assert!(!name_a_gain(text), "{text}");
        }
    }
}
