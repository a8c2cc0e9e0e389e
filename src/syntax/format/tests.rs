use super::*;

/// Lays out, and holds that what comes of it stays.
fn laid_out(text: &str) -> String {
    let formatted = format(text);
    assert!(!formatted.gave_up);
    assert_eq!(format(&formatted.text).text, formatted.text);
    formatted.text
}

#[test]
fn an_item_has_its_columns() {
    let text = "indicator   s47 \"Rate\"~inferred \"a map\"{# why\n\timproves up\noutcome\tsafe ~ inferred   \"a map\"\n    \
                needs-several-agencies [ a ,b ]\nevery\nmeans \"so long that the mark has no room in its column\" ~ recalled \"x\"  \n  } # end\n";
    let tidy = "indicator s47 \"Rate\" ~ inferred \"a map\" { # why\n  improves    up\n  outcome     safe                               ~ \
                inferred \"a map\"\n  needs-several-agencies [a, b]\n  every\n  means       \"so long that the mark has no room in its \
                column\" ~ recalled \"x\"\n} # end\n";
    assert_eq!(laid_out(text), tidy);
}

#[test]
fn blank_lines_and_comments_keep_their_places() {
    let text = "\n\n# head\n\n\n\nframework f \"F\" {\n\n# first\n  shared yes\n\n\n      # last\n\n}\n# of a\noutcome a \"A\" { }\noutcome b \
                \"B\" {change \"x\"}\n\n\noutcome c \"C\" {}\noutcome d \"D\" {\n}\n\n\n";
    let tidy = "# head\n\nframework f \"F\" {\n  # first\n  shared      yes\n\n  # last\n}\n\n# of a\noutcome a \"A\" { }\noutcome b \"B\" { \
                change \"x\" }\n\noutcome c \"C\" { }\n\noutcome d \"D\" {\n}\n";
    assert_eq!(laid_out(text), tidy);
}

#[test]
fn a_list_over_lines_has_a_line_for_each_part_and_its_comments() {
    let text =
        "indicator x \"X\" {\n source [ # which\n a,b # two\n , c,\n\n  # the last\n d e ] ~ reported \"me\"\n}\n";
    let tidy = "indicator x \"X\" {\n  source      [ # which\n    a,\n    b # two\n    , c,\n    # the last\n    d e\n  ] ~ reported \
                \"me\"\n}\n";
    assert_eq!(laid_out(text), tidy);
}

#[test]
fn a_text_is_kept_and_its_line_ends_are_those_of_the_file() {
    let text = "\u{FEFF}outcome x \"X\" {\r\n means \"\"\"  \r\n   in   words \r\n\"\"\"~ recalled \"y\"\r\n}\r\n";
    assert_eq!(
        laid_out(text),
        "outcome x \"X\" {\n  means       \"\"\"  \n   in   words \n\"\"\" ~ recalled \"y\"\n}\n"
    );
}

#[test]
fn what_could_not_be_read_is_left_and_the_rest_laid_out() {
    let unclosed = "outcome a   \"A\" {\r\n change \"x\"\r\n\r\n\r\n# of b\r\n";
    let text = format!(
        "{unclosed}outcome b \"B\" {{\n change   “x”  \nfor   c\n}}\n  stray   words\n\n\n  more\ncohort c   \"C\" {{}}"
    );
    let formatted = format(&text);
    assert_eq!(
        formatted.text,
        format!(
            "{unclosed}outcome b \"B\" {{\n change   “x”  \n  for         c\n}}\n  stray   words\n\n\n  more\ncohort c \"C\" {{ }}\n"
        )
    );
    let left: Vec<&str> = formatted.left.iter().map(|left| &formatted.text[left.range()]).collect();
    assert_eq!(left, [unclosed, " change   “x”  \n", "  stray   words\n\n\n  more\n"]);
}

#[test]
fn what_a_broken_sentence_or_list_goes_on_to_is_left_with_it() {
    let sentence = "  means   \"children who\n    talk   at\n    home\"\n";
    let list = " source   [a b\n  c   d\n   e]\n";
    let text = format!("indicator x \"X\" {{\n{sentence}improves up\n{list}every year\n}}\n");
    let tidy = format!("indicator x \"X\" {{\n{sentence}  improves    up\n{list}  every       year\n}}\n");
    assert_eq!(laid_out(&text), tidy);
}

#[test]
fn nothing_comes_of_nothing() {
    for nothing in ["", "\n\n", " \t\r\n ", "\u{FEFF}", "\u{FEFF}\r\n"] {
        assert_eq!(laid_out(nothing), "", "{nothing:?}");
    }
}

#[test]
fn what_would_be_too_long_to_be_read_is_left() {
    use crate::syntax::{MAX_LINE, MAX_LINES};
    let long = format!("x {}\n", "a".repeat(MAX_LINE - 5));
    let text = format!("unit u \"U\" {{\n{long}y z\n}}\n");
    assert_eq!(laid_out(&text), format!("unit u \"U\" {{\n{long}  y           z\n}}\n"));
    // A list that would need more lines than an item may have.
    let lines = "x y\n".repeat(MAX_LINES - 4);
    let text = format!("unit u \"U\" {{\n{lines}x [a,\nb, c, d, e]\n}}\n");
    let formatted = format(&text);
    assert!(formatted.gave_up && formatted.text == text);
}
