use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Said, Sort, Value};
use crate::rules::phrases::{quoted, reference};
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
        let message = format!("No outcome of {} {was} about “{}”.", quoted(framework), theme.title());
        let help = format!(
            "Write an outcome that says what becomes better in this respect, with the line `addresses {0}`; or add \
             `addresses {0}` to an outcome that is about it already.",
            reference(theme)
        );
        let mut finding = Finding::new(&RULE, framework, message, help)
            .about(theme.full_name())
            .label(format!("no outcome about “{}”", theme.title()))
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
                let text = text.trim().to_lowercase();
                text == theme.title().to_lowercase() || text == theme.name()
            })
        };
        self.themes.iter().filter_map(|value| value.entity()).any(|named| cx.same.same(named, theme))
            || self.in_words.iter().any(said)
    }
}
