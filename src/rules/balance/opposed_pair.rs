use super::counted::{Counted, Halves, counted};
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Said, Sort};
use crate::rules::phrases::{named, quoted, sentence};
use crate::rules::readings::quoted_words;
use crate::rules::{Check, Context, Judgement, Question, Rule};
use rustc_hash::FxHashMap;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "opposed-pair",
    aliases: &[],
    question: Question::Balance,
    severity: Severity::Warning,
    judgement: Judgement::DecidedOrWorded,
    summary: "two indicators cannot both get better: what improves one worsens the other",
    why: "Whoever is answerable for both will be told that they got worse whatever they do, and two agencies that each hold one \
          will pull against each other. Children are helped by neither.",
    case: Some(
        "In the Department for Education's own dictionary of published measures, read in April 2026, a low \
                share of agency social workers is good, and so is a high share of vacancies that agency workers \
                cover.",
    ),
    what_to_do: "Settle which way is better for what both of them count, and say the same in both. If each is right by itself, \
                 say that they are to be read together: `balanced-by`, and the name of the other.",
    bad: r#"
framework f "The people who do the work" { }
enabler staffing "There are enough social workers, and they stay" { }
indicator agency "Social workers who are agency workers" {
  enabler     staffing
  cohort      none "counts workers"
  numerator   social-worker where "employed through an agency"
  denominator social-worker
  improves    down
}
indicator covered "Vacancies covered by agency workers" {
  enabler     staffing
  cohort      none "counts workers"
  numerator   social-worker where "employed through an agency"
  denominator post where "vacant"
  improves    up
}
"#,
    good: &[
        // They are to be read together.
        r#"
framework f "The people who do the work" { }
enabler staffing "There are enough social workers, and they stay" { }
indicator agency "Social workers who are agency workers" {
  enabler     staffing
  cohort      none "counts workers"
  numerator   social-worker where "employed through an agency"
  denominator social-worker
  improves    down
}
indicator covered "Vacancies covered by agency workers" {
  enabler     staffing
  cohort      none "counts workers"
  numerator   social-worker where "employed through an agency"
  denominator post where "vacant"
  improves    up
  balanced-by agency
}
"#,
        // One is the reverse of the other, and so is which way is better.
        r#"
framework f "Growing up" { }
outcome home "Young people have a home that suits them" { }
cohort care-leaver "Care leavers" { }
indicator suitable "Care leavers in suitable homes" {
  outcome     home
  numerator   care-leaver where "in suitable accommodation"
  denominator care-leaver
  improves    up
}
indicator unsuitable "Care leavers in unsuitable homes" {
  outcome     home
  numerator   care-leaver where "in unsuitable accommodation"
  denominator care-leaver
  improves    down
}
"#,
        // The same thing of other people is another thing.
        r#"
framework f "Growing up" { }
outcome home "Children grow up at home where they can" { }
cohort at-risk "Children whom home would harm" { }
cohort helped "Children whose families are helped in time" { }
indicator leave "Children whom home would harm, taken into care in time" {
  outcome   home
  cohort    at-risk
  numerator episode where "a child comes into care"
  improves  up
}
indicator stay "Children whose families were helped, who come into care" {
  outcome   home
  cohort    helped
  numerator episode where "a child comes into care"
  improves  down
}
"#,
        // Pupils who are not disadvantaged are other pupils: nothing is told of them the other way round.
        r#"
framework f "Growing up" { }
outcome learning "Children learn and grow" { }
indicator disadvantaged "Percentage of disadvantaged pupils who reach the expected standard" {
  outcome  learning
  improves up
}
indicator others "Percentage of non-disadvantaged pupils who reach the expected standard" {
  outcome  learning
  improves up
}
"#,
        // It is said that it depends.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
indicator rate "Rate of plans started" {
  outcome  safe
  improves depends "more may mean that harm is noticed, or that there is more of it"
}
indicator number "Number of plans started" {
  outcome  safe
  improves down
}
"#,
    ],
    sources: &[
        "S04",
        "UNAIDS indicator standards: the set is coherent and balanced",
        "Local Authority Interactive Tool, data dictionary of April 2026: agency social workers, where low is good, beside vacancies \
         covered by agency workers, where high is good",
    ],
    check: Check::Framework(check),
};

/// An indicator with a way that is better, and what it counts.
struct Pulling<'m> {
    indicator: Entity<'m>,
    improves: Fact<'m>,
    up: bool,
    counted: Counted,
}

/// How many that count one thing are held against each other.
const HELD: usize = 8;

fn check(_: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let halves = Halves::new(cx);
    let all: Vec<Pulling<'_>> = cx.model.own(Sort::Indicator).filter_map(|it| pulling(it, &halves, cx)).collect();
    let mut seen: FxHashMap<&str, Vec<&Pulling<'_>>> = FxHashMap::default();
    seen.reserve(all.len());
    for later in &all {
        let earlier = seen.entry(&later.counted.what).or_default();
        let opposed = earlier.iter().find(|earlier| {
            let (a, b) = (&earlier.counted, &later.counted);
            let reversed = a.reversed != b.reversed;
            // The reverse of a part is the rest of the same whole, and of no other.
            (!reversed || a.of == b.of)
                && (earlier.up == later.up) == reversed
                && !are_read_together(earlier.indicator, later.indicator)
        });
        found.extend(opposed.map(|earlier| opposed_pair(earlier, later)));
        if earlier.len() < HELD {
            earlier.push(later);
        }
    }
}

fn pulling<'m>(indicator: Entity<'m>, halves: &Halves, cx: &Context<'m>) -> Option<Pulling<'m>> {
    let improves = indicator.stated("improves")?;
    let up = match improves.word("way")? {
        "up" => true,
        "down" => false,
        _ => return None,
    };
    Some(Pulling { indicator, improves, up, counted: counted(indicator, halves, cx)? })
}

/// Whether one of them names the other as what is to be read beside it, or may do so where nobody can tell.
fn are_read_together(a: Entity<'_>, b: Entity<'_>) -> bool {
    let names = |from: Entity<'_>, to: Entity<'_>| match from.said("balanced-by") {
        Said::Broken => true,
        Said::Missing(..) => false,
        Said::Stated(fact) => fact.values().any(|value| value.entity().is_none_or(|other| other == to)),
    };
    names(a, b) || names(b, a)
}

fn opposed_pair(earlier: &Pulling<'_>, later: &Pulling<'_>) -> Finding {
    let better = |up: bool| if up { "more" } else { "less" };
    let (it, other) = (sentence(&named(later.indicator)), quoted(earlier.indicator));
    let (a, b) = (&earlier.counted, &later.counted);
    let by_title = if b.by_title { ", by its title," } else { "" };
    let reversed = a.reversed != b.reversed;
    let mut words: Vec<String> = a.words.iter().chain(&b.words).filter(|_| reversed).cloned().collect();
    words.dedup();
    let message = if reversed {
        let turned = if words.is_empty() { String::new() } else { format!(" ({})", quoted_words(&words)) };
        format!(
            "{it}{by_title} counts the reverse of {other}{turned}, and of both it is said that {} is better: when one gets \
                 better, the other gets worse.",
            better(later.up)
        )
    } else {
        format!(
            "{it}{by_title} counts the same as {other}, and says that {} is better, where that one says that {} is: what makes \
             one better makes the other worse.",
            better(later.up),
            better(earlier.up)
        )
    };
    let (a_name, b_name) = (earlier.indicator.name(), later.indicator.name());
    let (line, turned) = match later.up {
        true => ("improves up", "improves down"),
        false => ("improves down", "improves up"),
    };
    let help = format!(
        "Decide which way is better. If `indicator {a_name}` has it right, write `{turned}` in `indicator {b_name}`, in place of \
         `{line}`. If both are right, and are to be read together, write `balanced-by {a_name}` in `indicator {b_name}`."
    );
    let basis =
        if words.is_empty() { a.basis.max(b.basis) } else { a.basis.max(b.basis).max(crate::model::Basis::Inferred) };
    Finding::new(&RULE, later.indicator, message, help)
        .field("improves")
        .about(earlier.indicator.full_name())
        .at(later.improves.place(), "better here, worse there")
        .note(earlier.improves.place(), "better here, worse there")
        .rests_on(basis)
        .rests_on(later.improves.basis())
        .rests_on(earlier.improves.basis())
        .words(words)
}
