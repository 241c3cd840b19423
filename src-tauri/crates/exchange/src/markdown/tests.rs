use super::*;
use domain::{Kind, TextRow};
use proptest::prelude::*;

fn plain(text: &str) -> Inline {
    Inline::plain(text)
}

fn paragraph(inlines: Vec<Inline>) -> TextBlock {
    TextBlock::Paragraph { inlines, marking: None }
}

fn says(text: &str) -> Vec<TextBlock> {
    vec![paragraph(vec![plain(text)])]
}

fn check(markdown: &str, blocks: Vec<TextBlock>) {
    assert_eq!(blocks::read(markdown), blocks, "{markdown}");
}

fn outline(markdown: &str) -> (Option<String>, Vec<(u8, String, String)>) {
    let found = sections(markdown);
    (found.title, found.sections.into_iter().map(|s| (s.level, s.heading, s.text.plain())).collect())
}

#[test]
fn headings_become_sections() {
    let (title, sections) =
        outline("# Minutes\nIntro.\n\n## 1 Opening\nWords.\n\n### 1.1 *Part* `x`\n\nMore.\n\nEnd.");
    assert_eq!(title.as_deref(), Some("Minutes"));
    let expected = [(0, "", "Intro."), (2, "1 Opening", "Words."), (3, "1.1 Part x", "More.\nEnd.")];
    assert_eq!(sections, expected.map(|(level, a, b)| (level, a.to_owned(), b.to_owned())));
}

#[test]
fn a_first_heading_is_a_title_only_above_others() {
    assert_eq!(outline("# One\na"), (None, vec![(1, "One".into(), "a".into())]));
    let two = vec![(1, "One".into(), "a".into()), (1, "Two".into(), "b".into())];
    assert_eq!(outline("# One\na\n\n# Two\nb"), (None, two));
    let late =
        vec![(0, String::new(), "a".into()), (1, "One".into(), String::new()), (2, "Two".into(), "b".into())];
    assert_eq!(outline("a\n\n# One\n## Two\nb"), (None, late));
    assert_eq!(outline(""), (None, vec![]));
}

#[test]
fn styles_and_breaks_are_kept() {
    let text = |text: &str, strong, emphasis, link: Option<&str>| Inline::Text {
        text: text.into(),
        strong,
        emphasis,
        link: link.map(str::to_owned),
    };
    check(
        "a **b *c*** [d](https://e.example \"f\")  \ng\nh",
        vec![paragraph(vec![
            plain("a "),
            text("b ", true, false, None),
            text("c", true, true, None),
            plain(" "),
            text("d (f)", false, false, Some("https://e.example")),
            Inline::LineBreak,
            plain("g h"),
        ])],
    );
}

#[test]
fn signs_are_not_made_prettier() {
    check("\"Duţă\" -- 'Duță'... (c) 1/2 𝄞\u{a0}x", says("\"Duţă\" -- 'Duță'... (c) 1/2 𝄞\u{a0}x"));
}

#[test]
fn lists_nest() {
    let inner = TextBlock::List { ordered: true, start: 3, items: vec![says("b"), says("c")] };
    let mut first = says("a");
    first.push(inner);
    check(
        "- a\n\n  3. b\n  4. c\n- d",
        vec![TextBlock::List { ordered: false, start: 1, items: vec![first, says("d")] }],
    );
}

#[test]
fn tables_keep_every_cell() {
    let row = |header, cells: &[&str]| TextRow {
        header,
        cells: cells.iter().map(|c| if c.is_empty() { vec![] } else { says(c) }).collect(),
    };
    let mut surplus = row(false, &["1", "2"]);
    surplus.cells[1].extend(says("3 | 4"));
    check(
        "| A | B |\n|---|---|\n| a | |\n| 1 | 2 | 3 | 4 |\n| x |",
        vec![TextBlock::Table {
            rows: vec![row(true, &["A", "B"]), row(false, &["a", ""]), surplus, row(false, &["x", ""])],
        }],
    );
}

#[test]
fn what_rich_text_cannot_say_is_words() {
    check(
        "<div>\nx\n</div>",
        vec![paragraph(vec![
            plain("<div>"),
            Inline::LineBreak,
            plain("x"),
            Inline::LineBreak,
            plain("</div>"),
        ])],
    );
    check("a <b>c</b><br/>d", vec![paragraph(vec![plain("a <b>c</b>"), Inline::LineBreak, plain("d")])]);
    check(
        "![The *room*](room.jpg)",
        vec![paragraph(vec![
            plain("The "),
            Inline::Text { text: "room".into(), strong: false, emphasis: true, link: None },
        ])],
    );
    check("![](room.jpg)", says("room.jpg"));
    check("```\na\n  b\n```", vec![paragraph(vec![plain("a"), Inline::LineBreak, plain("  b")])]);
    check("`a  b` &amp; \\*", says("a  b & *"));
    check(
        "> q\n>\n> > r",
        vec![TextBlock::Quotation {
            blocks: [says("q"), vec![TextBlock::Quotation { blocks: says("r") }]].concat(),
        }],
    );
}

#[test]
fn what_looks_like_a_definition_is_words() {
    check("[Chair]: Yes", says("[Chair]: Yes"));
    check("[Chair]: Yes\n[Chair]: No", says("[Chair]: Yes [Chair]: No"));
    check("> [Chair]: Yes", vec![TextBlock::Quotation { blocks: says("[Chair]: Yes") }]);
    check(
        "- [Chair]: Yes",
        vec![TextBlock::List { ordered: false, start: 1, items: vec![says("[Chair]: Yes")] }],
    );
    let link = Inline::Text { text: "a".into(), strong: false, emphasis: false, link: Some("b".into()) };
    check("[a]\n\n[a]: b\n[a]: c", vec![paragraph(vec![link]), says("[a]: c").remove(0)]);
}

#[test]
fn a_release_has_its_first_line_as_headline() {
    for markdown in
        ["# Head *line*\n\nOne\ntwo", "Head *line*\n\nOne\ntwo", "\r\nHead line\r\n===\r\nOne\r\ntwo"]
    {
        let found = release(markdown);
        assert_eq!(
            (found.headline.as_str(), found.text.plain().as_str()),
            ("Head line", "One two"),
            "{markdown:?}"
        );
    }
    assert_eq!(release(" \n"), ImportedRelease::default());
    assert_eq!(
        release("Head\n\n## Part\n\n#### Deep")
            .text
            .blocks
            .iter()
            .filter_map(heading_level)
            .collect::<Vec<_>>(),
        [1, 3]
    );
}

#[test]
fn ten_thousand_levels_stay_shallow() {
    for sign in [">", "- ", "1. ", "> - "] {
        let text = RichText { blocks: blocks::read(&format!("{}word", sign.repeat(10_000))) };
        assert!(text.plain().contains("word"), "{sign}");
        serde_json::from_str::<RichText>(&serde_json::to_string(&text).unwrap()).unwrap();
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn everything(found: &ImportedSections) -> String {
    let sections = found.sections.iter().map(|s| format!("{} {}", s.heading, s.text.plain()));
    found.title.iter().cloned().chain(sections).collect()
}

proptest! {
    /// Digits, entities, links and fences speak Markdown and are left out here.
    #[test]
    fn every_letter_is_kept_in_order(text in "([a-cţж# *_>|+=!.“\"'\\[\\]\n-]|\n- |\n> |\n\\| a \\| b \\|\n\\|-\\|-\\|\n|\n\n\\[q\\]: b\n\n){0,60}") {
        prop_assert_eq!(letters(&everything(&sections(&text))), letters(&text));
        let release = release(&text);
        prop_assert_eq!(letters(&(release.headline + &release.text.plain())), letters(&text));
    }

    #[test]
    fn any_text_gives_a_sound_tree(text in "([a-z0-9# *_>|+=!.()<>`~&:\"'\\[\\]\n\\\\-]|\\PC|    |\t|\n){0,80}") {
        for section in sections(&text).sections {
            prop_assert_eq!(section.text.check(Kind::Section, "text"), Ok(()));
        }
        prop_assert_eq!(release(&text).text.check(Kind::Release, "text"), Ok(()));
    }
}
