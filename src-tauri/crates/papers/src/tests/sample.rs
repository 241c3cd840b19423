//! An invented meeting and an invented release. All people and bodies are invented.

use crate::block::{Picture, PictureFormat};
use crate::release::ReleaseContent;
use chrono::NaiveDate;
use domain::*;
use uuid::Uuid;

pub fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

pub fn picture(_: FileId) -> Option<Picture> {
    Some(Picture { format: PictureFormat::Png, bytes: vec![0x89, b'P', b'N', b'G'].into() })
}

pub fn no_picture(_: FileId) -> Option<Picture> {
    None
}

fn person(name: &str, function: &str, parts: Vec<Part>) -> ContentPerson {
    ContentPerson {
        name: name.into(),
        function: function.into(),
        parts,
        present: true,
        remote: false,
        apologies: false,
        not_taken: false,
        represented_by: String::new(),
    }
}

pub fn section(part: SectionPart, number: &str, heading: &str, blocks: Vec<TextBlock>) -> ContentSection {
    ContentSection {
        id: None,
        part,
        number: Some(number.to_owned()).filter(|n| !n.is_empty()),
        depth: 0,
        heading: heading.into(),
        presenters: vec![],
        text: RichText { blocks },
        marking: None,
        decisions: vec![],
        actions: vec![],
        statements: vec![],
    }
}

pub fn p(text: &str) -> TextBlock {
    TextBlock::Paragraph { inlines: vec![Inline::plain(text)], marking: None }
}

fn fact(words: &str) -> Inline {
    Inline::Fact(Fact {
        reference: FactRef::parse("meeting.city").unwrap(),
        words: words.into(),
        value: "Plovdiv".into(),
        worded_by_hand: true,
    })
}

fn table() -> TextBlock {
    let row = |header, cells: [&str; 2]| TextRow { header, cells: cells.map(|c| vec![p(c)]).to_vec() };
    TextBlock::Table {
        rows: vec![row(true, ["Port", "Cases"]), row(false, ["Varna", "1 204"]), row(false, ["Bar", "87"])],
    }
}

/// Two days in Plovdiv, with every kind of block, and nothing of the paper's fixed words in its own.
pub fn meeting(tag: &str) -> MinutesContent {
    let mut discussion = section(
        SectionPart::Item,
        "2",
        "Traffic in forged documents",
        vec![
            TextBlock::Paragraph {
                inlines: vec![
                    Inline::plain("The delegations met in "),
                    fact("the city on the seven hills"),
                    Inline::plain(" and heard "),
                    Inline::Text { text: "Duţă".into(), strong: true, emphasis: false, link: None },
                    Inline::plain(" and “Duță"),
                    Inline::LineBreak,
                    Inline::Text {
                        text: "report".into(),
                        strong: false,
                        emphasis: true,
                        link: Some("https://example.org/r".into()),
                    },
                ],
                marking: None,
            },
            TextBlock::Heading { level: 2, inlines: vec![Inline::plain("Figures")] },
            table(),
            TextBlock::List {
                ordered: true,
                start: 3,
                items: vec![
                    vec![
                        p("third"),
                        TextBlock::List { ordered: false, start: 1, items: vec![vec![p("within")]] },
                    ],
                    vec![TextBlock::Heading { level: 1, inlines: vec![Inline::plain("bold")] }, p("fourth")],
                ],
            },
            TextBlock::Decision { decision_id: id(1) },
            TextBlock::Paragraph {
                inlines: vec![Inline::plain("Between ourselves.")],
                marking: Some(Marking::Red),
            },
            TextBlock::Statement { statement_id: id(1) },
            TextBlock::Quotation { blocks: vec![p("set apart")] },
            TextBlock::Image { file_id: id(9), alt: "A chart".into(), credit: "Drawn by M. Ilić".into() },
        ],
    );
    discussion.presenters = vec!["Ms. Vera Kolar".into(), "Mr. Jon Ash".into()];
    discussion.decisions = vec![
        ContentDecision {
            id: id(1),
            number: "12.1".into(),
            text: "The list of contact points is taken into use.".into(),
            outcome: Outcome::Adopted,
            how: How::Silence { deadline: day("2026-11-03") },
        },
        ContentDecision {
            id: id(2),
            number: "12.2".into(),
            text: "The next report covers 2025 to 2026.".into(),
            outcome: Outcome::Postponed,
            how: How::Vote { in_favour: 9, against: 2, abstaining: 1 },
        },
    ];
    discussion.actions = vec![ContentAction {
        id: id(1),
        number: "12.1".into(),
        text: "Send figures for the third quarter.".into(),
        owners: vec!["Bulgaria".into(), "Serbia".into(), "Ms. Kolar".into()],
        due: Some(day("2026-12-01")),
    }];
    discussion.statements = vec![
        ContentStatement {
            id: id(1),
            speaker: "Mr. Jon Ash".into(),
            speech: Speech::Direct,
            language: language("fr"),
            text: "« Nous avançons. »".into(),
        },
        ContentStatement {
            id: id(2),
            speaker: "Ms. Vera Kolar".into(),
            speech: Speech::Indirect,
            language: language(tag),
            text: "that her office would follow".into(),
        },
    ];
    let mut follow_up = section(SectionPart::Item, "2.1", "Follow-up", vec![p("It was taken up again.")]);
    follow_up.depth = 1;
    follow_up.marking = Some(Marking::Red);

    MinutesContent {
        form: 1,
        language: language(tag),
        organisation: "Regional Centre Meridian".into(),
        body: "Task Force Meridian".into(),
        title: "12th Meeting of Task Force Meridian".into(),
        number: Some(12),
        first_day: day("2026-10-14"),
        last_day: day("2026-10-15"),
        venue: "Old Customs House".into(),
        city: "Plovdiv".into(),
        country: "Bulgaria".into(),
        mode: Mode::Hybrid,
        theme: "Forged papers".into(),
        aims: vec!["Compare figures".into(), "Agree on contact points".into()],
        marking: Marking::Red,
        chairs: vec![person("Ms. Vera Kolar", "Director for Operations", vec![Part::Chair])],
        attendance: vec![
            ContentDelegation {
                standing: Standing::Partner,
                name: "Kingdom of Nordmark".into(),
                people: vec![],
                staff: false,
            },
            ContentDelegation {
                standing: Standing::MemberState,
                name: "Bulgaria".into(),
                staff: false,
                people: vec![
                    ContentPerson {
                        remote: true,
                        ..person("Mr. Petar Dinev", "Adviser", vec![Part::Delegate])
                    },
                    person(
                        "Ms. Vera Kolar",
                        "Director for Operations",
                        vec![Part::HeadOfDelegation, Part::Chair],
                    ),
                    ContentPerson {
                        present: false,
                        apologies: true,
                        represented_by: "Mr. Petar Dinev".into(),
                        ..person("Dr Ana Lis", "", vec![])
                    },
                    ContentPerson { present: false, ..person("Mr. Ivo Stan", "Analyst", vec![]) },
                    ContentPerson {
                        present: false,
                        not_taken: true,
                        ..person("Ms. Dana Rusu", "Analyst", vec![])
                    },
                    ContentPerson {
                        apologies: true,
                        ..person(
                            "",
                            "Interior ministry",
                            vec![Part::OpenedOnBehalf { of: "the host".into() }],
                        )
                    },
                ],
            },
        ],
        headcounts: vec![ContentHeadcount {
            qualifier: Qualifier::Over,
            number: 40,
            of_whom: "experts".into(),
            from_where: "twelve States".into(),
        }],
        sections: vec![
            section(SectionPart::Opening, "", "", vec![p("Ms. Kolar welcomed everybody.")]),
            discussion,
            follow_up,
            section(SectionPart::Closing, "", "", vec![p("The end came at 16:30.")]),
        ],
    }
}

/// A release that has everything that one can have.
pub fn announcement(tag: &str) -> ReleaseContent {
    let photograph = |file: Option<u128>, credit: &str, alt: &str, caption: &str| Photograph {
        file_id: file.map(id),
        credit: credit.into(),
        alt: alt.into(),
        caption: caption.into(),
    };
    let release = Release {
        id: id(1),
        meeting_id: None,
        body_id: None,
        variant_of_id: None,
        language: language(tag),
        issuer_ids: vec![],
        number: "2026/31".into(),
        headline: "Forged papers on twelve borders".into(),
        sub_headline: "Experts agree on contact points".into(),
        dateline: Dateline {
            place: "Plovdiv".into(),
            date: Some(day("2026-10-15")),
            style: DateStyle::MonthDayYear,
            position: DatelinePosition::RunIn,
            words: None,
        },
        text: RichText {
            blocks: vec![
                p("Over 40 experts met.  Two spaces, and “an unclosed quote."),
                TextBlock::Quotation { blocks: vec![p("\"We are ready,\" she said.")] },
                TextBlock::Statement { statement_id: id(1) },
                TextBlock::Heading { level: 1, inlines: vec![Inline::plain("Next steps")] },
                p("A report follows."),
            ],
        },
        quotations: QuotationStyle::SetApart,
        statement_ids: vec![id(1)],
        photographs: vec![
            photograph(Some(1), "Photo by:RCM/", "Two people at a table", "The opening"),
            photograph(None, "Photo: still to come", "", ""),
        ],
        boilerplates: vec!["The Centre was founded in 1999.".into()],
        notes: vec!["The report is public.".into(), "Pictures can be had.".into()],
        contacts: vec![MediaContact {
            name: "Ms. Ida Wren".into(),
            function: "Press officer".into(),
            phone: "+359 32 000 000".into(),
            email: "press@example.org".into(),
        }],
        end_mark: true,
        embargo: Some(Embargo {
            until: "2026-10-16T07:00:00Z".parse().unwrap(),
            zone: "Europe/Sofia".parse().unwrap(),
        }),
        status: ReleaseStatus::Cleared,
        marking: Marking::Clear,
        correction_of_id: Some(id(2)),
        withdrawn_reason: String::new(),
        released_at: None,
        returned: None,
        sent: None,
    };
    ReleaseContent {
        release,
        issuers: vec!["Regional Centre Meridian".into(), "Ministry of the Interior".into()],
        body: "Task Force Meridian".into(),
        statements: vec![ContentStatement {
            id: id(1),
            speaker: "Ms. Vera Kolar, Director".into(),
            speech: Speech::Direct,
            language: language("ro"),
            text: "Duţă și Duță".into(),
        }],
        correction_of: Some("2026/30".into()),
        zone: Zone::UTC,
    }
}
