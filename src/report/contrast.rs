//! The style sheet's colours, measured: WCAG 2.2 asks 4.5 to 1 of text, and 3 to 1 of edges and marks that mean something.

use super::templates::EMBEDDED;
use std::collections::{BTreeMap, BTreeSet};

type Colours = BTreeMap<String, [f64; 3]>;

fn css() -> &'static str {
    EMBEDDED.iter().find(|(name, _)| *name == "report.css").expect("it comes with us").1
}

/// The colours that hold in light, in dark and on paper, by name.
fn palette() -> [Colours; 3] {
    let after = |start: &str| css().split_once(start).unwrap_or_else(|| panic!("there is {start}")).1;
    let light = declared(css());
    let over = |colours: Colours| light.iter().map(|(name, value)| (name.clone(), *value)).chain(colours).collect();
    [
        light.clone(),
        over(declared(after("@media (prefers-color-scheme: dark)"))),
        over(declared(after("}\n@media print {\n  :root"))),
    ]
}

/// The colours of the first block of what is left of the sheet.
fn declared(part: &str) -> Colours {
    let (_, rest) = part.split_once("{\n").expect("colours are declared in a block");
    let rest = rest.trim_start().trim_start_matches(":root {");
    let (block, _) = rest.split_once('}').expect("which ends");
    let colour = |line: &str| {
        let (name, value) = line.trim().split_once(':')?;
        let hex = value.trim().strip_prefix('#')?;
        let part = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok().map(f64::from);
        Some((name.to_owned(), [part(0)?, part(2)?, part(4)?]))
    };
    block.split(';').filter_map(colour).collect()
}

fn luminance(colour: [f64; 3]) -> f64 {
    let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    let [r, g, b] = colour.map(|part| linear(part / 255.0));
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn holds(inks: &BTreeSet<&str>, surfaces: &BTreeSet<&str>, least: f64) {
    for (mode, colours) in ["light", "dark", "print"].iter().zip(palette()) {
        let colour = |name: &str| *colours.get(name).unwrap_or_else(|| panic!("{name} is not declared in {mode}"));
        for surface in surfaces {
            for ink in inks {
                let ratio = contrast(colour(ink), colour(surface));
                assert!(ratio >= least, "{ink} on {surface} is {ratio:.2} in {mode}");
            }
        }
    }
}

#[test]
fn the_three_modes_are_told_apart() {
    let [light, dark, print] = palette().map(|colours| colours["--ink"]);
    assert!((contrast([0.0; 3], [255.0; 3]) - 21.0).abs() < 0.01);
    assert!(luminance(dark) > luminance(light) && luminance(light) > luminance(print));
}

#[test]
fn every_colour_can_be_read_in_every_mode() {
    let surfaces = BTreeSet::from(["--paper", "--raised", "--tint"]);
    holds(&BTreeSet::from(["--ink", "--quiet", "--accent", "--visited"]), &surfaces, 4.5);
    holds(&BTreeSet::from(["--outline", "--focus"]), &surfaces, 3.0);
    for word in ["error", "warning", "advice", "plain"] {
        let (ink, tint) = (format!("--{word}-ink"), format!("--{word}-tint"));
        holds(&BTreeSet::from([&*ink]), &BTreeSet::from([&*tint]), 4.5);
        holds(&BTreeSet::from([&*ink]), &BTreeSet::from(["--paper"]), 3.0);
    }
}

/// The part of the sheet that figures have for themselves.
fn figures() -> &'static str {
    css().split_once("/* Figures:").expect("figures have a part of their own").1
}

/// The colours that some properties of the figures take.
fn taken(properties: &[&str]) -> BTreeSet<&'static str> {
    let declarations = figures().split(['{', '}', ';']).filter_map(|line| line.trim().split_once(':'));
    let of = declarations.filter(|(name, _)| properties.iter().any(|property| name.trim().starts_with(property)));
    let colours = of.flat_map(|(_, value)| value.split("var(").skip(1)).filter_map(|rest| rest.split_once(')'));
    colours.map(|(name, _)| name).filter(|name| !name.starts_with("--rail") && !name.starts_with("--line")).collect()
}

/// Whatever a figure writes can be read on whatever a figure writes on, and so for its edges and marks; a line that only
/// divides may be fainter.
#[test]
fn every_text_edge_and_mark_of_a_figure_can_be_told_from_what_it_stands_on() {
    let mut surfaces = taken(&["background"]);
    surfaces.insert("--paper");
    let mut texts = taken(&["color"]);
    // What stands in a figure without the figure's saying so: text, remarks on it, and links.
    texts.extend(["--ink", "--quiet", "--accent", "--visited"]);
    let mut edges = taken(&["border", "fill"]);
    edges.insert("--focus");
    assert!(surfaces.len() > 4 && texts.len() > 4 && edges.len() > 3, "{surfaces:?} {texts:?} {edges:?}");
    holds(&texts, &surfaces, 4.5);
    holds(&edges, &surfaces, 3.0);
}

#[test]
fn a_figure_has_no_colour_of_its_own() {
    let colours = figures().split(['{', '}', ';']).filter(|line| !line.trim_start().starts_with(['.', '@']));
    let own: Vec<&str> = colours.filter(|line| line.contains('#') || line.contains("rgb")).collect();
    assert!(own.is_empty(), "{own:?}");
}
