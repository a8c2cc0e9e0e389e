//! The keys of `indicant.yaml`: one table, from which messages and the schema are held to account.

/// A key of `indicant.yaml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// The key as it is written.
    pub name: &'static str,
    /// What it says, in a sentence.
    pub meaning: &'static str,
    /// What its value has to be, to follow "expected".
    pub expected: &'static str,
    /// A line that is right.
    pub example: &'static str,
}

/// `language`, the only key that has to be there.
pub const LANGUAGE: Key = Key {
    name: "language",
    meaning: "The version of the language in which the specs are written.",
    expected: "the number of a version of the language",
    example: "language: 1",
};

/// `name`.
pub const NAME: Key = Key {
    name: "name",
    meaning: "The namespace of the project's items, which other frameworks write before the dot.",
    expected: "a name of letters, digits and hyphens that begins with a letter",
    example: "name: national-framework",
};

/// `specs`.
pub const SPECS: Key = Key {
    name: "specs",
    meaning: "The files and folders inside the project that hold its specs; the whole folder where it is left out.",
    expected: "a list",
    example: "specs: [outcomes, indicators.ind]",
};

/// `beside`.
pub const BESIDE: Key = Key {
    name: "beside",
    meaning: "Folders of other frameworks, read beside this one and not found fault with.",
    expected: "a list",
    example: "beside: [../other]",
};

/// `standpoints`.
pub const STANDPOINTS: Key = Key {
    name: "standpoints",
    meaning: "Folders of standpoints from which the framework is read.",
    expected: "a list",
    example: "standpoints: [../commissioner]",
};

/// `matches`.
pub const MATCHES: Key = Key {
    name: "matches",
    meaning: "Files and folders of matches between this framework and others.",
    expected: "a list",
    example: "matches: [matches.ind]",
};

/// `fail-on`.
pub const FAIL_ON: Key = Key {
    name: "fail-on",
    meaning: "From which severity on a check answers no: error, warning, advice or never.",
    expected: "one of error, warning, advice, never",
    example: "fail-on: warning",
};

/// `thresholds`.
pub const THRESHOLDS: Key = Key {
    name: "thresholds",
    meaning: "The numbers that words such as few and mostly stand for, where they are not the usual ones.",
    expected: "a group of named numbers",
    example: "thresholds: { few: 2 }",
};

/// `rules`.
pub const RULES: Key = Key {
    name: "rules",
    meaning: "How grave rules are here, and rules of the project's own; or the name of a YAML file that says so, or a list of both.",
    expected: "the names of rules, each with how grave it is or what it asks; or the name of a file of them",
    example: "rules: { mostly-existing: warning }",
};

/// Every key, in the order in which a file usually has them.
pub const KEYS: &[Key] = &[LANGUAGE, NAME, SPECS, BESIDE, STANDPOINTS, MATCHES, FAIL_ON, THRESHOLDS, RULES];
