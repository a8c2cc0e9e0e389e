//! What an outcome says that people feel, or that they are treated as, and which of its words say so.

use crate::rules::plain_words::is_one_of;

/// Words for how people feel or are treated, with how one of them would say it, and the words after which they mean
/// something else: a supported tenancy, a safe level of staffing.
const FELT: [(&str, &str, &[&str]); 14] = [
    (
        "supported",
        "feel supported",
        &["housing", "accommodation", "living", "employment", "lodgings", "internship", "internships", "tenancies"],
    ),
    ("safe", "feel safe", SAFE_THINGS),
    ("safer", "feel safer", SAFE_THINGS),
    ("loved", "feel loved", &[]),
    ("loving", "feel loved", &[]),
    ("listened", "are listened to", &[]),
    ("heard", "are heard", &["within"]),
    ("cared", "feel cared for", &[]),
    ("respected", "feel respected", &[]),
    ("valued", "feel valued", &["at"]),
    ("belong", "feel that they belong", &[]),
    ("welcome", "feel welcome", &["packs", "pack", "packages"]),
    ("feel", "feel", &[]),
    ("feeling", "feel", &[]),
];

/// What may be safe without anyone's feeling so.
const SAFE_THINGS: &[&str] = &[
    "sleep",
    "sleeping",
    "staffing",
    "staff",
    "discharge",
    "practice",
    "practices",
    "working",
    "systems",
    "system",
    "water",
    "drinking",
    "prescribing",
    "medicines",
    "use",
    "recruitment",
    "transfer",
    "transfers",
    "handling",
    "storage",
    "food",
    "levels",
    "surgery",
    "roads",
    "transport",
    "driving",
    "vehicles",
    "buildings",
    "workplaces",
];

/// Words for people who can say how they feel. Babies cannot.
const PEOPLE: [&str; 34] = [
    "child",
    "children",
    "people",
    "person",
    "adults",
    "families",
    "family",
    "parents",
    "mothers",
    "fathers",
    "carers",
    "leavers",
    "patients",
    "residents",
    "tenants",
    "students",
    "pupils",
    "learners",
    "everyone",
    "those",
    "women",
    "men",
    "girls",
    "boys",
    "teenagers",
    "adolescents",
    "survivors",
    "victims",
    "users",
    "citizens",
    "households",
    "they",
    "we",
    "i",
];

/// Words by which people say something themselves.
const SAYING: [&str; 7] = ["say", "says", "said", "saying", "tell", "tells", "told"];

/// Words with which a report is what somebody says of themselves, and not of an incident: "self-reported", "report feeling".
const OF_THEMSELVES: [&str; 8] = ["self", "who", "they", "that", "feeling", "being", "feel", "having"];

/// Words of a measure by which it is seen that people were asked.
const ASKED: [&str; 10] =
    ["feel", "feels", "felt", "feeling", "think", "agree", "satisfied", "satisfaction", "views", "survey"];

/// Words of an outcome for how people feel or are treated.
pub(super) struct Felt {
    /// The author's words.
    pub(super) words: Vec<String>,
    /// How one of them would say it: `feel supported`.
    pub(super) says: String,
    /// What stands before the first of them: whom it is about.
    pub(super) of: String,
}

/// What a text says that people feel; `None` where it says nothing of it, or says it in their own voice.
pub(super) fn felt(text: &str) -> Option<Felt> {
    let words: Vec<&str> = words(text).collect();
    let folded: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    if in_their_voice(text) {
        return None;
    }
    let at = |word: &str| FELT.iter().find(|(felt, ..)| *felt == word);
    let means = |place: &usize| {
        let (_, _, otherwise) = at(&folded[*place])?;
        let next = folded.get(place + 1).map(String::as_str);
        (!next.is_some_and(|next| otherwise.contains(&next))).then_some(*place)
    };
    let places: Vec<usize> = (0..folded.len()).filter_map(|place| means(&place)).collect();
    let first = *places.first()?;
    // A heading such as "Safe and loved" is about those whom the framework is for; "Roads are safe" is not about people.
    let of_people = first == 0 || folded.iter().any(|word| PEOPLE.contains(&word.as_str()));
    let (word, says, _) = at(&folded[first])?;
    let says =
        if word.starts_with("feel") { format!("feel {}", folded[first + 1..].join(" ")) } else { (*says).to_owned() };
    let told = |word: &str| word.to_lowercase();
    let mut kept: Vec<String> = Vec::new();
    for word in places.iter().map(|place| words[*place]) {
        if !kept.iter().any(|known| told(known) == told(word)) {
            kept.push(word.to_owned());
        }
    }
    of_people.then(|| Felt { words: kept, says, of: folded[..first].join(" ") })
}

/// Whether a text is about what people say.
pub(super) fn in_their_voice(text: &str) -> bool {
    let words: Vec<&str> = words(text).collect();
    let is_reporting = |word: &str| word.get(..6).is_some_and(|begin| begin.eq_ignore_ascii_case("report"));
    (0..words.len()).any(|at| {
        let beside = [at.checked_sub(1).and_then(|before| words.get(before)), words.get(at + 1)];
        let of_themselves = || beside.into_iter().flatten().any(|word| is_one_of(word, &OF_THEMSELVES));
        is_one_of(words[at], &SAYING) || is_reporting(words[at]) && of_themselves()
    })
}

/// Whether a measure is of what people say, or of what only they can have said.
pub(super) fn is_asked(text: &str) -> bool {
    in_their_voice(text) || words(text).any(|word| is_one_of(word, &ASKED))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_feel_is_told_from_what_is_only_called_so() {
        for text in [
            "Children and young people are supported by their family network",
            "Children are safe at home",
            "Safe and loved",
            "Children in care have stable, loving homes",
            "Young people are listened to",
        ] {
            assert!(felt(text).is_some(), "{text}");
        }
        for text in [
            "Children will tell us that they feel safe",
            "Young people say that they are listened to",
            "More people live in supported housing",
            "Roads are safe",
            "Babies are safe",
            "Families stay together",
            "Cases are heard within 26 weeks",
            "Wards for children have safe staffing",
        ] {
            assert!(felt(text).is_none(), "{text}");
        }
    }

    #[test]
    fn what_people_say_is_told_from_what_is_reported_of_them() {
        for text in ["Children who report feeling safe", "Self-reported happiness", "How satisfied patients are"] {
            assert!(is_asked(text), "{text}");
        }
        for text in ["Incidents reported to the police", "Reports of missing children", "Children in foster care"] {
            assert!(!is_asked(text), "{text}");
        }
    }
}
