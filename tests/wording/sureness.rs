//! How surely: the curves from what is seen of a sum to how often it is right, fitted on rows that were not learned from.

/// What a row teaches of sureness: the size of its sum, how much of it was known, how far the vocabulary alone says the same,
/// how far its classes of words say both; and
/// whether the sum was right (for the last question, the sum as it is, and whether the row was open).
pub struct Pair {
    pub seen: [f64; 4],
    pub right: bool,
}

pub type Pairs = [Vec<Pair>; 3];
/// For each question: base, slope, weights of what is known and of what the vocabulary says, and what is known in the slope.
pub type Curves = [[f64; 6]; 3];

const FROM: [f64; 6] = [0.0, 0.6, 0.0, 0.0, 0.0, 0.0];
const HOLD: [f64; 6] = [0.1, 1.0, 4.0, 4.0, 1.0, 1.0];
const PASSES: usize = 150;
/// As in `src/wording/weights.rs`.
const TOLD_MOST: f64 = 4.0;

pub fn sureness(pairs: &Pairs) -> Curves {
    let mut sure = [FROM; 3];
    for (curve, pairs) in sure.iter_mut().zip(pairs) {
        for pass in 0..PASSES * FROM.len() {
            let part = pass % FROM.len();
            let (mut slope, mut bend) = (HOLD[part] * (curve[part] - FROM[part]), HOLD[part]);
            for Pair { seen: [sum, known, told, mixed], right } in pairs {
                let amounts = [1.0, *sum, *known, told.clamp(-TOLD_MOST, TOLD_MOST), sum * known, *mixed];
                let total: f64 = amounts.iter().zip(&*curve).map(|(amount, part)| amount * part).sum();
                let chance = 1.0 / (1.0 + (-total).exp());
                slope += amounts[part] * (chance - f64::from(u8::from(*right)));
                bend += amounts[part] * amounts[part] * (chance * (1.0 - chance)).max(0.02);
            }
            curve[part] -= slope / bend;
        }
    }
    sure
}
