//! A table whose cells are parted by a character, as spreadsheets save them.

use super::column::{self, Column, Columns};
use super::delimiter::{self, LOOKED_FOR};
use super::fault::{Fault, Matter};
use super::records::{Record, records};
use super::row::Row;
use super::{Options, Table};

/// Reads the rows of `text`.
pub(super) fn read(text: &str, options: &Options, table: &mut Table) {
    let (start, told) = told_by_file(text);
    let delimiter = options.delimiter.or(told).unwrap_or_else(|| delimiter::detect(text, start, options));
    let mut records = records(text, start, delimiter, usize::MAX, &mut table.faults).into_iter();
    let Some(header) = records.next() else { return };
    table.columns = match Columns::find(&header.cells, &options.columns, &mut table.faults) {
        Ok(columns) if columns.at(Column::Title).is_some() => columns,
        Ok(_) | Err(_) if header.cells.len() == 1 => {
            table.faults.push(one_column(text, start, delimiter, &header.cells, options));
            return;
        }
        Ok(_) => {
            let lower = records.take(LOOKED_BELOW).find(|record| has_title(record, options));
            table.faults.push(lower.map_or_else(|| column::no_title(&header.cells), |record| header_below(record.row)));
            return;
        }
        Err(fault) => {
            table.faults.push(fault);
            return;
        }
    };
    for record in records {
        let place = (record.row, record.line);
        let cell = |column| table.columns.at(column).and_then(|at| record.cells.get(at)).cloned();
        let row = Row::new(place, cell, &mut table.faults);
        if record.cells.iter().all(|cell| cell.trim().is_empty()) {
            let message = format!("row {} is empty", record.row);
            table.faults.push(Fault::of_row(Matter::Empty, place, message, "take it out"));
        } else {
            tell_if_ragged(&record, &header.cells, &mut table.faults);
            row.tell_what_is_wanting(record.line, &mut table.faults);
        }
        table.rows.push(row);
    }
    if table.rows.is_empty() {
        let message = "there are column names in this file, and no row beneath them";
        table.faults.push(Fault::whole(message, "write an indicator on each line after the first"));
    }
}

/// So many rows below the first are looked at for the column names.
const LOOKED_BELOW: usize = 10;

fn has_title(record: &Record, options: &Options) -> bool {
    let columns = Columns::find(&record.cells, &options.columns, &mut Vec::new()).unwrap_or_default();
    record.cells.len() > 1 && columns.at(Column::Title).is_some()
}

/// That something else stands above the column names.
fn header_below(row: usize) -> Fault {
    let message = format!("the column names are to be in the first row, and seem to be in row {row}");
    Fault::whole(message, "take out the rows above them")
}

/// Some spreadsheets say in a first line what parts the cells: `sep=;`. Where the table begins, and what it says.
fn told_by_file(text: &str) -> (usize, Option<u8>) {
    let line = text.split(['\r', '\n']).next().unwrap_or_default();
    match line.strip_prefix("sep=").map(str::as_bytes) {
        Some([delimiter]) if delimiter.is_ascii() => (line.len(), Some(*delimiter)),
        _ => (0, None),
    }
}

/// Tells of a row that has other cells than the column names say.
pub(super) fn tell_if_ragged(record: &Record, header: &[String], faults: &mut Vec<Fault>) {
    let filled = record.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
    let (cells, columns) = (record.cells.len(), header.len());
    // Empty cells past the last column are a spreadsheet's habit.
    if cells == columns || (cells > columns && filled <= columns) {
        return;
    }
    let plural = |count: usize| if count == 1 { "1 cell".to_owned() } else { format!("{count} cells") };
    let goes_over = if record.lines > 1 {
        format!("; it goes over {} lines, so a quote may be wanting", record.lines)
    } else {
        String::new()
    };
    let message = format!(
        "row {} has {}, and the header has {columns}; what is there was read{goes_over}",
        record.row,
        plural(cells)
    );
    let help = if cells > columns {
        "a cell that holds what parts the cells stands between quotes: \"children, families\""
    } else {
        "write every cell, also the empty ones"
    };
    faults.push(Fault::of_row(Matter::Ragged, (record.row, record.line), message, help));
}

/// That there is one column only, which is no title: another delimiter is meant.
fn one_column(text: &str, start: usize, delimiter: u8, header: &[String], options: &Options) -> Fault {
    let others = LOOKED_FOR.into_iter().filter(|(other, _)| *other != delimiter);
    let fits = others.map(|(other, name)| (delimiter::fit(text, start, other, options), name));
    let better = fits.max_by_key(|(fit, _)| *fit).filter(|((_, _, width, _), _)| *width > 1);
    let message = format!(
        "parted by {}, this table has one column only, {}, and no column of titles",
        delimiter::called(delimiter),
        column::listed(header)
    );
    let help = match better {
        Some(((_, _, width, _), name)) => {
            let word = name.trim_end_matches('s');
            format!("parted by {name} it has {width}: give --delimiter {word}, or leave the option out")
        }
        None => "say what parts the cells: --delimiter \"|\"; if this column holds the titles, say so: --column \
                 title=NAME"
            .to_owned(),
    };
    Fault::whole(message, help)
}
