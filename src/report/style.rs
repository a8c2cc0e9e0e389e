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
}
