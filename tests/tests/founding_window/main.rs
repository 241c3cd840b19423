//! Both founding meetings entered at the real window, from a file that is made there to the release's PDF:
//! every fact of the two texts stands in a field of its own, and their words come back out.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "this is a test from end to end"
)]

mod facts;

use acceptance::cases::{Experts, Mirage, after_letterhead, case, headline};
use acceptance::pdf::{faults, folded, has, skip, text};
use acceptance::window::{self, Outcome, Window};
use std::path::{Path, PathBuf};

/// As WebDriver writes the keys.
const ENTER: &str = "\u{E007}";
const BACKSPACE: &str = "\u{E003}";
const ESCAPE: &str = "\u{E00C}";

/// The panel at the right, where a thing's details are edited.
const PANEL: &str = "aside.side-panel";
const TEXT: &str = "[role=tabpanel] [contenteditable=true]";

const CHAIRMANSHIP: &str = "Serbian 2015 OSCE Chairmanship";
const THREATS: &str = "OSCE's Transnational Threats Department";
const POLICE: &str = "Strategic Police Matters Unit";
const MINISTRY: &str = "Ministry of Interior of Serbia";

/// A white dot, as an image program writes it (PNG).
const DOT: [u8; 67] = [
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0,
    0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63,
    0xf8, 0x0f, 0, 1, 1, 1, 0, 0x1c, 0xb0, 0x8c, 0x99, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60,
    0x82,
];

#[tokio::test]
async fn both_founding_meetings_are_entered_with_every_fact_in_its_own_field() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let Some(mirage) = case("seed-000.txt") else { return };
    let Some(experts) = case("seed-001.txt") else { return };
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    let (store, dot) = (file("founding.rapporteur"), file("dot.png"));
    let papers = [file("mirage.pdf"), file("experts.pdf")];
    std::fs::write(&dot, DOT).unwrap();
    let story = Story {
        store: store.clone(),
        papers: papers.clone(),
        dot,
        mirage: mirage.clone(),
        experts: Experts::read(&experts),
    };
    window::drive("founding", &[], |window| async move { story.tell(&window).await }).await;

    facts::all_stand_in(&store, &mirage, &Experts::read(&experts));
    for tool in ["pdftotext", "qpdf"] {
        if !has(tool) {
            return skip(&format!("{tool} isn't installed"));
        }
    }
    let printed = papers.map(|paper| {
        assert_eq!(faults(&paper), "");
        folded(&text(&paper))
    });
    let first = after_letterhead(&printed[0], "SELEC Press release Task Force Mirage");
    assert_eq!(first, folded(&mirage));
    assert!(
        first.contains("Duţă emphasized that “The results"),
        "the cedilla, and a quotation that never ends"
    );
    let second = after_letterhead(&printed[1], "OSCE Press release OSCE Annual Police Experts Meeting");
    assert_eq!(second, Experts::read(&experts).expected());
}

/// What is entered, and where its files are.
struct Story {
    store: PathBuf,
    papers: [PathBuf; 2],
    dot: PathBuf,
    mirage: String,
    experts: Experts,
}

impl Story {
    async fn tell(&self, window: &Window) -> Outcome {
        window.resize((1440, 900)).await?;
        window.click("button:enabled", "Create a new file…").await?;
        window.answer("Where shall the new file be kept?", &self.store).await;
        window.reads("footer", "founding").await?;
        organisations(window).await?;
        mirage_body(window).await?;
        mirage_meeting(window, &Mirage::read(&self.mirage)).await?;
        self.mirage_release(window).await?;
        work_as(window, "Secretariat").await?;
        experts_body(window).await?;
        experts_meeting(window, &self.experts).await?;
        self.experts_release(window).await
    }

    async fn mirage_release(&self, window: &Window) -> Outcome {
        work_as(window, "Press officer").await?;
        begin_release(window).await?;
        let (line, text) = after_headline(&self.mirage);
        window.choose("Written as", "June 18, 2015").await?;
        assert_eq!(folded(line), "Bucharest, June 18, 2015 –", "which place, date and style give");
        window.paste_text(TEXT, text).await?;
        state(window, "direct", &Mirage::read(&self.mirage).quotation, "Mr. Cristian Duţă").await?;
        goes_out(window, 1, &self.papers[0]).await
    }

    async fn experts_release(&self, window: &Window) -> Outcome {
        let Experts { headline, date_line, credit, body, statements, .. } = &self.experts;
        work_as(window, "Press officer").await?;
        begin_release(window).await?;
        window.paste("Headline", headline).await?;
        window.choose("Written as", "Thursday, 18 June 2015").await?;
        window.choose("Where", "below the headline").await?;
        window.fill("Date", "28 May 2015").await?;
        window.fill("In other words", date_line.trim()).await?;
        // Those that organised the meeting with the OSCE are offered as issuers; the text names no other.
        window.tick("Issued by").await?;
        for _ in 0..3 {
            window.press(BACKSPACE).await?;
        }
        window.click("[role=tabpanel] button", "Add a credit, picture to come").await?;
        window.paste("Credit", credit).await?;
        window.rests().await?;
        window.click("[role=tabpanel] button", "Choose picture…").await?;
        window.answer("Photograph of the release", &self.dot).await;
        window.reads("main", "Photograph added: dot.png").await?;
        window.fill("What it shows, for those who can’t see it", "The experts in their room").await?;
        window.paste_text(TEXT, body).await?;
        for said in statements {
            state(window, said.speech, &said.words, said.speaker).await?;
        }
        goes_out(window, statements.len(), &self.papers[1]).await
    }
}

/// The date line with which the text begins, and the rest.
fn after_headline(source: &str) -> (&str, &str) {
    let (_, rest) = source.split_once(headline(source)).unwrap();
    let rest = rest.trim();
    rest.split_at(rest.find("Over 40").unwrap())
}

async fn work_as(window: &Window, role: &str) -> Outcome {
    window.click("footer button", "orking as").await?;
    window.click("[role=menuitemradio]", role).await?;
    window.is_gone("[role=menuitemradio]").await?;
    window.reads("footer button", &role[1..]).await
}

async fn organisations(window: &Window) -> Outcome {
    window.click("nav a", "People").await?;
    window.click("main a", "Organisations").await?;
    window.reads("h1", "Organisations").await?;
    for (name, kind, country, parent) in [
        ("SELEC", "agency", "", ""),
        ("Romania", "State", "Romania", ""),
        ("French Republic", "State", "France", ""),
        ("Kingdom of Spain", "State", "Spain", ""),
        ("OSCE", "international organisation", "", ""),
        (THREATS, "agency", "", "OSCE"),
        (POLICE, "agency", "", "OSCE"),
        (CHAIRMANSHIP, "other", "Serbia", "OSCE"),
        (MINISTRY, "ministry or authority", "Serbia", ""),
    ] {
        window.click("main a", "Add an organisation…").await?;
        window.reads(PANEL, "New organisation").await?;
        window.choose_at("aside select", 0, kind).await?;
        window.fill("Full name", name).await?;
        if !country.is_empty() {
            window.fill("Country", country).await?;
        }
        window.click("aside button", "Add the organisation").await?;
        window.reads("aside h2", name).await?;
        if !parent.is_empty() {
            window.fill("Part of", parent).await?;
        }
    }
    Ok(())
}

async fn set_up(window: &Window, name: &str, subject: &str, kind: &str, numbered: bool) -> Outcome {
    window.click("nav a", "Bodies").await?;
    window.click("main a", "Set up a body…").await?;
    window.choose_at("aside select", 0, kind).await?;
    window.fill("Name", name).await?;
    if !subject.is_empty() {
        window.fill("Subject", subject).await?;
    }
    if !numbered {
        window.tick("Its meetings bear numbers").await?;
    }
    window.click("button", "Set it up").await?;
    window.reads("h1", name).await?;
    window.click("main button", "Edit details").await?;
    window.choose("Marking of its meetings", "TLP:CLEAR").await
}

async fn close_panel(window: &Window) -> Outcome {
    window.hit(PANEL).await?;
    window.strike(ESCAPE).await?;
    window.is_gone(PANEL).await
}

async fn meeting_details(window: &Window) -> Outcome {
    window.click_named("Moves and details").await?;
    window.click("[role=menuitem]", "Edit details").await
}

async fn mirage_body(window: &Window) -> Outcome {
    let subject = "Countering Trafficking in Human Beings and Illegal Migration";
    set_up(window, "Task Force Mirage", subject, "task force", true).await?;
    window.fill("Belongs to", "SELEC").await?;
    window.fill("Coordinated by", "Romania").await?;
    window.fill("Established in", "2000").await?;
    close_panel(window).await?;
    window.click("main button", "Paste or import a list…").await?;
    window
        .put("main textarea", "Romania, member State\nFrance, partner\nEspagne, partner\nOSCE, partner")
        .await?;
    window.click("main button:enabled", "Take in 4 members").await?;
    // Until they are taken in the same names stand there to be looked through, and nothing is left for another page.
    window.is_gone("#intake-title").await?;
    for member in ["Romania", "French Republic", "Kingdom of Spain", "OSCE"] {
        window.reads("main table", member).await?;
    }
    Ok(())
}

async fn mirage_meeting(window: &Window, said: &Mirage) -> Outcome {
    window.click("main a", "Plan the next meeting…").await?;
    window.fill("Number", "22").await?;
    window.fill("First day", "18 June 2015").await?;
    window.fill("City", "Bucharest").await?;
    window.fill("Country", "Romania").await?;
    window.fill("Venue", "SELEC premises").await?;
    window.fill("Time zone", "Europe/Bucharest").await?;
    window.click("button[type=submit]", "Plan the meeting").await?;
    window.reads("h1", "22nd Meeting of Task Force Mirage").await?;
    meeting_details(window).await?;
    window.paste("Aims, one a line", &said.aims.join("\n")).await?;
    host(window, "SELEC", "host", "at SELEC premises").await?;
    close_panel(window).await?;

    window.click("[role=tab]", "Attendees").await?;
    somebody(window, "Mr. Cristian Duţă", "SELEC").await?;
    somebody(window, "Mr. Eliodor Tanislav", "Romania").await?;
    for partner in ["French Republic", "Kingdom of Spain", "OSCE"] {
        unnamed(window, partner).await?;
    }
    attendee(window, "Duţă").await?;
    window.fill("Function on that day", "Director for Operations of SELEC").await?;
    window.choose("Standing", "Member States").await?;
    window.tick("chair").await?;
    close_panel(window).await?;
    attendee(window, "Tanislav").await?;
    window.fill("Function on that day", "Romanian Police Liaison Officer").await?;
    window.tick("co-chair").await?;
    close_panel(window).await?;
    window.choose("How exact", "over").await?;
    window.fill("Figure", "40").await?;
    window.paste("Of whom", &said.of_whom).await?;
    window.paste("From where", &said.from_where).await?;
    window.click("[role=tabpanel] button:enabled", "Add a figure").await?;
    window.reads("[role=tabpanel] [role=group]", &said.from_where).await?;

    window.click("[role=tab]", "Presentations").await?;
    window.paste("Add a presentation", &said.presentation).await?;
    window.click("[role=tabpanel] button:enabled", "Add a presentation").await?;
    window.click("[role=tabpanel] table button", &said.presentation).await?;
    operations(window).await?;
    window.take("Documents presented", &said.report, "as a new document").await?;
    window.click("aside button", &said.report).await?;
    window.fill("Kind", "report").await?;
    close_panel(window).await?;
    took_place(window).await
}

async fn operations(window: &Window) -> Outcome {
    for name in Mirage::OPERATIONS {
        window.take("Operations presented", name, &format!("New operation “{name}”")).await?;
        window.click("aside button", name).await?;
        if name != Mirage::OPERATIONS[0] {
            window.click("aside button", "Field and awards as for").await?;
            window.reads("aside fieldset", "Award 1").await?;
            continue;
        }
        window.fill("Field", "migrants smuggling").await?;
        // It comes to stand beneath the name too, and what is below moves down.
        window.reads("aside li button", "migrants smuggling").await?;
        window.click("aside button", "Add an award").await?;
        window.fill("Given by", "SELEC Bi-Annual Awards Committee").await?;
        window.fill("Year", "2014").await?;
    }
    Ok(())
}

async fn host(window: &Window, name: &str, part: &str, words: &str) -> Outcome {
    window.fill("Add a host…", name).await?;
    window.choose(&format!("Part of {name}"), part).await?;
    window.fill(&format!("Words for {name}"), words).await
}

async fn somebody(window: &Window, name: &str, delegation: &str) -> Outcome {
    window.fill("Add somebody", name).await?;
    window.take("Delegation", delegation, delegation).await?;
    window.reads("[role=tabpanel] [data-row]", name).await
}

/// A delegation of which nobody is named.
async fn unnamed(window: &Window, delegation: &str) -> Outcome {
    window.take("Delegation", delegation, delegation).await?;
    window.tick("Add somebody").await?;
    window.press(ENTER).await?;
    window.reads("[role=tabpanel] [data-row]", delegation).await
}

/// Opens the details of somebody on the list.
async fn attendee(window: &Window, words: &str) -> Outcome {
    window.click("[role=tabpanel] [data-row] > *", words).await?;
    window.strike(ENTER).await?;
    window.find(&format!("{PANEL} fieldset")).await.map(drop)
}

/// The meeting is over by now.
async fn took_place(window: &Window) -> Outcome {
    for step in ["Convene", "Open the meeting", "Close the meeting"] {
        window.click("main header button", step).await?;
    }
    window.reads("main", "The meeting is now: closed").await
}

async fn experts_body(window: &Window) -> Outcome {
    set_up(window, "OSCE Annual Police Experts Meeting", "", "conference series", false).await?;
    window.fill("What its meetings are called", "{name}").await?;
    window.fill("Belongs to", "OSCE").await?;
    close_panel(window).await
}

async fn experts_meeting(window: &Window, said: &Experts) -> Outcome {
    window.click("main a", "Plan the next meeting…").await?;
    window.fill("First day", "28 May 2015").await?;
    window.fill("Last day", "29 May 2015").await?;
    window.fill("City", "Belgrade").await?;
    window.fill("Country", "Serbia").await?;
    window.fill("Time zone", "Europe/Belgrade").await?;
    window.click("button[type=submit]", "Plan the meeting").await?;
    window.reads("[role=tabpanel]", "28").await?;
    meeting_details(window).await?;
    window.paste("Theme", &said.theme).await?;
    window.paste("Aims, one a line", &said.aim).await?;
    for name in [THREATS, POLICE, CHAIRMANSHIP] {
        host(window, name, "co-organiser", "co-organized by").await?;
    }
    close_panel(window).await?;

    window.click("[role=tab]", "Attendees").await?;
    somebody(window, "Aleksandar Nikolić", MINISTRY).await?;
    somebody(window, "Alexey Lyzhenkov", THREATS).await?;
    unnamed(window, "OSCE participating States").await?;
    unnamed(window, "international organizations").await?;
    attendee(window, "Nikolić").await?;
    window.fill("Function on that day", "Serbian State Secretary at the Ministry of Interior").await?;
    window.choose("Standing", "Participating States").await?;
    window.fill("Opened the meeting on behalf of", &format!("the {CHAIRMANSHIP}")).await?;
    close_panel(window).await?;
    attendee(window, "Lyzhenkov").await?;
    window
        .fill("Function on that day", "OSCE Co-ordinator of Activities to Address Transnational Threats")
        .await?;
    window.tick("speaker").await?;
    close_panel(window).await?;
    attendee(window, "OSCE participating States").await?;
    window.fill("Function on that day", "Criminal justice experts").await?;
    window.choose("Standing", "Participating States").await?;
    close_panel(window).await?;
    attendee(window, "international organizations").await?;
    window.fill("Function on that day", "representatives").await?;
    close_panel(window).await?;
    took_place(window).await
}

async fn begin_release(window: &Window) -> Outcome {
    window.click("[role=tab]", "Press").await?;
    window.click("[role=tabpanel] button", "Begin a release").await?;
    window.find(TEXT).await.map(drop)
}

/// Records words of the text as those of a speaker.
async fn state(window: &Window, speech: &str, words: &str, speaker: &str) -> Outcome {
    window.mark(TEXT, words).await?;
    window.click("[role=tabpanel] button", "New statement").await?;
    window.reads("form.record-form", words).await?;
    window.fill("Speaker", speaker).await?;
    window.choose("Speech", speech).await?;
    window.click("form.record-form button:enabled", "Record statement").await?;
    window.is_gone("form.record-form").await
}

/// The speakers agree to their words, the release is moved through all its steps and exported.
async fn goes_out(window: &Window, statements: usize, to: &Path) -> Outcome {
    for place in 0..statements {
        window.choose_at("[role=tabpanel] select[aria-label^='Clearance of']", place, "cleared").await?;
        // Once it is on the record, the row says when.
        let cleared = "return [...document.querySelectorAll('[role=tabpanel] select[aria-label^=\"Clearance of\"]')]
            .filter((one) => one.value === 'cleared' && /\\d:\\d\\d/.test(one.closest('li').innerText)).length";
        window.until("one more cleared", &format!("{cleared} === {}", place + 1)).await?;
    }
    window.reads("[role=tabpanel] .state", "Saved").await?;
    for (step, status) in [("Ask for clearance", "in clearance"), ("Clear", "cleared")] {
        window.click("[role=tabpanel] .moves button:enabled", step).await?;
        window.reads("[role=tabpanel] nav", status).await?;
    }
    // What can't be taken back asks once more.
    window.click("[role=tabpanel] .moves button:enabled", "Release").await?;
    window.reads("[role=tabpanel] .moves form", "can’t be taken back").await?;
    window.click("[role=tabpanel] .moves form button:enabled", "Release").await?;
    window.reads("[role=tabpanel] nav", "released").await?;
    window.click("[role=tabpanel] button", "Export…").await?;
    window.answer("Export: Press release, English", to).await;
    // The paper exported before may still be told of.
    let name = to.file_name().unwrap().to_string_lossy();
    window.reads("[aria-label=Exports] [role=status]", &format!("saved as {name}")).await
}
