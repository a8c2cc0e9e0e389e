//! The indicator: what is counted, over whom, which way is better, and how it is known.
//!
//! The parts of a measure (numerator, denominator, exclusion, cohort) mean what clinical quality measurement means by
//! them; kinds are Donabedian's.

use super::shared::{ADDRESSES, AMBITION, BREAK, CAVEAT, COVERAGE, LAG, NEXT_REVIEW, REPORTED_BY};
use super::{Sort, SortSpec, field};

pub(super) const INDICATOR: SortSpec = SortSpec {
    sort: Sort::Indicator,
    header: "<name> <title:text>",
    article: "an indicator",
    meaning: "a figure that shows whether an outcome is reached",
    example: "indicator attendance \"School attendance of children in need\" {",
    fields: &[
        // Where it stands.
        field("outcome", &["<outcome:outcome>"], "which outcome it measures", "outcome safe"),
        field("enabler", &["<enabler:enabler>"], "which enabler it measures", "enabler workforce"),
        field(
            "beneath",
            &["<indicators:indicator*>"],
            "the outcome indicator that it helps to explain",
            "beneath stays-safe",
        ),
        field(
            "balanced-by",
            &["<indicators:indicator*>"],
            "the indicator to be read beside it",
            "balanced-by repeat-plans",
        ),
        field(
            "kind",
            &["<kind=outcome/process/structure>"],
            "what is measured: an outcome, a process or a structure",
            "kind outcome",
        ),
        field("headline", &["<headline=yes/no>"], "whether it is one of the few that lead", "headline yes"),
        ADDRESSES,
        field("shows", &["<showings:showing*>"], "what it lets a reader see", "shows change-over-time"),
        // What is counted, over whom.
        field("means", &["<text:text>"], "what is measured, in plain words", "means \"Half-day sessions attended\""),
        field("cohort", &["<none=none> [<why:text>]", "<cohort:cohort>"], "who is measured", "cohort child-in-need"),
        field(
            "about",
            &["<about:text>"],
            "what is measured where it is not people",
            "about \"child and family social workers\"",
        ),
        field(
            "counts",
            &["<counted:unit|event|cohort> [in <measure:unit>]"],
            "what one unit of the count is",
            "counts session",
        ),
        field(
            "numerator",
            &["<counted:unit|event|cohort> [at <at:moment>] [where <where:text>]"],
            "what is counted",
            "numerator session where \"the child attended\"",
        ),
        field(
            "denominator",
            &["<none=none> [<why:text>]", "<counted:unit|event|cohort> [at <at:moment>] [where <where:text>]"],
            "what it is counted out of",
            "denominator session where \"the child could have attended\"",
        ),
        field(
            "excludes",
            &["<none=none>", "<cohorts:cohort*>"],
            "who is always left out",
            "excludes \"children who died in the year\"",
        ),
        field(
            "unknown",
            &["<treatment=shown/counted-apart/dropped> [<what:text>]"],
            "what is done where the answer is not known",
            "unknown counted-apart \"not in touch\"",
        )
        .by_key(),
        field(
            "followed",
            &["<for:number> <period:period> from <from:event>"],
            "for how long, and from when, people are followed",
            "followed 24 months from plan-end",
        ),
        field("without", &["<event:event>"], "what must not happen while they are followed", "without plan-start"),
        field("with", &["<event:event>"], "what must happen while they are followed", "with return-home"),
        field(
            "lost",
            &["<treatment=shown/counted-apart/dropped> [<what:text>]"],
            "what is done with those who cannot be followed",
            "lost counted-apart \"moved away, died\"",
        ),
        field(
            "value",
            &["<of:instrument> [from <least:number> to <most:number>]"],
            "the value that is averaged",
            "value sdq-total from 0 to 40",
        ),
        field(
            "over",
            &["<over:cohort> [where <where:text>]"],
            "over whom the value is taken",
            "over looked-after-a-year",
        ),
        field(
            "as",
            &[
                "<form=rate> [per <base:number>]",
                "<form=proportion/ratio/share> [in <scale=percent/points>]",
                "<form=count/mean/median/rating/distribution>",
                "<said:text>",
            ],
            "the form of the figure",
            "as proportion in percent",
        )
        .listed(),
        // Which way is better.
        field(
            "improves",
            &["<way=up/down>", "<way=toward> <low:number> [to <high:number>]", "<way=depends/not-judged> [<why:text>]"],
            "which way is better",
            "improves up",
        ),
        field(
            "zero",
            &["<zero=best/not-best> [<why:text>]"],
            "whether none at all would be best, where less is better",
            "zero not-best \"a second plan is sometimes what keeps a child safe\"",
        ),
        field("because", &["<why:text>"], "why that way is better", "because \"More children are safe\""),
        field(
            "reads",
            &["<key=up/same/down> <sentence:text>"],
            "what a change would mean, as a sentence",
            "reads up \"More children are in school more of the time\"",
        )
        .by_key(),
        // How good is good enough.
        AMBITION,
        field("compared-in", &["<sources:source*>"], "where the comparator is measured", "compared-in school-census"),
        field(
            "baseline",
            &["<value:number> [percent] [in <on:date>]"],
            "where it started",
            "baseline 72 percent in 2023-03",
        ),
        field(
            "target",
            &["<value:number> [percent] [by <by:date>]"],
            "where it is to get to, and by when",
            "target 85 percent by 2028-03",
        ),
        field(
            "matters",
            &["<change:number> [<scale=percent/points>]", "<said:text>"],
            "how much of a change counts as one",
            "matters 2 points",
        ),
        // How it is known.
        field(
            "judged-by",
            &["<judges:judge*> [against <standard:text>]"],
            "whose judgement it rests on",
            "judged-by child",
        ),
        field(
            "source",
            &[
                "<none=none> [<why:text>]",
                "<sources:source*> [linked by <identifier:identifier> [across <place:place>]]",
            ],
            "where the figures come from",
            "source [school-census, cin-census] linked by pupil-number across england",
        ),
        field("every", &["<period:period>"], "how often it is published", "every academic-year"),
        field(
            "reference-period",
            &["<text:text>", "<period:period>"],
            "which time each figure covers",
            "reference-period \"year to 31 March\"",
        ),
        LAG,
        field(
            "split-by",
            &["<none=none> [<why:text>]", "<breakdowns:breakdown|cohort*>"],
            "for which groups it is shown apart",
            "split-by [sex, ethnicity, disability]",
        ),
        REPORTED_BY,
        field(
            "sustained",
            &["<for:number> <period:period>", "<said:text>"],
            "for how long it must hold",
            "sustained 2 terms",
        ),
        field(
            "threshold",
            &["<comparison=below/above/at-least/at-most> <threshold:number> [percent]", "<said:text>"],
            "from what value it counts",
            "threshold at-least 90 percent",
        ),
        field(
            "status",
            &["<status=existing/new/in-development/aspiration>"],
            "whether it exists already",
            "status existing",
        ),
        field(
            "published",
            &["<link:link>", "<said:text>"],
            "where it is published",
            "published <https://example.org/table-3>",
        ),
        field(
            "nearest",
            &["<said:text>"],
            "the published measure that is nearest to it",
            "nearest \"Section 47 enquiries, rate per 10,000\"",
        ),
        field("code", &["<code:text>"], "its code in a published list", "code \"SF-12\""),
        field("steward", &["<who:agency>"], "who looks after it", "steward \"Department for Education, statistics\""),
        NEXT_REVIEW,
        // How to read it.
        CAVEAT,
        field(
            "gaming",
            &["<text:text>"],
            "how it could be improved without anyone being better off",
            "gaming \"Plans could be ended early\"",
        ),
        field(
            "attribution",
            &["<text:text>"],
            "how much of it the service can move",
            "attribution \"Schools share it\"",
        ),
        field(
            "recording",
            &["<text:text>"],
            "how recording differs between areas",
            "recording \"Thresholds are local\"",
        ),
        field(
            "case-mix",
            &["<text:text>"],
            "how differences in need are allowed for",
            "case-mix \"Adjusted for age and disability\"",
        ),
        BREAK,
        COVERAGE,
        field(
            "uncertainty",
            &["<text:text>"],
            "how sure the figure is",
            "uncertainty \"95 percent intervals are published\"",
        ),
        field("rounding", &["<text:text>"], "how figures are rounded", "rounding \"To the nearest five\""),
        field(
            "suppressed",
            &["below <threshold:number> [<why:text>]"],
            "how few are too few to show",
            "suppressed below 6",
        ),
        field("minimum-denominator", &["<value:number>"], "how few are too few to read", "minimum-denominator 30"),
        field("consent", &["<text:text>"], "how those asked agree to it", "consent \"Asked each time\""),
        field("burden", &["<text:text>"], "what it costs those asked", "burden \"Ten minutes, once a year\""),
        field(
            "worked-example",
            &["<text:text>"],
            "the sum done once with made numbers",
            "worked-example \"45 of 60 children: 75 percent\"",
        ),
    ],
};
