//! A class of words: what its words tell of a measure, and what they do in a sentence.

/// Words that tell the same thing.
pub(super) struct Class {
    pub(super) name: String,
    /// What it tells, before anything is learned.
    pub(super) tells: Tells,
    /// What its words do in a sentence.
    pub(super) role: Role,
    /// It tells as much wherever it stands.
    pub(super) anywhere: bool,
    /// Its words are a length of time.
    pub(super) time: bool,
    /// Its words hold something to a limit.
    pub(super) limit: bool,
}

/// How strongly a class speaks, on each of the four questions.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tells {
    /// Above nought an outcome, below a process.
    pub(super) outcome: f64,
    /// Above nought more is better, below less.
    pub(super) up: f64,
    /// Structure.
    pub(super) structure: f64,
    /// That no direction is meant.
    pub(super) open: f64,
    /// That a value is to be neared.
    pub(super) toward: f64,
}

/// What a word does in a sentence, beside what it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing of note.
    Plain,
    /// "without", "free from": it turns the words after it.
    TurnsAfter,
    /// "averted", "reduction": it turns the words before it.
    TurnsBefore,
    /// "children", "patients": those of whom something is counted.
    People,
    /// "percentage", "rate": how it is counted.
    Form,
    /// "of", "who received": where a noun's own words end.
    Joins,
}

impl Class {
    /// Reads what a class says of itself: `outcome 1.2 up 0.5`.
    pub(super) fn new(name: &str, tells: &str) -> Result<Self, String> {
        let mut class = Self {
            name: name.to_owned(),
            tells: Tells::default(),
            role: Role::Plain,
            anywhere: false,
            time: false,
            limit: false,
        };
        let mut words = tells.split_whitespace();
        while let Some(word) = words.next() {
            let mut amount = || words.next().and_then(|amount| amount.parse::<f64>().ok()).ok_or("expected a number");
            match word {
                "outcome" => class.tells.outcome = amount()?,
                "process" => class.tells.outcome = -amount()?,
                "up" => class.tells.up = amount()?,
                "down" => class.tells.up = -amount()?,
                "structure" => class.tells.structure = amount()?,
                "open" => class.tells.open = amount()?,
                "closed" => class.tells.open = -amount()?,
                "toward" => class.tells.toward = amount()?,
                "anywhere" => class.anywhere = true,
                "time" => class.time = true,
                "limit" => class.limit = true,
                "turns-after" => class.role = Role::TurnsAfter,
                "turns-before" => class.role = Role::TurnsBefore,
                "people" => class.role = Role::People,
                "form" => class.role = Role::Form,
                "joins" => class.role = Role::Joins,
                other => return Err(format!("a class cannot say `{other}`")),
            }
        }
        Ok(class)
    }
}
