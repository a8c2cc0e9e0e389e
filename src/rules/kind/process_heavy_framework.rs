use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Sort};
use crate::rules::phrases::{counted, in_100, quoted};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use crate::wording::Kind;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "process-heavy-framework",
    aliases: &[],
    question: Question::Kind,
    severity: Severity::Advice,
    judgement: Judgement::DecidedOrWorded,
    summary: "most of the indicators under a framework's outcomes count what a service does",
    why: "What is counted is what is attended to. A framework that mostly counts a service's own work makes it better at that \
          work, and tells a family or a minister little about whether anyone is better off.",
    case: None,
    what_to_do: "Add indicators of what becomes different for people, and keep of the others those that explain one of them, \
                 placed `beneath` it.",
    bad: r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator referred "Number of referrals received" { outcome safe }
indicator assessed "Number of assessments completed" { outcome safe }
indicator met "Number of review meetings held" { outcome safe }
indicator feel-safe "Percentage of children who say they feel safe at home" { outcome safe }
"#,
    good: &[
        // As many results as processes.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator referred "Number of referrals received" { outcome safe }
indicator assessed "Number of assessments completed" { outcome safe }
indicator hurt "Proportion of children who were injured at home" { outcome safe }
indicator feel-safe "Percentage of children who say they feel safe at home" { outcome safe }
"#,
        // Those under enablers are not counted: they are about the service.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
enabler leaders "Leaders know what happens" { }
indicator referred "Number of referrals received" { enabler leaders }
indicator assessed "Number of assessments completed" { enabler leaders }
indicator met "Number of review meetings held" { enabler leaders }
indicator feel-safe "Percentage of children who say they feel safe at home" { outcome safe }
"#,
        // Two are too few to speak of most.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator referred "Number of referrals received" { outcome safe }
indicator assessed "Number of assessments completed" { outcome safe }
"#,
        // One process beneath two results.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator referred "Number of referrals received" {
  outcome safe
  beneath feel-safe
}
indicator hurt "Proportion of children who were injured at home" { outcome safe }
indicator feel-safe "Percentage of children who say they feel safe at home" { outcome safe }
"#,
    ],
    sources: &["S01", "HM Treasury Green Book 4.8: objectives are expressed as changes in outcomes"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let (mut process, mut known, mut read, mut unknown) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut basis = Basis::Found;
    let under =
        |indicator: &Entity<'_>| indicator.stated("outcome").is_some() && indicator.missing("enabler").is_some();
    for indicator in cx.model.own(Sort::Indicator).filter(under) {
        let Some(kind) = cx.kind(indicator) else {
            unknown += 1;
            continue;
        };
        known += 1;
        process += usize::from(kind.kind == Kind::Process);
        read += usize::from(kind.read.is_some());
        basis = basis.max(kind.basis);
    }
    let share = process as f64 / known.max(1) as f64;
    if known as f64 <= cx.limits.few || known <= unknown || share < cx.limits.mostly {
        return;
    }
    let (share, limit) = (in_100(share), in_100(cx.limits.mostly));
    let how = match read {
        0 => "by the kinds that they declare".to_owned(),
        read if read == known => "as their words read".to_owned(),
        read => format!("{} of them as their words read, the rest as declared", read),
    };
    let mut message = format!(
        "{process} of the {} under the outcomes of {} measure processes, {how} ({share} in 100; the limit is {limit} in 100).",
        counted(known, "indicator", "indicators"),
        quoted(framework)
    );
    if unknown > 0 {
        message.push_str(&format!(" {} more may be of either kind, and were not counted.", unknown));
    }
    let help = "Add indicators of what becomes different for people, with `kind outcome`; name them with `beneath` in the processes \
                that they explain, and leave out the processes that explain none.";
    let label = format!("{share} in 100 are processes");
    found.push(Finding::new(&RULE, framework, message, help).rests_on(basis).label(label));
}
