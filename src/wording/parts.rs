//! Which part each word plays: whom is counted, what is counted of them, what it is said of.

use super::class::Role;
use super::tokens::Tokens;

/// The part that a word plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// The noun that a title is about: "assessment" in "Pain assessment for adults".
    Head,
    /// What stands before that noun: "pain".
    Before,
    /// What is first said of those who are counted: "received" in "children who received help".
    Verb,
    /// What an act is done about, or whom a state is found in: "pain" in "assessed for pain".
    Object,
    /// How it is counted, in a title: "number of".
    Form,
    /// The rest of a title.
    Title,
    /// The rest of a description's first sentence.
    Body,
    /// The rest of a numerator.
    Numerator,
    /// Whom it is measured among.
    Cohort,
    /// In the sentences after the first.
    Rest,
    /// In a denominator.
    Denominator,
    /// In a unit.
    Unit,
}

impl Place {
    /// One letter, for the name of a feature.
    pub(super) const fn letter(self) -> char {
        match self {
            Self::Head => 'h',
            Self::Before => 'm',
            Self::Verb => 'v',
            Self::Object => 'o',
            Self::Form => 'f',
            Self::Title => 't',
            Self::Body => 'b',
            Self::Numerator => 'n',
            Self::Cohort => 'c',
            Self::Rest => 'r',
            Self::Denominator => 'd',
            Self::Unit => 'u',
        }
    }

    /// How much a class of words counts here before anything is learned.
    pub(super) const fn prior(self) -> f64 {
        match self {
            Self::Head => 1.4,
            Self::Verb => 1.3,
            Self::Before => 0.5,
            Self::Object => 0.2,
            Self::Form => 1.0,
            Self::Title => 0.7,
            Self::Body => 0.25,
            Self::Numerator => 0.3,
            Self::Unit => 0.4,
            Self::Cohort | Self::Rest => 0.1,
            Self::Denominator => 0.0,
        }
    }
}

/// What a word does, and whether it alone tells what is measured.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub(super) role: Role,
    /// Above nought for a state, below for an act, two for what a service has.
    pub(super) decides: i8,
    /// Whether it is of a length of time.
    pub(super) time: bool,
}

/// The part of each word of a text whose main part is `main`.
pub(super) fn places(tokens: &Tokens, main: Place, parts: &[Part]) -> Vec<Place> {
    let mut places = vec![main; tokens.len()];
    if matches!(main, Place::Unit | Place::Denominator) || tokens.len() == 0 {
        return places;
    }
    let sentence = match main {
        Place::Title => tokens.len(),
        _ => (1..tokens.len()).find(|&at| tokens.after_stop(at)).unwrap_or(tokens.len()),
    };
    places[sentence..].fill(Place::Rest);
    // "Diabetes: eye examination" is about the examination; "Waiting time: eye examination", about the time.
    let topic = |until: usize| !parts[..until].iter().any(|part| part.time);
    let start =
        (1..sentence).rev().find(|&at| main == Place::Title && tokens.after_colon(at) && topic(at)).unwrap_or(0);
    places[..start].fill(Place::Cohort);
    // "Patients with diabetes who were admitted": what follows the last such word is what is counted of them.
    // "Deaths of people that could have been avoided" are deaths still, and so is "absence of children who …".
    let title = |until: usize| if main == Place::Title { &parts[start..until] } else { &[] };
    let state = |until: usize| title(until).iter().any(|part| part.decides > 0);
    let of_people = |until: usize| {
        let said = title(until).iter().rposition(|part| part.decides != 0);
        let mut after = said.map_or(&[][..], |said| &title(until)[said..]).iter().map(|part| part.role);
        after.any(|role| role == Role::Joins) && after.any(|role| role == Role::People)
    };
    let follows = |at: usize| match tokens.word(at) {
        _ if parts[at].role == Role::People => false,
        "who" | "whose" | "whom" => !of_people(at),
        "that" | "which" => !state(at),
        _ => false,
    };
    let turn = (start + 1..sentence).rev().find(|&at| follows(at) && sentence - at > 2);
    if let Some(turn) = turn {
        places[start..turn].fill(Place::Cohort);
        first_said(tokens, &mut places, turn, sentence, parts);
        return places;
    }
    let plain =
        |at: usize| !matches!(parts[at].role, Role::Form | Role::Joins | Role::TurnsAfter) && tokens.stem(at) != "0";
    let Some(from) = (start..sentence).find(|&at| plain(at)) else { return places };
    let joins = |at: usize| parts[at].role == Role::Joins || at > from && tokens.after_break(at);
    let mut until = (from..sentence).find(|&at| joins(at)).unwrap_or(sentence).max(from + 1);
    let people = (from..until).find(|&at| {
        let next = || tokens.word(at + 1);
        parts[at].role == Role::People && (at + 1 >= until || next().ends_with("ing") || next().ends_with("ed"))
    });
    if let Some(people) = people {
        places[from..=people].fill(Place::Cohort);
        // "pupils from the poorest areas gaining …": where they come from is whom, still.
        let from_where = people + 1 < sentence && matches!(tokens.word(people + 1), "from" | "aged" | "under" | "over");
        let said =
            (people + 1..sentence).find(|&at| !from_where || tokens.word(at).ends_with("ing")).unwrap_or(people + 1);
        places[from..said].fill(Place::Cohort);
        first_said(tokens, &mut places, said, sentence, parts);
        // "Overcrowded households": what they are is all that is said of them.
        if said == sentence {
            (from..people).filter(|&at| parts[at].decides != 0).for_each(|at| places[at] = Place::Verb);
        }
        return places;
    }
    while until > from + 1 && parts[until - 1].role == Role::Form {
        until -= 1;
    }
    let (head, before) = match main {
        Place::Title => (Place::Head, Place::Before),
        _ => (Place::Verb, main),
    };
    let decides = parts[until - 1].decides;
    places[from..until].fill(if decides < 0 { Place::Object } else { before });
    let first = (from..until).rev().take_while(|&at| parts[at].decides == decides).last().unwrap_or(until - 1);
    places[first..until].fill(head);
    if decides != 0 {
        places[until..sentence].fill(Place::Object);
    }
    places
}

/// How far into what is said its first words reach.
const FIRST_SAID: usize = 5;

fn first_said(tokens: &Tokens, places: &mut [Place], from: usize, until: usize, parts: &[Part]) {
    let reach = until.min(from + FIRST_SAID);
    let near = (from..reach).find(|&at| parts[at].decides != 0);
    // "Adults with asthma, at any age, receiving …"; "who had, within a month of it, a relapse".
    let has =
        from + 1 < until && matches!(tokens.word(from + 1), "had" | "has" | "have" | "experience" | "experienced");
    let done = |at: usize| tokens.word(at).ends_with("ing") || tokens.word(at).ends_with("ed");
    let happened = |at: usize| {
        let before = tokens.word(at - 1);
        matches!(before, "was" | "were" | "is" | "are" | "be" | "been" | "and" | "had" | "have" | "has" | "not" | "who")
    };
    let far = (reach..until).find(|&at| match parts[at].decides {
        0 => false,
        _ if has => true,
        decides => done(at) && (decides < 0 || happened(at)),
    });
    let Some(decided) = near.or(far) else { return places[from.min(reach)..reach].fill(Place::Verb) };
    let from = if near.is_some() || has { from } else { decided };
    // "… was reviewed and did not come back": a second thing is said.
    let second = (decided + 1..until).find(|&at| {
        matches!(tokens.word(at - 1), "and" | "but" | "then")
            && matches!(
                tokens.word(at),
                "did" | "do" | "does" | "was" | "were" | "had" | "have" | "has" | "is" | "are" | "who"
            )
    });
    let after = (decided..until).find(|&at| parts[at].decides != parts[decided].decides).unwrap_or(until);
    // "… who experience a serious injury": of two states near each other, both are said.
    let near = |at: usize| (at + 1..until.min(at + FIRST_SAID)).find(|&next| parts[next].decides == 1);
    let after = if parts[decided].decides == 1 { near(after - 1).map_or(after, |next| next + 1) } else { after };
    places[from..after].fill(Place::Verb);
    if parts[decided].decides < 0 {
        places[after..second.unwrap_or(until).max(after)].fill(Place::Object);
    }
}
