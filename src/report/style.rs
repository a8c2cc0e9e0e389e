//! The style sheet in the page, and the hash that lets it and nothing else apply.

use super::render::RenderError;
use sha2::{Digest, Sha256};

/// The policy of a page whose one style element holds exactly `css`: it may load nothing, run nothing, send nothing.
pub(super) fn policy(css: &str) -> String {
    let hash = base64(&Sha256::digest(css.as_bytes()));
    format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")
}

/// Refuses a style sheet that would end its own element; nothing else in one can be active under [`policy`].
pub(super) fn checked(css: &str) -> Result<String, RenderError> {
    let css = css.replace("\r\n", "\n").trim().to_owned();
    match css.to_ascii_lowercase().find("</") {
        Some(place) => {
            let line = css[..place].matches('\n').count() + 1;
            Err(RenderError::new("report.css", Some(line), &css, "`</` would end the style sheet here"))
        }
        None => Ok(css),
    }
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().chain([0, 0].iter()).take(3).fold(0u32, |group, byte| (group << 8) | u32::from(*byte));
        for digit in 0..4 {
            if digit <= chunk.len() {
                let index = (group >> (18 - 6 * digit)) & 63;
                out.push(char::from(DIGITS[index as usize]));
            } else {
                out.push('=');
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{base64, checked, policy};
    use std::collections::BTreeMap;

    #[test]
    fn base64_is_that_of_the_standard() {
        let cases = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        assert!(cases.iter().all(|(plain, coded)| base64(plain.as_bytes()) == *coded));
        assert!(policy("").contains("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"));
    }

    #[test]
    fn a_style_sheet_cannot_leave_its_element() {
        let error = checked("a{}\nb{content:'</STYLE><script>'}").expect_err("it ends the element").to_string();
        assert!(error.contains("report.css, line 2"), "{error}");
    }

    /// The colours that each mode declares, by name.
    fn palette(css: &str) -> [BTreeMap<String, [f64; 3]>; 2] {
        let (light, dark) = css.split_once("@media (prefers-color-scheme: dark)").expect("there is a dark mode");
        let declared = |part: &str| {
            let (_, rest) = part.split_once(":root {").expect("colours are declared on :root");
            let (block, _) = rest.split_once('}').expect("and end");
            let colour = |line: &str| {
                let (name, value) = line.trim().trim_end_matches(';').split_once(':')?;
                let hex = value.trim().strip_prefix('#')?;
                let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).map(f64::from);
                Some((name.trim().to_owned(), [part(0).ok()?, part(2).ok()?, part(4).ok()?]))
            };
            block.lines().filter_map(colour).collect()
        };
        [declared(light), declared(dark)]
    }

    fn luminance(colour: [f64; 3]) -> f64 {
        let [r, g, b] = colour
            .map(|part| part / 255.0)
            .map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// WCAG 2.2: 4.5 to 1 for text, 3 to 1 for outlines that mean something.
    #[test]
    fn every_colour_can_be_read_in_both_modes() {
        let css = super::super::templates::EMBEDDED
            .iter()
            .find(|(name, _)| *name == "report.css")
            .expect("it comes with us")
            .1;
        for colours in palette(css) {
            let colour =
                |name: &str| *colours.get(name).unwrap_or_else(|| panic!("{name} is not declared in one of the modes"));
            for surface in ["--paper", "--raised", "--tint"] {
                for ink in ["--ink", "--quiet", "--accent", "--visited"] {
                    let ratio = contrast(colour(ink), colour(surface));
                    assert!(ratio >= 4.5, "{ink} on {surface} is {ratio:.2}");
                }
                for outline in ["--outline", "--focus"] {
                    let ratio = contrast(colour(outline), colour(surface));
                    assert!(ratio >= 3.0, "{outline} on {surface} is {ratio:.2}");
                }
            }
            for word in ["error", "warning", "advice", "plain"] {
                let ratio = contrast(colour(&format!("--{word}-ink")), colour(&format!("--{word}-tint")));
                assert!(ratio >= 4.5, "{word} is {ratio:.2}");
                let ratio = contrast(colour(&format!("--{word}-ink")), colour("--paper"));
                assert!(ratio >= 3.0, "the edge of {word} is {ratio:.2}");
            }
        }
    }
}
