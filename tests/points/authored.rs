//! What a respondent wrote, and a spec without it.

/// A spec without its answers.
pub fn without_answers(text: &str) -> String {
    let mut kept = String::new();
    let mut is_answer = false;
    for line in text.split_inclusive('\n') {
        is_answer = line.starts_with("answer ") || is_answer && !line.starts_with('}');
        if !is_answer {
            kept.push_str(line);
        }
    }
    kept
}
