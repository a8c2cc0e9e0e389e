//! Documents made from specs, shipped or written here.

use indicant::alignment::Sameness;
use indicant::cli::files;
use indicant::model::Model;
use indicant::report::{Format, MethodologyView, methodology, render};
use indicant::rules::{Context, Settings, example};

/// The view of a model's methodology.
pub fn view_of(model: &Model, settings: &Settings) -> MethodologyView {
    let same = Sameness::new(model);
    let cx = Context::new(model, settings, &same);
    let found = indicant::check_in(&cx);
    methodology(&cx, &found).expect("there is a framework")
}

/// The view of a spec in one text.
pub fn of_text(spec: &str) -> MethodologyView {
    view_of(&example(spec), &Settings::default())
}

/// The view of a shipped project.
pub fn of_project(name: &str) -> MethodologyView {
    let path = format!("{}/specs/{name}", env!("CARGO_MANIFEST_DIR"));
    let mut loading = files::load(&[path.into()]);
    let loaded = loading.projects.remove(0);
    view_of(&Model::new(loaded.sets), &Settings::of(&loaded.config))
}

pub fn page(view: &MethodologyView, format: Format) -> String {
    render(view, format, &|_| None).unwrap_or_else(|error| panic!("{error}"))
}

/// A framework with one indicator that says no more than its title.
pub const TINY: &str = "framework tiny \"A tiny framework\" { }\nindicator only \"Children who are safe\" { }\n";

/// What a page says in Markdown of one indicator.
pub fn card(view: &MethodologyView, name: &str) -> String {
    let markdown = page(view, Format::Markdown);
    let (_, after) = markdown.split_once(&format!("<a id=\"indicator-{name}\"></a>")).expect("it has a card");
    after.split_once("\n<a id=").map_or(after, |(card, _)| card).to_owned()
}
