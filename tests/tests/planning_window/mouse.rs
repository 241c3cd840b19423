//! With the mouse: what is to be done is clicked, what is to be written is typed into the field that was clicked.

use super::{BODY, CREATE, Folder, INVITE, TALKS, TITLE, list, name};
use acceptance::window::{Outcome, Window};

pub(super) async fn plan(window: &Window, folder: &Folder) -> Outcome {
    window.click("main button", "Create a new file…").await?;
    window.answer(CREATE, &folder.store()).await;
    body(window).await?;
    meeting(window).await?;
    sittings(window).await?;
    agenda(window).await?;
    attendees(window).await?;
    presentations(window, folder).await?;
    papers(window, folder).await
}

async fn body(window: &Window) -> Outcome {
    window.click("main a", "Set up a body…").await?;
    window.fill("Name", BODY).await?;
    window.fill("Subject", "stolen bells").await?;
    window.click("button", "Set it up").await?;
    window.reads("h1", BODY).await
}

async fn meeting(window: &Window) -> Outcome {
    window.click("nav a", "Meetings").await?;
    window.click("main a", "Plan a meeting…").await?;
    window.choose("Body", BODY).await?;
    window.fill("Number", "23").await?;
    window.fill("First day", "9 March 2027").await?;
    window.fill("Last day", "10 March 2027").await?;
    window.fill("City", "Plovdiv").await?;
    window.fill("Time zone", "Europe/Sofia").await?;
    window.reads("main", TITLE).await?;
    window.click("button[type=submit]", "Plan the meeting").await?;
    window.reads("h1", TITLE).await
}

async fn sittings(window: &Window) -> Outcome {
    window.click_named("Moves and details").await?;
    window.click("[role=menuitem]", "Edit details").await?;
    for (number, day) in [(1, "9 March 2027"), (2, "10 March 2027")] {
        window.click("main button:enabled", "Add a sitting").await?;
        window.fill(&format!("Day of sitting {number}"), day).await?;
    }
    window.reads("main dl", "10 March").await?;
    window.click_named("Close").await
}

/// How long the items of the first day take.
const TIMED: [(&str, &str); 4] = [
    ("Opening of the meeting", "15"),
    ("Adoption of the agenda", "10"),
    ("Matters arising", "20"),
    ("Presentations", "1:30"),
];

async fn agenda(window: &Window) -> Outcome {
    window.click("[role=tab]", "Agenda").await?;
    window.click("[role=tabpanel] button", "Begin with the usual items").await?;
    window.reads("[role=tabpanel]", "Closing of the meeting").await?;
    for (item, minutes) in TIMED {
        window.fill(&format!("Duration of {item}"), minutes).await?;
    }
    // What stood above it is dragged below it.
    let row = |number: u8| format!("[role=tabpanel] tr:has([aria-label='Title of {number}'])");
    window.drag(&format!("{} .grip span", row(5)), &row(6), 6.0).await?;
    let dragged =
        "return document.querySelector('[aria-label=\"Title of 6\"]')?.value === 'Any other business'";
    window.until("the item where it was dropped", dragged).await?;
    // Into the empty sitting of the second day, by its heading; what follows goes with it by its details.
    window.drag(&format!("{} .grip span", row(7)), "[role=tabpanel] tr[data-sitting='1']", 6.0).await?;
    window.reads(&row(7), "14:00").await?;
    window.click_named("Details of Any other business").await?;
    window.choose("Sitting", "Wednesday, 10 March, 14:00–17:30").await?;
    window.reads(&row(6), "14:00").await?;
    window.click_named("Close").await
}

async fn attendees(window: &Window) -> Outcome {
    window.click("[role=tab]", "Attendees").await?;
    window.click("[role=tabpanel] button", "Paste or import a list…").await?;
    window.put("main textarea", &list(30)).await?;
    window.click("main button", "Take in 30 people").await?;
    window.reads("[role=tabpanel]", "30 people").await?;
    window.reads("[role=tabpanel]", "12 delegations").await?;
    // In whose name the invitation goes out.
    window.click_twice("[role=grid] tr[data-row] .who").await?;
    window.tick("secretariat").await?;
    window.click_named("Close").await?;
    window.reads("[role=grid]", "secretariat").await
}

async fn presentations(window: &Window, folder: &Folder) -> Outcome {
    window.click("[role=tab]", "Presentations").await?;
    for (number, title) in TALKS.into_iter().enumerate() {
        window.fill("Add a presentation", title).await?;
        window.click("[role=tabpanel] form button", "Add a presentation").await?;
        let slides = folder.slides(number);
        window.reads("[role=tabpanel] table", title).await?;
        // The row that was added last is the only one without slides.
        window.click("[role=tabpanel] td button", "Choose a file…").await?;
        window.answer(&format!("Slides of “{title}”"), &slides).await;
        window.reads("[role=tabpanel] table", name(&slides)).await?;
    }
    Ok(())
}

async fn papers(window: &Window, folder: &Folder) -> Outcome {
    window.click_named("Moves and details").await?;
    window.click("[role=menuitem]", "Export the invitation for calendars…").await?;
    window.answer(INVITE, &folder.at("invitation.ics")).await;
    window.reads("main", "Invitation saved as invitation.ics").await?;
    window.click("[role=tab]", "Papers").await?;
    for (paper, file) in [("Agenda", "agenda.pdf"), ("List of participants", "participants.pdf")] {
        window.click("[role=tabpanel] button[data-row]", paper).await?;
        window.click("[role=tabpanel] button.primary", "Export…").await?;
        window.answer(&format!("Export: {paper}"), &folder.at(file)).await;
        window.reads("main", &format!("{paper} saved as {file}")).await?;
    }
    Ok(())
}
