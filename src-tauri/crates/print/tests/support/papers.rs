//! Papers that use every kind of block, with invented people.

use super::language;
use papers::block::*;
use std::sync::Arc;

pub const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96">
<circle cx="48" cy="48" r="44" fill="none" stroke="#0e5a61" stroke-width="6"/>
<path d="M48 12 L60 48 L48 84 L36 48 Z" fill="#0e5a61"/><circle cx="48" cy="48" r="6" fill="#fff"/></svg>"##;

pub fn svg(source: &str) -> Picture {
    Picture { format: PictureFormat::Svg, bytes: Arc::from(source.as_bytes()) }
}

pub fn jpeg() -> Picture {
    Picture {
        format: PictureFormat::Jpeg,
        bytes: Arc::from(include_bytes!("../fixtures/harbour.jpg").as_slice()),
    }
}

/// A PNG whose left half can be seen through.
pub fn png() -> Picture {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 64, 32);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().unwrap();
    let pixel = |i: usize| [14, 90, (i % 64 * 4) as u8, if i % 64 < 32 { 90 } else { 255 }];
    writer.write_image_data(&(0..64 * 32).flat_map(pixel).collect::<Vec<u8>>()).unwrap();
    writer.finish().unwrap();
    Picture { format: PictureFormat::Png, bytes: bytes.into() }
}

pub fn text(words: &str) -> Text {
    vec![Run::plain(words)]
}

pub fn paragraph(words: &str) -> Block {
    Block::Paragraph { number: None, role: ParagraphRole::Body, text: text(words) }
}

pub fn numbered(number: usize, words: &str) -> Block {
    Block::Paragraph { number: Some(format!("{number}.")), role: ParagraphRole::Body, text: text(words) }
}

pub fn heading(level: u8, number: &str, words: &str) -> Block {
    Block::Heading { level, number: (!number.is_empty()).then(|| number.into()), text: text(words) }
}

pub fn paper(kind: PaperKind, tag: &str, blocks: Vec<Block>) -> Paper {
    Paper {
        title: "12th Meeting of Task Force Meridian".into(),
        subject: "Minutes".into(),
        author: "Meridian Secretariat".into(),
        keywords: vec!["minutes".into(), "stolen cultural goods".into()],
        language: language(tag),
        kind,
        letterhead: None,
        running: Running {
            head: "Task Force Meridian · 12th meeting".into(),
            marking: Some("TLP:AMBER".into()),
            foot: "Draft, 15 October 2026".into(),
            page_of: "page {page} of {pages}".into(),
        },
        draft_mark: None,
        blocks,
    }
}

pub fn column(head: &str, share: f32, align: Align) -> Column {
    Column { head: text(head), share, align }
}

pub fn row(cells: &[&str]) -> Row {
    Row { cells: cells.iter().map(|c| vec![paragraph(c)]).collect(), headed: true, group: false }
}

pub fn group(words: &str) -> Row {
    Row { cells: vec![vec![paragraph(words)]], headed: false, group: true }
}

pub fn letterhead() -> Letterhead {
    Letterhead {
        logo: Some((svg(LOGO), "Emblem of the Meridian Centre".into())),
        organisation: "Meridian Centre for Police Co-operation".into(),
        body: Some("Task Force Meridian on Stolen Cultural Goods".into()),
        reference: vec!["MER/TF/2026/12".into(), "Original: English".into(), "15 October 2026".into()],
    }
}

/// Words of a language, enough for several lines.
pub const LONG: &[(&str, &str)] = &[
    (
        "en",
        "The delegation of Greece presented the outcome of Operation CLEARWATER, carried out with Bulgaria and North Macedonia \
         between March and June 2026. Twenty-three objects were recovered, of which nineteen had been entered in the register; \
         the remaining four were identified by a conservator of the regional museum. The representative of Hungary asked \
         whether the search form could be filled in on a telephone, and whether co-operation with private auction houses was \
         foreseen. It was explained that an agreement with “Bell & Daughters” was being negotiated — difficult, but not hopeless.",
    ),
    (
        "ro",
        "Delegaţia României a prezentat rezultatele operaţiunii „CLEARWATER”, desfăşurată împreună cu Bulgaria şi Macedonia de \
         Nord în perioada martie–iunie 2026. Au fost recuperate douăzeci şi trei de obiecte, dintre care nouăsprezece fuseseră \
         înscrise în registru; celelalte patru au fost identificate de un restaurator al muzeului regional. Reprezentantul \
         Ungariei a întrebat dacă formularul de căutare poate fi completat pe telefon. Cu virgulă: ţară și țară, şi și.",
    ),
    (
        "sr",
        "Делегација Грчке представила је исход операције „Бистра вода“, спроведене са Бугарском и Северном Македонијом између \
         марта и јуна 2026. године. Пронађена су двадесет три предмета, од којих је деветнаест било уписано у регистар; преостала \
         четири препознао је конзерватор покрајинског музеја. Представник Мађарске упитао је да ли се образац за претрагу може \
         попунити на телефону и да ли је предвиђена сарадња са приватним аукцијским кућама.",
    ),
    (
        "el",
        "Η αντιπροσωπεία της Ελλάδας παρουσίασε τα αποτελέσματα της επιχείρησης «Καθαρά Νερά», που πραγματοποιήθηκε μαζί με τη \
         Βουλγαρία και τη Βόρεια Μακεδονία από τον Μάρτιο έως τον Ιούνιο του 2026. Ανακτήθηκαν είκοσι τρία αντικείμενα, από τα \
         οποία δεκαεννέα είχαν καταχωριστεί στο μητρώο· τα υπόλοιπα τέσσερα αναγνωρίστηκαν από συντηρητή του περιφερειακού \
         μουσείου. Ο εκπρόσωπος της Ουγγαρίας ρώτησε αν το έντυπο μπορεί να συμπληρωθεί σε τηλέφωνο.",
    ),
];

pub fn long(tag: &str) -> &'static str {
    LONG.iter().find(|(t, _)| *t == tag).unwrap().1
}

/// Minutes with every kind of block, most words in one language.
pub fn minutes(tag: &str) -> Paper {
    let words = long(tag);
    let styled = vec![
        Run::plain("Words in "),
        Run::strong("bold"),
        Run::plain(", "),
        Run::emphasis("italics бгдпт"),
        Run::plain(", a "),
        Run { link: Some("https://example.org/register?q=a b".into()), ..Run::plain("link to the register") },
        Run::plain(" and "),
        Run {
            language: Some(language("fr")),
            ..Run::emphasis("une phrase en français, qui peut être assez longue")
        },
        Run::plain(
            ". Two  spaces, a\ttab, a\u{a0}no-break space; \"straight\" and “curly” quotes, office and affluent.",
        ),
    ];
    let item = |words: &str| vec![paragraph(words)];
    let table = Table {
        caption: text("Attendance by standing"),
        columns: vec![
            column("Delegation", 2.0, Align::Left),
            column("Represented by", 4.0, Align::Left),
            column("Persons", 1.0, Align::Right),
        ],
        rows: vec![
            group("Member States"),
            row(&["Bulgaria", "Ms Elena Marković, Director for Operations; Mr Ivan Stoev", "4"]),
            Row {
                cells: vec![
                    item("Greece"),
                    vec![
                        paragraph("Mr Petros Ioannou, Head of the Unit, with experts for:"),
                        Block::List {
                            labels: Labels::Bullet,
                            items: vec![item("registers"), item("ports of entry")],
                        },
                    ],
                    item("3"),
                ],
                headed: true,
                group: false,
            },
            group("Observers"),
            row(&["Republic of Moldova", "Dl Ştefan Duţă", "1"]),
        ],
    };
    let mut blocks = vec![
        Block::Title(text("Minutes of the 12th Meeting of Task Force Meridian on Stolen Cultural Goods")),
        Block::Subtitle(text("Plovdiv, 14–15 October 2026")),
        Block::Terms(vec![
            (text("Chair"), item("Ms Elena Marković, Director for Operations")),
            (text("Venue"), item("Regional Police Directorate, Plovdiv, Bulgaria")),
            (text("Sittings"), item("14 October, 9.30–17.00; 15 October, 9.00–12.30 (Europe/Sofia)")),
        ]),
        heading(1, "1", "Adoption of the agenda"),
        numbered(1, words),
        numbered(2, words),
        heading(1, "2", "Case presentations"),
        heading(2, "2.1", "Operation LANTERN"),
        numbered(3, words),
        Block::SetApart {
            label: text("Decision 12.3"),
            blocks: vec![paragraph(
                "The Task Force agreed to use the CLEARWATER search form in all ports of entry for one year.",
            )],
            note: text("Adopted by consensus."),
        },
        heading(2, "2.2", "Operation CLEARWATER"),
        Block::Paragraph { number: Some("4.".into()), role: ParagraphRole::Body, text: styled },
        Block::SetApart {
            label: text("Action point 12.7"),
            blocks: vec![paragraph("Send the search form and its guide to all delegations in English.")],
            note: text("Greece, Mr Ioannou · due 30 November 2026 · open"),
        },
        Block::Quotation(vec![paragraph(
            "“What is taken from a small museum is taken from everybody who would have stood before it,” said Ms Marković.",
        )]),
        Block::List {
            labels: Labels::Decimal(9),
            items: vec![
                item(
                    "the ninth item, which is long enough to need a second line in any measure that a paper of this size may have",
                ),
                vec![
                    paragraph("the tenth, with parts:"),
                    Block::List {
                        labels: Labels::Letter,
                        items: vec![item("first part"), item("second part")],
                    },
                ],
            ],
        },
        Block::Table(table),
        Block::Rule,
    ];
    blocks.extend((5..14).map(|n| numbered(n, words)));
    blocks.push(heading(3, "2.2.1", "Ports of entry"));
    blocks.extend((14..18).map(|n| numbered(n, words)));
    blocks.push(Block::Figure {
        picture: png(),
        alt: "A coloured rectangle".into(),
        credit: text("Drawn for this paper"),
        caption: text("Figure 1. Recoveries"),
    });
    blocks.push(Block::Together(vec![
        paragraph("The meeting was closed at 12.30."),
        paragraph("The next is in Novi Sad."),
    ]));
    blocks.push(Block::Signature {
        statement: text("Approved on 3 March 2027"),
        name: text("Elena Marković"),
        function: text("Chair of the Task Force"),
        open: true,
    });
    Paper { letterhead: Some(letterhead()), ..paper(PaperKind::Minutes, tag, blocks) }
}

/// A release with photograph, quotation, boilerplate and end mark.
pub fn release(tag: &str) -> Paper {
    let role = |role, words: &str| Block::Paragraph { number: None, role, text: text(words) };
    let mut lead = vec![Run::strong("Plovdiv, 15 October 2026 – ")];
    lead.extend(text(long(tag)));
    let blocks = vec![
        role(ParagraphRole::Notice, "Embargoed until 16 October 2026, 12.00 (Europe/Sofia)"),
        Block::Title(text("Task Force Meridian widens its search for stolen cultural goods")),
        Block::Subtitle(text("Nine States put one search form into every port of entry")),
        Block::Paragraph { number: None, role: ParagraphRole::Lead, text: lead },
        Block::Figure {
            picture: jpeg(),
            alt: "A harbour at dusk with three cranes".into(),
            credit: text("Photo: Meridian Centre / A. Petrova"),
            caption: text("The port of entry where the form was tried first"),
        },
        paragraph(long(tag)),
        Block::Quotation(vec![paragraph(
            "“We know the routes; now we search them together,” said Ms Marković. “The form takes two minutes.”",
        )]),
        paragraph(long(tag)),
        Block::EndMark(text("# # #")),
        role(
            ParagraphRole::Small,
            "Task Force Meridian was established in 2014 and is coordinated by Bulgaria.",
        ),
        role(ParagraphRole::Small, "Media contact: press@example.org, +359 2 555 0100"),
        role(ParagraphRole::Right, "15 October 2026"),
    ];
    let mut paper = Paper { letterhead: Some(letterhead()), ..paper(PaperKind::Release, tag, blocks) };
    paper.running.marking = Some("TLP:CLEAR".into());
    paper.draft_mark = Some("DRAFT".into());
    paper
}
