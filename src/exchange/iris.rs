//! The addresses by which other people's tools know frameworks and their items, and back.
//!
//! `BASE/FRAMEWORK/EDITION` is a framework, and `BASE/FRAMEWORK/EDITION/SORT/NAME` an item of it. Where a framework has no
//! edition, that part is left out: an item's address has four parts with one and three without.

use crate::model::{Entity, Sort};
use std::fmt::Write;

/// Where addresses begin unless a publisher says otherwise. No address that ends in `.invalid` is anybody's (RFC 2606), so
/// ours lead nowhere and can be mistaken for no one else's.
pub const BASE: &str = "https://indicant.invalid/";

/// How addresses are made, and read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Iris {
    base: String,
}

impl Default for Iris {
    fn default() -> Self {
        Iris { base: BASE.to_owned() }
    }
}

/// What an address stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Known {
    /// The framework's name, or that of whatever else its files are called.
    pub namespace: String,
    /// Its edition.
    pub edition: Option<String>,
    /// The item; none where the framework itself is meant.
    pub item: Option<(Sort, String)>,
}

impl Iris {
    /// Addresses that begin with one of a publisher's own.
    ///
    /// # Errors
    /// Where it is no address that others can be put after.
    pub fn at(base: &str) -> Result<Iris, String> {
        let rest = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"));
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~/:%+,;=@!$&()".contains(letter);
        match rest {
            Some(rest) if rest.starts_with(|first: char| first.is_ascii_alphanumeric()) && rest.chars().all(plain) => {
                Ok(Iris { base: format!("{}/", base.trim_end_matches('/')) })
            }
            _ => Err("expected an address such as https://example.org/frameworks/".to_owned()),
        }
    }

    /// Where addresses begin.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The address of the framework that an item belongs to; none where its files have no name.
    #[must_use]
    pub fn scheme(&self, item: Entity<'_>) -> Option<String> {
        let set = item.model.set_of(item);
        if set.name.is_empty() {
            return None;
        }
        let mut iri = format!("{}{}", self.base, encoded(&set.name));
        if let Some(edition) = set.edition.as_deref().filter(|edition| !edition.is_empty()) {
            iri.push('/');
            iri.push_str(&encoded(edition));
        }
        Some(iri)
    }

    /// The address of an item.
    #[must_use]
    pub fn item(&self, item: Entity<'_>) -> Option<String> {
        let scheme = self.scheme(item)?;
        Some(if item.sort() == Sort::Framework { scheme } else { format!("{scheme}/{}", local(item)) })
    }

    /// What an address stands for, if it is one of ours.
    #[must_use]
    pub fn read(&self, iri: &str) -> Option<Known> {
        let parts: Vec<String> = iri.strip_prefix(&self.base)?.split('/').map(decoded).collect::<Option<_>>()?;
        let (framework, item) = match &parts[..] {
            [_] | [_, _] => (&parts[..], None),
            [framework @ .., sort, name] if framework.len() <= 2 => {
                (framework, Some((Sort::of_keyword(sort)?, name.clone())))
            }
            _ => return None,
        };
        let known = Known { namespace: framework[0].clone(), edition: framework.get(1).cloned(), item };
        let is_whole = !known.namespace.is_empty() && known.item.as_ref().is_none_or(|(_, name)| !name.is_empty());
        is_whole.then_some(known)
    }
}

/// The end of an item's address, after that of its framework.
pub(super) fn local(item: Entity<'_>) -> String {
    format!("{}/{}", item.sort().keyword(), encoded(item.name()))
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

/// A text as one part of an address (RFC 3986, section 2).
fn encoded(text: &str) -> String {
    let mut part = String::with_capacity(text.len());
    for byte in text.bytes() {
        if is_plain(byte) {
            part.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            let _ = write!(part, "%{byte:02X}");
        }
    }
    part
}

/// The text that a part of an address is.
pub(super) fn decoded(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let [first, after @ ..] = rest {
        if *first == b'%' {
            let hex = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(hex, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Model, Role, SourceFile, SourceSet};

    #[test]
    fn an_address_leads_back_to_what_it_was_made_for() {
        for (name, edition) in [("csc", Some("2023-02")), ("csc", None), ("fürsorge", Some("a/b c%\u{202E}"))] {
            let said = edition.map_or(String::new(), |edition| format!("edition \"{edition}\""));
            let text = format!("framework {name} \"F\" {{ {said} }}\noutcome safe-é \"S\" {{ }}\n");
            let files = vec![SourceFile::new("a.ind", &text)];
            let model = Model::new(vec![SourceSet { role: Role::Own, name: None, files }]);
            assert!(model.problems().is_empty(), "{:?}", model.problems());
            let iris = Iris::default();
            let outcome = model.own(Sort::Outcome).next().expect("the outcome");
            let known = iris.item(outcome).and_then(|iri| iris.read(&iri)).expect("it is one of ours");
            assert_eq!((known.namespace.as_str(), known.edition.as_deref()), (name, edition));
            assert_eq!(known.item, Some((Sort::Outcome, "safe-é".to_owned())));
            let framework = iris.scheme(outcome).and_then(|iri| iris.read(&iri)).expect("it is one of ours");
            assert_eq!((framework.namespace.as_str(), framework.item), (name, None));
        }
    }

    #[test]
    fn what_is_not_ours_stands_for_nothing() {
        let iris = Iris::at("http://example.org/fw").expect("an address");
        assert_eq!(iris.base(), "http://example.org/fw/");
        for other in
            ["https://indicant.invalid/csc", "http://example.org/fw/", "http://example.org/fw/a/b/c/d/e", "a:%FF"]
        {
            assert_eq!(iris.read(other), None, "{other}");
        }
        assert_eq!(iris.read("http://example.org/fw/csc/2023/nonsense/x"), None);
        for bad in ["", "csc", "ftp://a", "https://", "https://a b", "https://a>", "https://a#b", "https://é"] {
            assert!(Iris::at(bad).is_err(), "{bad}");
        }
    }
}
