//! Every paper is PDF/A-2a and PDF/UA-1 at once, and a sound file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use print::Sheet;
use support::{assert_conforms, keep, papers, print, print_on, tool};

#[test]
fn minutes_conform_in_every_script() {
    for (tag, _) in papers::LONG {
        let bytes = print(&papers::minutes(tag));
        keep(&format!("minutes-{tag}.pdf"), &bytes);
        assert_conforms(&bytes);
    }
}

#[test]
fn releases_conform_on_both_sheets() {
    for sheet in [Sheet::A4, Sheet::Letter] {
        let bytes = print_on(&papers::release("en"), sheet);
        keep(&format!("release-{sheet:?}.pdf"), &bytes);
        assert_conforms(&bytes);
    }
}

#[test]
fn qpdf_finds_no_fault() {
    for (name, paper) in [("minutes", papers::minutes("en")), ("release", papers::release("sr"))] {
        let path = keep(&format!("qpdf-{name}.pdf"), &print(&paper));
        let Some(output) = tool("qpdf", &["--check", path.to_str().unwrap()]) else { return };
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}
