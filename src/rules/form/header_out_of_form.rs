use super::value_out_of_form::parting;
use super::words::{finding, line, name_from, place_named};
use crate::findings::{Finding, Severity};
use crate::model::{Problem, ProblemKind, Sort};
use crate::rules::phrases::{sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "header-out-of-form",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "the first line of an item lacks its name or title, or says more than it can",
    why: "An item without a name cannot be pointed at, and one without a title cannot be read aloud: no report can show it.",
    what_to_do: "Write the first line as keyword, name, title in quotes and `{`: `outcome together \"Families stay together\" {`.",
    bad: r#"
framework f "Staying together" { }
outcome "Families stay together" { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" ~ inferred "the title of the chapter" { }
"#,
        r#"
framework f "Staying together" { }
theme kinship { }
outcome together-2-gether "Families stay together" { addresses kinship }
"#,
    ],
    sources: &["SDMX 3.0, information model: every artefact has an identifier and a name"],
    check: Check::Problem(check),
};

fn check(problem: &Problem, cx: &Context<'_>, found: &mut Vec<Finding>) {
    match &problem.kind {
        ProblemKind::HeaderOutOfForm { sort, miss, found: stands } => {
            let header = header(problem, cx);
            let message = format!(
                "The first line of {}, `{header}`, does not fit: {}.",
                sort.spec().article,
                parting(miss, stands)
            );
            let help = help(*sort, &header, stands);
            found.push(finding(&RULE, problem, cx, message, help).label("does not fit here"));
        }
        ProblemKind::NameTooLong(length) => {
            let message = sentence(&format!(
                "{} has a name of {length} characters, which nobody could write again elsewhere.",
                place_named(problem, cx)
            ));
            let help =
                "Give it a short name, such as `children-safe-at-home`, and say the rest in its title, between quotes.";
            found.push(finding(&RULE, problem, cx, message, help).label("a very long name"));
        }
        _ => {}
    }
}

fn header(problem: &Problem, cx: &Context<'_>) -> String {
    let line = line(cx.model, problem.place)
        .map_or_else(|| cx.model.written(problem.place).to_owned(), |(line, _)| line.to_owned());
    shortened(&line).into_owned()
}

fn help(sort: Sort, header: &str, stands: &str) -> String {
    let form = sort.spec().header;
    let example = format!("{} begins as in `{}`.", sentence(sort.spec().article), sort.spec().example);
    if !form.starts_with("<name>") {
        return example;
    }
    let title = header.find('"').and_then(|open| header[open + 1..].split('"').next());
    if stands.starts_with('"') {
        let name = title.and_then(name_from);
        let mended = name.map_or_else(String::new, |name| {
            format!(
                "Put a name of your choice before the title, such as `{}`. ",
                header.replacen('"', &format!("{name} \""), 1)
            )
        });
        return format!("{mended}{example}");
    }
    if stands.starts_with(|c: char| c.is_ascii_digit()) {
        return format!("A name begins with a letter, and says what the thing is rather than its number. {example}");
    }
    if stands.contains(['.', '@']) {
        return format!("A name has no full stop or `@` in it: these point into other frameworks. {example}");
    }
    if title.is_none() {
        let before = header.find('{').map_or(header, |brace| &header[..brace]).trim_end();
        let words = before.split_whitespace().count();
        if words == 2 {
            return format!("Give it a title in quotes: `{before} \"What it says in full\" {{`. {example}");
        }
        return format!(
            "A title stands between quotes, after a name that is one word or is joined by hyphens. {example}"
        );
    }
    format!("A name is one word, or several joined by hyphens, and the title follows it in quotes. {example}")
}
