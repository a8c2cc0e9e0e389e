//! The figures of the sample, as the builder would make them of it, and what their readers see.

use crate::marks::{assert_alike, marks};
use crate::sample::item;
use crate::{page, sample};
use indicant::report::Format;
use indicant::report::view::*;

fn counted(promise: &Promise, sort: &str) -> Counted {
    Counted::Promise { item: item(sort, &promise.name, &promise.title), may_have_more: promise.name == "good-health" }
}

/// Every mark, every gap and every word that a line may carry stands somewhere in it.
pub fn of(view: &ConsultationView) -> Drawings {
    let promises = view.outcomes.iter().map(|of| (of, "outcome")).chain(view.enablers.iter().map(|of| (of, "enabler")));
    let promises: Vec<(&Promise, &str)> = promises.collect();
    let rows = promises.iter().map(|(promise, sort)| (counted(promise, sort), promise.indicators.clone()));
    let all: Vec<usize> = (0..view.indicators.len()).collect();
    let rows: Vec<(Counted, Vec<usize>)> = rows.chain([(Counted::Loose, vec![0]), (Counted::All, all)]).collect();
    Drawings {
        kinds: rows.iter().map(|(counted, places)| kinds(view, counted.clone(), places)).collect(),
        directions: rows.iter().map(|(counted, places)| directions(counted.clone(), places.len())).collect(),
        models: vec![model(view, &promises)],
        groups: groups(),
    }
}

fn kinds(view: &ConsultationView, counted: Counted, places: &[usize]) -> KindRow {
    let of = |word: Option<&str>| {
        places.iter().filter(|place| view.indicators[**place].kind.word.as_deref() == word).count()
    };
    let (outcome, process, structure) = (of(Some("outcome")), of(Some("process")), of(Some("structure")));
    KindRow { counted, outcome, process, structure, unknown: of(None), read: outcome + process + structure }
}

/// As many as there are, one after another of each sort.
fn directions(counted: Counted, count: usize) -> DirectionRow {
    let of = |place: usize| (count + 7 - place) / 8;
    DirectionRow {
        counted,
        up: of(0),
        down: of(1),
        toward: of(2),
        depends: of(3),
        not_stated: of(4),
        missing: of(5),
        not_found: of(6),
        broken: of(7),
    }
}

fn model(view: &ConsultationView, promises: &[(&Promise, &str)]) -> LogicModel {
    let mut model = LogicModel { anchor: "logic-all".into(), ..LogicModel::default() };
    let add = |model: &mut LogicModel, item: Ref, kind: Option<Kind>| {
        let framework = kind.is_none().then(|| "Another framework".to_owned()).filter(|_| item.sort.is_empty());
        model.items.push(DrawnItem { item, framework, kind });
        model.items.len() - 1
    };
    let goal = add(&mut model, Ref { title: "A goal *of all*".into(), ..Ref::default() }, None);
    for (promise, sort) in promises {
        let place = add(&mut model, item(sort, &promise.name, &promise.title), None);
        let goals = if promise.name == "safe" { vec![goal] } else { Vec::new() };
        let state = if goals.is_empty() { State::NotFound } else { State::Stated };
        let mut branch = Branch {
            item: Some(place),
            goals_state: (*sort == "outcome").then_some(state),
            may_have_more: promise.name == "good-health",
            goals: goals.clone(),
            ..Branch::default()
        };
        if *sort == "outcome" {
            let to = goals.first().copied();
            let link = Link { from: place, relation: "rolls-up-to".into(), to, state, basis: Basis::Reported };
            model.links.push(link);
        }
        if promise.indicators.is_empty() {
            let (state, basis) = (State::Missing, Basis::Found);
            model.links.push(Link { from: place, relation: "no-indicator".into(), to: None, state, basis });
            branch.lines.push(DrawnLine { depth: 1, gap: Some("no-indicator".into()), ..DrawnLine::default() });
        }
        let mut above = place;
        for (at, of) in promise.indicators.iter().enumerate() {
            let of = &view.indicators[*of];
            let here = add(&mut model, item("indicator", &of.name, &of.title), Some(of.kind.clone()));
            let depth = at % 3 + 1;
            let also = |is: bool, place: usize| if is { vec![place] } else { Vec::new() };
            branch.lines.push(DrawnLine {
                depth,
                item: Some(here),
                gap: None,
                also_beneath: also(at == 1, goal),
                stands_under: also(at == 2, goal),
                drawn_above: at == 2,
            });
            let relation = if depth == 1 { "stands-under" } else { "beneath" };
            let to = Some(if depth == 1 { place } else { above });
            let (state, basis) = (State::Stated, Basis::Inferred);
            model.links.push(Link { from: here, relation: relation.into(), to, state, basis });
            above = here;
        }
        model.branches.push(branch);
    }
    for gap in ["no-outcome-indicator", "beneath-not-stated", "beneath-not-found", "beneath-missing", "beneath-broken"]
    {
        model.branches[0].lines.push(DrawnLine { depth: 1, gap: Some(gap.into()), ..DrawnLine::default() });
    }
    model
}

fn groups() -> Vec<DrawnGroup> {
    let group = |depth, name: &str, title: &str, indicators| DrawnGroup {
        depth,
        item: Ref { sort: "cohort".into(), name: name.into(), title: title.into(), ..Ref::default() },
        indicators,
        own: true,
        ..DrawnGroup::default()
    };
    let also = vec![Ref { sort: "cohort".into(), title: "Families known".into(), ..Ref::default() }];
    vec![
        group(0, "child", "Children in England", 2),
        group(1, "child-in-need", "Children in need", 1),
        DrawnGroup { also_within: also, drawn_above: true, ..group(2, "assessed", "Children being assessed", 0) },
        group(2, "on-plan", "Children on a child in need plan", 12),
        DrawnGroup {
            own: false,
            unreached: vec!["A Commissioner".into(), "A reader".into()],
            ..group(1, "in-custody", "Children in custody", 0)
        },
        group(0, "care-leaver", "Care leavers", 1),
    ]
}

#[test]
fn the_marks_of_a_row_are_as_many_as_its_numbers_say() {
    let html = page(&sample::view(), Format::Html);
    for caption in ["kinds-caption", "directions-caption"] {
        let (_, table) = html.split_once(&format!("<caption id=\"{caption}\">")).expect("the table is there");
        let (table, _) = table.split_once("</table>").expect("and ends");
        let (_, body) = table.split_once("<tbody>").expect("and has rows");
        let rows: Vec<&str> = body.split("<tr").skip(1).collect();
        assert!(rows.len() > 10);
        for row in rows {
            let numbers: Vec<usize> = row
                .split("<td class=\"number")
                .skip(1)
                .map(|cell| cell.split_once('>').expect("a cell").1)
                .map(|cell| cell.split_once('<').expect("ends").0.parse().expect("a number"))
                .collect();
            let (together, each) = numbers.split_last().expect("there are cells");
            assert_eq!(each.iter().sum::<usize>(), *together);
            let drawn: Vec<usize> = row
                .split("<path ")
                .skip(1)
                .map(|path| path.split_once("/>").expect("a path ends").0.matches('M').count())
                .collect();
            if !row.contains("class=\"total\"") {
                assert_eq!(drawn, each.iter().copied().filter(|count| *count > 0).collect::<Vec<_>>(), "{row}");
            }
        }
    }
}

#[test]
fn everything_in_the_logic_model_stands_in_its_table() {
    let html = page(&sample::view(), Format::Html);
    let (_, figure) = html.split_once("<figure class=\"drawing logic\">").expect("it is drawn");
    let (figure, after) = figure.split_once("</figure>").expect("and ends");
    let (table, _) = after.split_once("</table>").expect("its table follows");
    let names = |part: &str| -> Vec<String> {
        let named = part.split("<p class=\"name\">").skip(1);
        named.map(|rest| rest.split_once("</p>").expect("a name ends").0.to_owned()).collect()
    };
    let drawn = names(figure);
    assert!(drawn.len() > 20, "{}", drawn.len());
    for name in drawn {
        assert!(table.contains(&name), "“{name}” is drawn and stands in no row");
    }
}

#[test]
fn what_has_nothing_in_it_is_not_drawn() {
    let view = ConsultationView::default();
    for format in Format::ALL {
        let text = page(&view, format);
        let body = text.split_once("</style>").map_or(text.as_str(), |(_, body)| body);
        for id in ["kinds-caption", "directions-caption", "id=\"logic-model\"", "class=\"drawing"] {
            assert!(!body.contains(id), "{id} is there");
        }
    }
}

#[test]
fn a_large_framework_has_a_heading_for_each_model_in_both_formats() {
    let mut view = sample::view();
    let whole = view.drawings.models.remove(0);
    view.drawings.models = whole
        .branches
        .iter()
        .enumerate()
        .map(|(number, branch)| LogicModel {
            anchor: format!("logic-{number}"),
            branches: vec![branch.clone()],
            ..whole.clone()
        })
        .collect();
    let html = marks(&page(&view, Format::Html));
    assert_alike(&page(&view, Format::Html), &page(&view, Format::Markdown), "one logic model for each");
    let letter = |(_, title): &&(u8, String)| title.starts_with("B.");
    assert_eq!(html.headings.iter().filter(letter).count(), view.outcomes.len() + view.enablers.len());
}
