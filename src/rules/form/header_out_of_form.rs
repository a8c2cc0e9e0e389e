use super::hints::basis;
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
    case: None,
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
            let named = miss.expected.iter().any(|words| words.starts_with("a name"));
            let help = match header.split_once('~').filter(|_| stands == "~") {
                Some((before, after)) => basis(before, after),
                None => help(cx, *sort, &header, stands, named),
            };
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

/// How such a first line is written, after the author's own as it could be.
fn help(cx: &Context<'_>, sort: Sort, header: &str, stands: &str, name_expected: bool) -> String {
    let brace = header.find('{').unwrap_or(header.len());
    let (before, end) = (header[..brace].trim_end(), Some(header[brace..].trim()).filter(|end| !end.is_empty()));
    // The line ends as its author ended it, so that what goes on below still belongs to it.
    let end = end.unwrap_or("{");
    let title = before.find('"').and_then(|open| before[open + 1..].split('"').next());
    let words: Vec<&str> = before.split('"').next().unwrap_or("").split_whitespace().skip(1).collect();
    let whole = |name: &str, title: &str| format!("Write, for instance, `{sort} {name} \"{title}\" {end}`.");
    let form = sort.spec().header;
    let mended = if !form.starts_with("<name>") {
        None
    } else if form.contains("> in <") {
        let consultation = cx.model.own(Sort::Consultation).next().map_or("the-consultation", |found| found.name());
        let name = words.first().copied().filter(|_| !name_expected).unwrap_or("a-name");
        Some(format!("Say after its name which consultation it belongs to: `{sort} {name} in {consultation} {end}`."))
    } else if name_expected {
        let fallback = words
            .first()
            .and_then(|word| word.rsplit(['.', '@']).next())
            .filter(|word| word.starts_with(char::is_alphabetic));
        let name = fallback.map(str::to_owned).or_else(|| name_from(title?));
        let name = name.unwrap_or_else(|| "a-name".to_owned());
        let reason = "A name begins with a letter and is letters, digits and hyphens; it says what the thing is, rather than its number.";
        Some(format!("{} {reason}", whole(&name, title.unwrap_or("What it says in full"))))
    } else if words.len() > 1 {
        let said = words.join(" ");
        name_from(&said).map(|name| {
            let reason = "A name is one word, or several joined by hyphens, and the title follows it in quotes.";
            format!("{} {reason}", whole(&name, title.unwrap_or(&said)))
        })
    } else if title.is_none() {
        words.first().map(|name| format!("Give it a title in quotes. {}", whole(name, "What it says in full")))
    } else {
        Some(format!("Take out `{}`, or say it on a line of its own, such as `note \"…\"`.", shortened(stands)))
    };
    mended.unwrap_or_else(|| format!("{} begins as in `{}`.", sentence(sort.spec().article), sort.spec().example))
}
