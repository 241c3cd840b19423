//! Tables for people: columns as wide as their content needs, the last one free.

use std::fmt;
use unicode_width::UnicodeWidthStr;

/// Two spaces part the columns.
const GAP: &str = "  ";

/// No column but the last grows wider; the full text is in `show` and in the JSON.
const WIDEST: usize = 60;

/// Rows under headings.
#[derive(Debug)]
pub struct Table {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows.
    pub fn new(heads: &[&str]) -> Table {
        Table { heads: heads.iter().map(|head| head.to_uppercase()).collect(), rows: Vec::new() }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells.into_iter().map(|cell| one_line(&cell)).collect());
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn widths(&self) -> Vec<usize> {
        let width = |column: usize| {
            let cells = self.rows.iter().chain([&self.heads]).filter_map(|row| row.get(column));
            cells.map(|cell| cell.width()).max().unwrap_or(0).min(WIDEST)
        };
        (0..self.heads.len()).map(width).collect()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widths = self.widths();
        for row in [&self.heads].into_iter().chain(&self.rows) {
            let mut line = String::new();
            for (at, (cell, &width)) in row.iter().zip(&widths).enumerate() {
                if at > 0 {
                    line.push_str(GAP);
                }
                let last = at + 1 == widths.len();
                let cell = if last { cell.clone() } else { shortened(cell, width) };
                line.push_str(&cell);
                line.extend(std::iter::repeat_n(' ', width.saturating_sub(cell.width())));
            }
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

/// Fields of one record, a line each.
#[derive(Debug, Default)]
pub struct Details(Vec<(String, String)>);

impl Details {
    /// Adds a field; one that says nothing is left out.
    pub fn add(&mut self, name: &str, value: impl Into<String>) {
        let value = value.into();
        if !value.trim().is_empty() {
            self.0.push((name.to_owned(), value));
        }
    }
}

impl fmt::Display for Details {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.0.iter().map(|(name, _)| name.width()).max().unwrap_or(0);
        for (name, value) in &self.0 {
            for (at, line) in value.lines().enumerate() {
                let name = if at == 0 { name.as_str() } else { "" };
                let fill = " ".repeat(width.saturating_sub(name.width()));
                writeln!(f, "{}", format!("{name}{fill}{GAP}{line}").trim_end())?;
            }
        }
        Ok(())
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shortened(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for letter in text.chars() {
        if short.width() + 1 >= width {
            break;
        }
        short.push(letter);
    }
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_align_by_what_is_seen() {
        let mut table = Table::new(&["id", "name", "city"]);
        table.row(vec!["1".into(), "Duţă".into(), "Bucharest".into()]);
        table.row(vec!["22".into(), "會議".into(), "".into()]);
        table.row(vec!["3".into(), "a\n b".into(), "Novi Sad".into()]);
        assert_eq!(table.to_string(), "ID  NAME  CITY\n1   Duţă  Bucharest\n22  會議\n3   a b   Novi Sad\n");
    }

    #[test]
    fn a_long_cell_is_shortened_save_the_last() {
        let mut table = Table::new(&["title", "text"]);
        table.row(vec!["x".repeat(80), "y".repeat(80)]);
        let text = table.to_string();
        assert!(text.contains(&format!("{}…  {}", "x".repeat(59), "y".repeat(80))), "{text}");
    }
}
