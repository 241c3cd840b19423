//! Tables out: CSV (RFC 4180) as spreadsheets open it, with cells that can't run.

/// What a spreadsheet takes for the beginning of a formula, in narrow and wide form (OWASP, “CSV Injection”).
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A table that can't be written.
#[derive(Debug, thiserror::Error)]
#[error("the table can't be written: {0}")]
pub struct NoTable(#[from] csv::Error);

/// The table in UTF-8 with a byte order mark, by which spreadsheets know it, and lines that end in CRLF.
///
/// # Errors
/// Where rows don't have as many cells as the heading.
pub fn csv(heading: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, NoTable> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(heading.iter().map(|cell| guarded(cell)))?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| guarded(cell)))?;
    }
    writer.into_inner().map_err(|error| NoTable(csv::Error::from(error.into_error())))
}

/// The cell as words: an apostrophe before what would begin a formula, or before one that stands so already.
fn guarded(cell: &str) -> String {
    if begins_formula(cell.trim_start_matches('\'')) { format!("'{cell}") } else { cell.to_owned() }
}

/// What was guarded, as it was; other cells as they are.
pub(crate) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if begins_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

/// Whether a spreadsheet would run the cell.
pub(crate) fn begins_formula(cell: &str) -> bool {
    cell.starts_with(FORMULA)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_formula_is_words() {
        let rows = vec![
            vec!["=cmd|' /C calc'!A0".into(), "+40 21".into()],
            vec!["Foo, \"Bar\"".into(), "x=1".into()],
        ];
        let bytes = csv(&["Name", "@Phone"], rows).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let lines = "\u{feff}Name,'@Phone\r\n'=cmd|' /C calc'!A0,'+40 21\r\n\"Foo, \"\"Bar\"\"\",x=1\r\n";
        assert_eq!(text, lines);
    }

    proptest! {
        #[test]
        fn cells_come_back_and_none_runs(cell in "['=+@\\-]{0,3}\\PC*|.*") {
            let kept = guarded(&cell);
            prop_assert!(!begins_formula(&kept));
            prop_assert_eq!(unguarded(&kept), cell);
        }
    }
}
