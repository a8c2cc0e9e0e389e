use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Sort};
use crate::rules::phrases::{named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "too-many-indicators",
    aliases: &[],
    question: Question::Balance,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "an outcome has more headline indicators than a reader can keep in mind",
    why: "Where everything leads, nothing does: each agency will look at the figures that suit it, and nobody outside can tell \
          which of them the framework stands or falls by.",
    what_to_do: "Choose the few that would show by themselves whether the outcome is reached. In the others write `headline no`; \
                 with `beneath` they can stand beneath those that they help to explain.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn and grow" { }
indicator talks    "Children who talk well at two"      {
  outcome  learning
  headline yes
}
indicator reads    "Children who read well at seven"    {
  outcome  learning
  headline yes
}
indicator counts   "Children who count well at seven"   {
  outcome  learning
  headline yes
}
indicator writes   "Children who write well at eleven"  {
  outcome  learning
  headline yes
}
indicator attends  "Children who are at school each day" {
  outcome  learning
  headline yes
}
indicator stays-on "Young people who stay on at school" {
  outcome  learning
  headline yes
}
indicator enjoys   "Children who say they enjoy school" {
  outcome  learning
  headline yes
}
"#,
    good: &[
        // Some lead, and others explain them.
        r#"
framework f "Growing up" { }
outcome learning "Children learn and grow" { }
indicator talks    "Children who talk well at two"       {
  outcome  learning
  headline yes
}
indicator reads    "Children who read well at seven"     {
  outcome  learning
  headline yes
}
indicator counts   "Children who count well at seven"    { outcome learning }
indicator writes   "Children who write well at eleven"   { outcome learning }
indicator attends  "Children who are at school each day" { outcome learning }
indicator stays-on "Young people who stay on at school"  { outcome learning }
indicator enjoys   "Children who say they enjoy school"  { outcome learning }
"#,
        // Nothing is said of which lead: it is not presumed that all do.
        r#"
framework f "Growing up" { }
outcome learning "Children learn and grow" { }
indicator talks    "Children who talk well at two"       { outcome learning }
indicator reads    "Children who read well at seven"     { outcome learning }
indicator counts   "Children who count well at seven"    { outcome learning }
indicator writes   "Children who write well at eleven"   { outcome learning }
indicator attends  "Children who are at school each day" { outcome learning }
indicator stays-on "Young people who stay on at school"  { outcome learning }
indicator enjoys   "Children who say they enjoy school"  { outcome learning }
"#,
        // Many in a framework are not many under one outcome.
        r#"
framework f "Growing up" { }
outcome learning "Children learn and grow" { }
outcome health   "Children are well" { }
indicator talks    "Children who talk well at two"      {
  outcome  learning
  headline yes
}
indicator reads    "Children who read well at seven"    {
  outcome  learning
  headline yes
}
indicator counts   "Children who count well at seven"   {
  outcome  learning
  headline yes
}
indicator writes   "Children who write well at eleven"  {
  outcome  learning
  headline yes
}
indicator sleeps   "Children who sleep well"            {
  outcome  health
  headline yes
}
indicator plays    "Children who play outside each day" {
  outcome  health
  headline yes
}
indicator teeth    "Children whose teeth are sound"     {
  outcome  health
  headline yes
}
"#,
    ],
    sources: &["HM Treasury, The Green Book, 4.8: up to five or six, and each a change in an outcome"],
    check: Check::Item(&[Sort::Outcome], check),
};

fn check(outcome: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let leading: Vec<(Fact<'_>, Basis)> = cx.indicators_of(outcome).filter_map(headline).collect();
    let many = cx.limits.many;
    if leading.len() as f64 <= many {
        return;
    }
    let message = format!(
        "{} has {} headline indicators. From {} on, one speaks of too many.",
        sentence(&named(outcome)),
        leading.len(),
        many + 1.0
    );
    let help = format!(
        "Keep at most {many} of them, those that would show by themselves whether the outcome is reached. In each of the others \
         write `headline no`."
    );
    let finding = Finding::new(&RULE, outcome, message, help)
        .label("which of these lead?")
        .rests_on(leading.iter().map(|(says, place)| says.basis().max(*place)).max().unwrap_or_default());
    let noted = leading.iter().skip(many as usize).take(3);
    found.push(noted.fold(finding, |finding, (says, _)| finding.note(says.place(), "leads too")));
}

/// The line by which an indicator is one of those that lead, and where its place under the outcome comes from.
fn headline(indicator: Entity<'_>) -> Option<(Fact<'_>, Basis)> {
    let says = indicator.stated("headline").filter(|fact| fact.word("headline") == Some("yes"))?;
    Some((says, indicator.stated("outcome").map_or(Basis::Found, Fact::basis)))
}
