//! The text read back from a paper is the paper's text, character by character.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use ::papers::block::*;
use proptest::prelude::*;
use support::reading::{Node, read, unbroken};
use support::{assert_conforms, fold, keep, papers, print, words_of};

/// Prints a paragraph and reads it back.
fn read_back(tag: &str, kind: PaperKind, runs: Text) -> String {
    let block = Block::Paragraph { number: None, role: ParagraphRole::Body, text: runs };
    let bytes = print(&papers::paper(kind, tag, vec![block]));
    read(&bytes).all("P").iter().map(|p| p.text()).collect()
}

#[track_caller]
fn check(tag: &str, text: &str) {
    for kind in [PaperKind::Minutes, PaperKind::Release] {
        assert_eq!(unbroken(&read_back(tag, kind, papers::text(text))), unbroken(text));
    }
}

#[test]
fn every_script_comes_back() {
    for (tag, text) in papers::LONG {
        check(tag, text);
    }
    check("ru", "Съешь же ещё этих мягких французских булок, да выпей чаю. Подъём, объём.");
    check("mk", "Ѓурѓа и Ќире: ѕвезда, љубов, њива, џеб.");
}

#[test]
fn blanks_and_quotes_come_back_byte_for_byte() {
    check("en", "  two  before,   three within, and after  ");
    check("en", "a\ttab\t\tand two; a\u{a0}no-break\u{a0}\u{a0}space; thin\u{2009}space");
    check("en", "first line\nsecond line\r\nthird\u{2028}fourth");
    check("en", "\"straight\", 'single', “curly”, ‘single’, „low“, «pointed», unclosed “");
    check("en", "dashes - ‐ ‑ – — and dots … · •");
}

#[test]
fn cedilla_and_comma_are_told_apart() {
    check("ro", "Duţă și Duță, şi ţ, Ţ ş Ş ț Ț ș Ș, ă â î");
    check("en", "Duţă și Duță");
}

#[test]
fn decomposed_letters_stay_decomposed() {
    check("ro", "Dut\u{327}a\u{306} and Duţă; e\u{301}e\u{301} é; q\u{303}x\u{308}\u{301}");
    check("el", "α\u{301}λφα άλφα");
}

#[test]
fn ligatures_and_invisible_characters_come_back() {
    check("en", "office affluent fjord efficient ﬁ ﬂ");
    check("en", "soft\u{ad}hyphen zero\u{200b}width join\u{200d}er non\u{200c}joiner bom\u{feff}end");
}

#[test]
fn words_wider_than_the_line_are_broken_and_come_back() {
    check("en", &"Donaudampfschifffahrt".repeat(12));
    check("en", &format!("see https://example.org/{} there", "a1-b2_c3/".repeat(30)));
    check("ro", &"x".repeat(400));
}

#[test]
fn the_authors_soft_hyphens_stay_where_they_are() {
    let text = "co\u{ad}op\u{ad}er\u{ad}a\u{ad}tion ".repeat(40);
    let back = read_back("mk", PaperKind::Minutes, papers::text(&text));
    assert_eq!(back, text, "Macedonian has no patterns: every soft hyphen is the author's");
}

#[test]
fn reading_order_is_the_papers() {
    let paper = papers::minutes("en");
    let tree = read(&print(&paper));
    let paragraphs = tree.all("P");
    let styled = paragraphs.iter().find(|p| p.text().contains("Words in bold")).unwrap();
    assert_eq!(styled.outline(), "P[Lbl[·] · Link[·] · Span[·] ·]");
    assert!(
        unbroken(&styled.text())
            .starts_with("4. Words in bold, italics бгдпт, a link to the register and une phrase")
    );
    let Node::Element { lang, .. } = styled.all("Span")[0] else { panic!() };
    assert_eq!(lang.as_deref(), Some("fr"));
    let table = tree.all("Table")[0].outline();
    assert!(
        table.starts_with(
            "Table[Caption[·] THead[TR[TH[·] TH[·] TH[·]]] TBody[TR[TH[P[·]]] TR[TH[P[·]] TD[P[·]] TD[P[·]]]"
        ),
        "{table}"
    );
    let figure = tree.all("Figure");
    let Node::Element { alt, .. } = figure[0] else { panic!() };
    assert_eq!(alt.as_deref(), Some("Emblem of the Meridian Centre"));
    let lists: Vec<String> = tree.all("L").iter().map(|l| l.outline()).collect();
    assert!(lists.contains(
        &"L[LI[Lbl[·] LBody[P[·]]] LI[Lbl[·] LBody[P[·] L[LI[Lbl[·] LBody[P[·]]] LI[Lbl[·] LBody[P[·]]]]]]]".to_owned()
    ));
}

#[test]
fn pdftotext_reads_the_same_words() {
    for (tag, text) in papers::LONG {
        let path = keep(
            &format!("words-{tag}.pdf"),
            &print(&papers::paper(PaperKind::Minutes, tag, vec![papers::paragraph(text)])),
        );
        let Some(words) = words_of(&path) else { return };
        assert!(words.contains(&fold(text)), "{words}");
    }
}

#[test]
fn pdftotext_reads_hyphens_as_they_were_typed() {
    let text = "police co-operation and multi-stakeholder law-enforcement co-ordination ".repeat(20);
    let path =
        keep("hyphens.pdf", &print(&papers::paper(PaperKind::Release, "en", vec![papers::paragraph(&text)])));
    let Some(words) = words_of(&path) else { return };
    assert!(words.contains(&fold(&text)), "{words}");
}

fn any_run() -> impl Strategy<Value = Run> {
    let words = "[ a-zA-Z0-9.,;:!?()„“”‘’«»–—\"'ăâîşţșțĂŞŢßéèüñА-Яа-яђјљњћџЂЈЉЊЋЏѓќѕαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώΑ-Ρ\t\u{a0}\u{301}\u{306}\u{327}-]{0,60}";
    let language =
        prop::option::of(prop::sample::select(vec!["en", "ro", "sr", "sr-Latn", "el", "ru", "mk", "de"]));
    (
        words,
        language,
        any::<bool>(),
        any::<bool>(),
        prop::option::weighted(0.1, "https://example\\.org/[a-z]{1,8}"),
    )
        .prop_map(|(text, language, strong, emphasis, link)| Run {
            text,
            language: language.map(support::language),
            strong,
            emphasis,
            link,
        })
}

/// A paper with one paragraph of the runs, and the paragraph's text.
fn one_paragraph(tag: &str, runs: Text) -> (Paper, String) {
    let text = runs.iter().map(|r| r.text.as_str()).collect();
    let block = Block::Paragraph { number: None, role: ParagraphRole::Body, text: runs };
    (papers::paper(PaperKind::Minutes, tag, vec![block]), text)
}

fn any_tag() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["en", "ro", "sr", "el"])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back(runs in prop::collection::vec(any_run(), 1..8), tag in any_tag()) {
        let (paper, text) = one_paragraph(tag, runs);
        let back: String = read(&print(&paper)).all("P").iter().map(|p| p.text()).collect();
        prop_assert_eq!(unbroken(&back), text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_conforms(runs in prop::collection::vec(any_run(), 1..8), tag in any_tag()) {
        assert_conforms(&print(&one_paragraph(tag, runs).0));
    }
}
