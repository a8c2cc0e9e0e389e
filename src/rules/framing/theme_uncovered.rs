use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Said, Sort, Value};
use crate::rules::phrases::{first_words, folded, line_of, quoted, reference, title};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "theme-uncovered",
    aliases: &[],
    question: Question::Framing,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "a theme that a reader says must be addressed has no outcome",
    why: "What no outcome names, nobody has promised to make better, and nobody will be asked about. Families for whom that \
          is the whole trouble are then served by luck.",
    case: None,
    what_to_do: "Write an outcome that says what becomes better in this respect, with `addresses` and the theme's name; or add \
                 `addresses` to an outcome that is about it already.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { addresses stability }
# --- standpoint
standpoint reader "What a reader holds it against" {
  must-address [neglect, stability]
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { addresses stability }
outcome cared-for "Children are fed, clothed and loved" {
  addresses [neglect, health]
}
# --- standpoint
standpoint reader "What a reader holds it against" {
  must-address [neglect, stability]
}
"#,
        // The reader's theme goes by another name here, and is said to be the same.
        r#"
framework f "Staying together" { }
outcome cared-for "Children are fed, clothed and loved" { addresses neglect }
# --- standpoint
standpoint reader "What a reader holds it against" { must-address doing-without }
theme doing-without "Doing without what every child needs" { same-as neglect }
"#,
        // In words of its own, and they are the theme's.
        r#"
framework f "Staying together" { }
outcome cared-for "Children are fed, clothed and loved" { addresses "Neglect" }
# --- standpoint
standpoint reader "What a reader holds it against" { must-address neglect }
"#,
        // Nobody here says that a theme must be addressed.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
"#,
    ],
    sources: &["S18", "UNAIDS indicator standards: the set is coherent and balanced"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let asks: Vec<(Fact<'_>, Value<'_>)> = cx
        .standpoints()
        .filter_map(|standpoint| standpoint.stated("must-address"))
        .flat_map(|fact| fact.all("themes").map(move |theme| (fact, theme)))
        .collect();
    if asks.is_empty() {
        return;
    }
    let Some(addressed) = Addressed::new(framework, cx) else { return };
    let mut open: Vec<(Entity<'_>, Vec<(Fact<'_>, Value<'_>)>)> = Vec::new();
    for (fact, value) in asks {
        let Some(theme) = value.entity().filter(|theme| !addressed.covers(*theme, cx)) else { continue };
        match open.iter_mut().find(|(other, _)| cx.same.same(*other, theme)) {
            Some((_, asks)) => asks.push((fact, value)),
            None => open.push((theme, vec![(fact, value)])),
        }
    }
    for (theme, asks) in open {
        let was = if addressed.basis == Basis::NotFound { "was found to be" } else { "is" };
        let message = format!("No outcome of {} {was} about “{}”.", quoted(framework), title(theme));
        let help = format!(
            "Add an outcome, under any name that you choose: `outcome a-name \"What becomes better in this respect\" {{ addresses \
             {} }}`. Or, if one of yours is about it already, say so there: {}.",
            reference(theme),
            said_there(theme, cx)
        );
        let mut finding = Finding::new(&RULE, framework, message, help)
            .about(theme.full_name())
            .label(format!("no outcome about “{}”", title(theme)))
            .rests_on(addressed.basis);
        for (fact, value) in asks {
            finding =
                finding.note(value.place(), "asked for here").from_standpoint(fact.entity()).rests_on(fact.basis());
        }
        for value in &addressed.in_words {
            finding = finding.note(value.place(), "a theme in words of its own, taken to be another");
        }
        found.push(finding);
    }
}

/// What to write in an outcome that is there: the author's own line with the theme in it, where one is.
fn said_there(theme: Entity<'_>, cx: &Context<'_>) -> String {
    let name = reference(theme);
    let stated = cx.model.own(Sort::Outcome).find_map(|outcome| outcome.stated("addresses"));
    let Some((fact, line)) = stated.map(|fact| (fact, line_of(cx.model, fact.place()))) else {
        return format!("`addresses {name}`");
    };
    let themes: Vec<&str> = fact.values().map(|value| value.written()).chain([name.as_str()]).collect();
    let it = first_words(fact.entity());
    format!(
        "`addresses {name}`. If that is `{it}`, which has such a line, write `addresses [{}]` in place of `{line}`",
        themes.join(", ")
    )
}

/// What the project's outcomes say that they are about.
struct Addressed<'m> {
    themes: Vec<Value<'m>>,
    in_words: Vec<Value<'m>>,
    basis: Basis,
}

impl<'m> Addressed<'m> {
    /// `None` where some outcome says what it is about in a line that could not be read: then nobody can tell.
    fn new(framework: Entity<'m>, cx: &Context<'m>) -> Option<Self> {
        let mut addressed = Addressed { themes: Vec::new(), in_words: Vec::new(), basis: framework.silence() };
        for outcome in cx.model.own(Sort::Outcome) {
            match outcome.said("addresses") {
                Said::Broken => return None,
                Said::Missing(basis, _) => addressed.basis = addressed.basis.max(basis),
                Said::Stated(fact) if fact.is_unresolved() => return None,
                Said::Stated(fact) => {
                    let (named, in_words) = fact.values().partition::<Vec<_>, _>(|value| value.entity().is_some());
                    addressed.themes.extend(named);
                    addressed.in_words.extend(in_words);
                }
            }
        }
        Some(addressed)
    }

    fn covers(&self, theme: Entity<'_>, cx: &Context<'_>) -> bool {
        let said = |value: &Value<'_>| {
            value.text().is_some_and(|text| {
                let text = folded(&text);
                text == folded(&theme.title()) || text == theme.name()
            })
        };
        self.themes.iter().filter_map(|value| value.entity()).any(|named| cx.same.same(named, theme))
            || self.in_words.iter().any(said)
    }
}
