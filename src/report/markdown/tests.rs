//! Attacks, and what becomes of them; ordinary Markdown, and that it stays what it was.

use super::{escape, escape_html, html, inline_html, inline_markdown, markdown, text};
use proptest::prelude::*;
use pulldown_cmark::{Options, Parser};

const ATTACKS: &[&str] = &[
    "<script>alert(1)</script>",
    "a <script>alert(1)</script> b",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<style>*{display:none}</style>",
    "<iframe src=\"https://example.org\"></iframe>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<!-- --><script>alert(1)</script>",
    "<![CDATA[<script>]]>",
    "<?php echo 1 ?>",
    "<pre><script>alert(1)\n\n</script></pre>",
    "</section></main><h1>mine</h1>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](<java script:alert(1)>)",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;avascript&colon;alert(1))",
    "[x](\\javascript:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](//example.org/steal)",
    "[x](file:///etc/passwd)",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x](https://example.org/track.gif)",
    "![x\" onerror=alert(1) y=\"](https://example.org/a.png)",
    "[![a [b](https://example.org/1)](https://example.org/2)](https://example.org/3)",
    "[x](https://example.org/\"onmouseover=alert(1)//)",
    "[x](https://example.org 'title\" onmouseover=alert(1)')",
    "# H {onclick=alert(1) #id .class}",
    "``` \"><script>alert(1)</script>\ncode\n```",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp;lt;script&amp;gt;",
    "a | b | c\n--|--|--\n<script> | [x](javascript:1) | `|`",
    "{{ 7 * 7 }} {% include 'x' %} {# y #}",
    "abc\u{202e}fdp.exe",
    "a\u{0}b\u{8}c",
    "x\n<div onclick=alert(1)>\ny",
    "1. <script>\n   - [x](javascript:1)\n     > <b onclick=1>",
    "`<script>`",
    "\\<script\\>",
    "~~~\n</textarea><script>\n~~~",
    "[x](#a\"><script>)",
    "<https://example.org/\"><script>alert(1)</script>>",
    "a<br/onclick=alert(1)>b",
];

/// Every tag in a piece of HTML, as it stands; fails on a `<` that begins none.
fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).map(|rest| rest.split('>').next().expect("split gives one")).collect()
}

fn assert_inert(html: &str, of: &str) {
    for tag in tags(html) {
        let plain = ["p", "ul", "ol", "li", "em", "strong", "code", "pre", "blockquote", "h4", "h5", "h6", "a"];
        let name = tag.trim_start_matches('/');
        let start = |prefix: &str| tag.strip_prefix(prefix).and_then(|rest| rest.strip_suffix('"'));
        let link = start("a href=\"").is_some_and(|to| {
            ["https://", "http://", "mailto:", "#", "HTTP"].iter().any(|allowed| to.starts_with(allowed))
                && !to.contains(['"', ' ', '<'])
        });
        let list = start("ol start=\"").is_some_and(|first| first.bytes().all(|byte| byte.is_ascii_digit()));
        let void = matches!(tag, "hr" | "br" | "hr /" | "br /");
        let code = tag == "code class=\"language-text\"";
        assert!(plain.contains(&name) || void || link || list || code, "<{tag}> came out of {of:?}: {html}");
    }
    assert!(!html.contains('\u{202e}') && !html.contains('\0'), "{html:?}");
}

/// HTML of Markdown by a reader that trusts everything.
fn trusting(markdown: &str) -> String {
    let mut out = String::new();
    pulldown_cmark::html::push_html(
        &mut out,
        Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION),
    );
    out
}

#[test]
fn attacks_come_out_inert_in_html() {
    for attack in ATTACKS {
        assert_inert(&html(attack, 4), attack);
        assert_inert(&inline_html(attack), attack);
        assert_inert(&escape_html(attack), attack);
        assert!(!escape_html(attack).contains(['"', '\'']));
    }
}

#[test]
fn attacks_come_out_inert_in_markdown_even_to_a_trusting_reader() {
    for attack in ATTACKS {
        assert_inert(&trusting(&markdown(attack, 4)), attack);
        assert_inert(&trusting(&inline_markdown(attack)), attack);
        let plain = trusting(&escape(attack));
        assert_eq!(tags(&plain), ["p", "/p"], "{attack:?} came out as {plain}");
        let cell = trusting(&format!("| a | b |\n| - | - |\n| {} | {} |\n", escape(attack), inline_markdown(attack)));
        assert_eq!(cell.matches("<td>").count(), 2, "{attack:?} broke the table: {cell}");
    }
}

#[test]
fn raw_html_is_shown_as_text() {
    assert_eq!(html("a <b>c</b>", 4), "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
    assert_eq!(html("[x](javascript:alert(1)) y", 4), "<p>x y</p>\n");
    assert_eq!(html("![a picture](https://example.org/x.png)", 4), "<p>a picture</p>\n");
    assert_eq!(markdown("a <b>c</b> | d", 4), "a &lt;b&gt;c&lt;/b&gt; \\| d");
}

#[test]
fn headings_begin_at_the_base_and_skip_no_level() {
    let shifted = html("# One\n\n### Two\n\n# Three\n\n#\n\nx {#id}", 4);
    assert_eq!(shifted, "<h4>One</h4>\n<h5>Two</h5>\n<h4>Three</h4>\n<p>x {#id}</p>\n");
    assert_eq!(markdown("# One\n\n### Two", 4), "#### One\n\n##### Two");
}

#[test]
fn ordinary_markdown_keeps_its_meaning() {
    let sources = [
        "One *two* **three** `four`.\n\nFive [six](https://example.org/a?b=1&c=2) seven.",
        "- one\n- two\n  - three\n- four",
        "1. one\n\n   more\n\n2. two",
        "> quoted\n> twice\n\nafter",
        "a  \nb\\\nc",
        "    code <b>\n    more\n",
        "***both** one*, `` a`b ``",
        "one\n\n---\n\ntwo",
        "# Heading\n\ntext",
        "<a@example.org> and <https://example.org>",
        "3\\. not a list\n\n\\# not a heading\n\n\\- not a list",
    ];
    for source in sources {
        let again = markdown(source, 4);
        // Only where lines break within a paragraph may differ.
        let on_one_line = |html: String| html.replace('\n', " ");
        assert_eq!(on_one_line(html(&again, 4)), on_one_line(html(source, 4)), "{source:?} became {again:?}");
    }
}

#[test]
fn what_is_read_has_no_markup() {
    let read = text("One **two**\nthree [four](https://example.org) `five`\n\n- six\n- seven")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert_eq!(read, "One two three four five six seven");
}

#[test]
fn deep_nesting_is_bounded() {
    let deep = ">".repeat(20_000);
    assert_inert(&html(&format!("{deep} x"), 4), "deep quotations");
    assert!(markdown(&format!("{deep} x"), 4).len() < 200);
    let list = (0..300).map(|depth| format!("{}- x\n", "  ".repeat(depth))).collect::<String>();
    assert_inert(&trusting(&markdown(&list, 4)), "deep lists");
}

proptest! {
    #[test]
    fn nothing_active_comes_out(source in r#"([a-z \n]|[<>&;:"'()\[\]!#*_`|\\{}=/~-]|javascript:|https://|<script>|&#106;|\n\n|> |- |1\. |    ){0,40}"#) {
        assert_inert(&html(&source, 4), &source);
        assert_inert(&inline_html(&source), &source);
        assert_inert(&trusting(&markdown(&source, 4)), &source);
        assert_inert(&trusting(&inline_markdown(&source)), &source);
        assert_inert(&trusting(&escape(&source)), &source);
    }

    #[test]
    fn any_text_at_all_is_survived(source in any::<String>()) {
        assert_inert(&html(&source, 4), &source);
        assert_inert(&trusting(&markdown(&source, 4)), &source);
    }
}
