//! A calculation done once with made numbers: whole, small, and such that the sum comes out even. The numbers are taken
//! from the indicator's name, so that they differ from card to card and stay the same from run to run.

use crate::report::view::methodology::{Example, Form, Formula, Shape};

/// Who is set aside before anything is divided.
#[derive(Clone, Copy, Default)]
pub(super) struct SetAside {
    /// Whether somebody is always left out.
    pub(super) left_out: bool,
    /// Whether those not known of, or lost, are not counted with the rest.
    pub(super) apart: bool,
}

/// `None` where the formula does not say enough, or where there is nothing to calculate.
pub(super) fn example(name: &str, formula: &Formula, aside: SetAside) -> Option<Example> {
    let divides = (formula.top.is_some() && formula.bottom.is_some()) || formula.followed.is_some();
    let counts = formula.top.is_some() || formula.followed.is_some();
    let dice = Dice::of(name);
    formula.forms.iter().find_map(|form| match form.shape {
        Shape::Proportion | Shape::Share if divides => Some(part(dice, form, aside)),
        Shape::Ratio if divides => Some(ratio(dice, form, aside)),
        Shape::Rate if divides => rate(dice, form, aside),
        Shape::Count if counts => Some(count(dice)),
        Shape::Mean | Shape::Median => values(dice, form.shape, formula),
        Shape::Distribution => Some(spread(dice)),
        _ => None,
    })
}

/// What the name decides.
#[derive(Clone, Copy)]
struct Dice(u64);

impl Dice {
    fn of(name: &str) -> Self {
        Dice(name.bytes().fold(7, |sum, byte| (sum * 31 + u64::from(byte)) % 1_000_003))
    }

    fn one_of(self, choices: &[u64]) -> u64 {
        choices[self.0 as usize % choices.len()]
    }

    fn again(self) -> Self {
        Dice(self.0 / 7)
    }
}

fn percent_of(scale: Option<&str>) -> u64 {
    if scale.is_some() { 100 } else { 1 }
}

/// The denominator, and who had to be set aside to come to it.
fn out_of(bottom: u64, aside: SetAside, dice: Dice) -> Example {
    let left_out = if aside.left_out { dice.one_of(&[5, 8, 10, 12]) } else { 0 };
    let apart = if aside.apart { dice.again().one_of(&[10, 15, 20, 25]) } else { 0 };
    Example { begin: bottom + left_out + apart, left_out, apart, bottom, times: 1, ..Example::default() }
}

fn part(dice: Dice, form: &Form, aside: SetAside) -> Example {
    let percent = dice.one_of(&[25, 30, 35, 40, 45, 55, 60, 65, 70, 75, 80]);
    let bottom = dice.again().one_of(&[40, 60, 80, 120, 160, 200]);
    let times = percent_of(form.scale.as_deref());
    let result = if times == 100 { percent.to_string() } else { decimal(percent) };
    Example {
        shape: form.shape,
        top: bottom * percent / 100,
        times,
        result,
        scale: form.scale.clone(),
        ..out_of(bottom, aside, dice)
    }
}

fn ratio(dice: Dice, form: &Form, aside: SetAside) -> Example {
    let hundredths = dice.one_of(&[50, 75, 120, 125, 150, 175, 220, 250]);
    let bottom = dice.again().one_of(&[40, 60, 80, 100, 120]);
    let times = percent_of(form.scale.as_deref());
    let result = if times == 100 { hundredths.to_string() } else { decimal(hundredths) };
    Example {
        shape: form.shape,
        top: bottom * hundredths / 100,
        times,
        result,
        scale: form.scale.clone(),
        ..out_of(bottom, aside, dice)
    }
}

/// Nothing without a whole number to count by.
fn rate(dice: Dice, form: &Form, aside: SetAside) -> Option<Example> {
    let base: u64 = form.base.as_deref()?.parse().ok().filter(|base| (1..=10_000_000).contains(base))?;
    let bases = dice.one_of(&[2, 3, 4, 5, 8]);
    let each = dice.again().one_of(&[3, 4, 6, 7, 9, 12]);
    Some(Example {
        shape: Shape::Rate,
        top: each * bases,
        times: base,
        result: each.to_string(),
        ..out_of(base * bases, aside, dice)
    })
}

fn count(dice: Dice) -> Example {
    let first = dice.one_of(&[8, 9, 12, 14, 17, 21]);
    let second = dice.again().one_of(&[6, 11, 13, 15, 18]);
    let values = vec![first, second, 5];
    let sum: u64 = values.iter().sum();
    Example { shape: Shape::Count, result: sum.to_string(), values, ..Example::default() }
}

/// Five values within the scale, evenly about the middle one, which is their mean and their median too; where the scale
/// is too short for that, three at its top and two at its foot.
fn values(dice: Dice, shape: Shape, formula: &Formula) -> Option<Example> {
    let (least, most) = match formula.taken.as_ref()?.range.as_ref() {
        Some((least, most)) => (least.parse::<u64>().ok()?, most.parse::<u64>().ok()?),
        None => (2, 22),
    };
    let room = most.checked_sub(least).filter(|room| *room > 0)?;
    let (values, result) = if room < 4 {
        let (sum, middle) = (2 * least + 3 * most, most);
        let result = if shape == Shape::Mean { decimal(sum * 20) } else { middle.to_string() };
        (vec![least, least, most, most, most], result)
    } else {
        let step = (room / 12).clamp(1, 5);
        let about = least + 2 * step + (room - 4 * step) * dice.one_of(&[4, 5, 6]) / 10;
        let values = vec![about - 2 * step, about - step, about, about + step, about + 2 * step];
        (values, about.to_string())
    };
    let sum = values.iter().sum();
    Some(Example { shape, top: sum, bottom: 5, times: 1, values, result, ..Example::default() })
}

fn spread(dice: Dice) -> Example {
    let bottom = dice.one_of(&[20, 40, 60, 80]);
    let values = vec![bottom / 4, bottom / 2, bottom / 4];
    Example { shape: Shape::Distribution, bottom, times: 100, values, result: String::new(), ..Example::default() }
}

/// Hundredths as a number, without noughts at its end.
fn decimal(hundredths: u64) -> String {
    let written = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    written.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::view::Said;
    use crate::report::view::methodology::{Counted, Taken};

    fn counted() -> Counted {
        Counted {
            what: Said::Plain { text: "children".to_owned() },
            sort: "cohort".to_owned(),
            at: None,
            filter: None,
            basis: crate::model::Basis::Found,
        }
    }

    fn formula(form: Form) -> Formula {
        Formula { forms: vec![form], top: Some(counted()), bottom: Some(counted()), ..Formula::default() }
    }

    fn form(shape: Shape, base: Option<&str>, scale: Option<&str>) -> Form {
        Form { shape, base: base.map(str::to_owned), scale: scale.map(str::to_owned), said: None }
    }

    const ASIDE: [SetAside; 4] = [
        SetAside { left_out: false, apart: false },
        SetAside { left_out: true, apart: false },
        SetAside { left_out: false, apart: true },
        SetAside { left_out: true, apart: true },
    ];

    #[test]
    fn every_quotient_comes_out_as_it_is_written() {
        let forms = [
            form(Shape::Proportion, None, Some("percent")),
            form(Shape::Proportion, None, None),
            form(Shape::Share, None, Some("points")),
            form(Shape::Ratio, None, None),
            form(Shape::Ratio, None, Some("percent")),
            form(Shape::Rate, Some("10000"), None),
            form(Shape::Rate, Some("1"), None),
        ];
        for form in forms {
            for (number, aside) in (0..200).flat_map(|number| ASIDE.map(|aside| (number, aside))) {
                let it = example(&format!("measure-{number}"), &formula(form.clone()), aside).expect("all is said");
                assert_eq!(it.begin - it.left_out - it.apart, it.bottom);
                assert_eq!((it.left_out > 0, it.apart > 0), (aside.left_out, aside.apart));
                let hundredths: u64 = it.top * it.times * 100 / it.bottom;
                assert_eq!(hundredths * it.bottom, it.top * it.times * 100, "{it:?} does not come out even");
                assert_eq!(decimal(hundredths), it.result, "{it:?}");
                assert!(it.shape != Shape::Proportion || it.top < it.bottom);
            }
        }
    }

    #[test]
    fn values_lie_on_their_scale_and_come_to_their_mean_and_median() {
        for (least, most) in [(0, 40), (0, 10), (1, 5), (0, 1), (1, 3), (0, 100), (2, 6)] {
            for (number, shape) in (0..50).flat_map(|number| [(number, Shape::Mean), (number, Shape::Median)]) {
                let taken = Taken {
                    value: Said::Plain { text: "a score".to_owned() },
                    range: Some((least.to_string(), most.to_string())),
                    over: None,
                    basis: crate::model::Basis::Found,
                };
                let formula = Formula { taken: Some(taken), ..formula(form(shape, None, None)) };
                let it = example(&format!("score-{number}"), &formula, SetAside::default()).expect("all is said");
                assert!(it.values.iter().all(|value| (least..=most).contains(value)), "{it:?} off {least} to {most}");
                assert!(it.values.is_sorted() && it.values.len() == 5);
                let sum: u64 = it.values.iter().sum();
                let told = if shape == Shape::Mean { decimal(sum * 100 / 5) } else { it.values[2].to_string() };
                assert_eq!(told, it.result, "{it:?}");
            }
        }
    }

    #[test]
    fn counts_and_distributions_add_up() {
        for number in 0..50 {
            let name = format!("count-{number}");
            let it = example(&name, &formula(form(Shape::Count, None, None)), SetAside::default()).expect("it counts");
            assert_eq!(it.values.iter().sum::<u64>().to_string(), it.result);
            let it = example(&name, &formula(form(Shape::Distribution, None, None)), SetAside::default());
            let it = it.expect("it counts");
            assert_eq!(it.values.iter().sum::<u64>(), it.bottom);
        }
    }

    #[test]
    fn where_the_formula_does_not_say_enough_nothing_is_made_up() {
        let asked = |formula: &Formula| example("a", formula, SetAside::default());
        assert_eq!(asked(&Formula::default()), None);
        assert_eq!(asked(&formula(form(Shape::Rate, None, None))), None, "per how many is not said");
        assert_eq!(asked(&formula(form(Shape::Rate, Some("0.5"), None))), None);
        assert_eq!(asked(&formula(form(Shape::Rating, None, None))), None, "a grade is not calculated");
        assert_eq!(asked(&formula(form(Shape::InWords, None, None))), None);
        let halved = Formula { bottom: None, ..formula(form(Shape::Proportion, None, Some("percent"))) };
        assert_eq!(asked(&halved), None);
        assert_eq!(asked(&formula(form(Shape::Mean, None, None))), None, "no value is named");
    }
}
