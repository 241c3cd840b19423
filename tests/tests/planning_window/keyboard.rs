//! By the keyboard alone: not one click, and nothing gets the focus but by keys. What is needed next is a
//! shortcut, a command or a few steps of Tab away.

use super::{BODY, CREATE, Folder, INVITE, TALKS, TITLE, list, name};
use acceptance::window::keys::{ALT, CTRL, DOWN, END, ENTER, ESCAPE, HOME, LEFT, RIGHT, SHIFT, TAB, UP};
use acceptance::window::{Outcome, Window};

pub(super) async fn plan(window: &Window, folder: &Folder) -> Outcome {
    window.find("h1").await?;
    window.tabs(2, "Create a new file…").await?;
    window.strike(ENTER).await?;
    window.answer(CREATE, &folder.store()).await;
    body(window).await?;
    meeting(window).await?;
    sittings(window).await?;
    agenda(window).await?;
    attendees(window).await?;
    replies(window).await?;
    presentations(window, folder).await?;
    papers(window, folder).await
}

/// A page that comes has the focus at its heading.
async fn page(window: &Window, heading: &str) -> Outcome {
    window.reads("h1", heading).await?;
    window.until("the focus in the page", "return document.activeElement.matches('main h1')").await
}

async fn body(window: &Window) -> Outcome {
    window.reads("main", "Set up a body…").await?;
    page(window, "").await?;
    window.tabs(1, "Set up a body…").await?;
    window.strike(ENTER).await?;
    window.stands_at("Name").await?;
    window.strike(BODY).await?;
    window.tabs(1, "Subject").await?;
    window.strike("stolen bells").await?;
    window.strike(ENTER).await?;
    page(window, BODY).await
}

async fn meeting(window: &Window) -> Outcome {
    window.chord(&[CTRL], "n").await?;
    window.stands_at("First day").await?;
    window.reads("main", "Number").await?;
    window.back_tabs(1, "Number").await?;
    window.overtype("23").await?;
    window.tabs(1, "First day").await?;
    window.strike("9 March 2027").await?;
    window.tabs(1, "Last day").await?;
    window.strike("10 March 2027").await?;
    window.tabs(1, "City").await?;
    window.strike("Plovdiv").await?;
    window.tabs(1, "Country").await?;
    window.strike("bulg").await?;
    window.strike(ENTER).await?;
    window.tabs(2, "Time zone").await?;
    window.overtype("Europe/Sof").await?;
    // The first Enter takes what is offered, the second plans.
    window.strike(ENTER).await?;
    window.reads("main aside", TITLE).await?;
    window.strike(ENTER).await?;
    page(window, TITLE).await
}

async fn sittings(window: &Window) -> Outcome {
    window.chord(&[CTRL], "d").await?;
    window.reads("main aside", "Add a sitting").await?;
    window.tabs(6, "Add a sitting").await?;
    window.strike(ENTER).await?;
    window.find("[aria-label='Remove sitting 1']").await?;
    window.strike(ENTER).await?;
    window.find("[aria-label='Remove sitting 2']").await?;
    window.back_tabs(4, "Day of sitting 2").await?;
    window.overtype("10 March 2027").await?;
    window.tabs(1, "From").await?;
    window.overtype("9:30").await?;
    window.tabs(1, "To").await?;
    window.overtype("16:00").await?;
    window.tabs(1, "Remove sitting 2").await?;
    window.reads("main dl", "Wednesday, 10 March, 09:30–16:00").await?;
    window.strike(ESCAPE).await?;
    page(window, TITLE).await
}

async fn agenda(window: &Window) -> Outcome {
    window.chord(&[ALT], "2").await?;
    window.stands_at("Begin with the usual items").await?;
    window.strike(ENTER).await?;
    window.stands_at("Title of 1").await?;
    // Durations go down the column: Enter goes to the next.
    window.chord(&[ALT], RIGHT).await?;
    window.stands_at("Duration of Opening of the meeting").await?;
    for minutes in ["15", "10", "30", "1:30"] {
        window.strike(&format!("{minutes}{ENTER}")).await?;
    }
    window.stands_at("Duration of Any other business").await?;
    window.strike(&format!("20{ENTER}")).await?;
    window.stands_at("Duration of Date and place of the next meeting").await?;
    window.strike(&format!("5{ENTER}10{ENTER}")).await?;
    // A sub-item under the presentations, and a break after the adoption.
    window.chord(&[ALT], LEFT).await?;
    window.stands_at("Title of 7").await?;
    window.strike(&UP.repeat(3)).await?;
    window.stands_at("Title of 4").await?;
    window.strike(&format!("{ENTER}Markets of the coast{TAB}")).await?;
    window.stands_at("Title of 4.1").await?;
    window.strike(&UP.repeat(2)).await?;
    window.stands_at("Title of 3").await?;
    window.chord(&[CTRL, SHIFT], "b").await?;
    window.until("a break", "return document.activeElement.value === 'Coffee break'").await?;
    fixed_and_moved(window).await
}

/// One item begins at a fixed time, and one is for the second day.
async fn fixed_and_moved(window: &Window) -> Outcome {
    window.strike(DOWN).await?;
    window.stands_at("Title of 4").await?;
    window.chord(&[ALT], LEFT).await?;
    window.stands_at("Fixed start of Presentations").await?;
    window.strike(&format!("10:45{ENTER}")).await?;
    window.stands_at("Fixed start of Markets of the coast").await?;
    window.chord(&[ALT], RIGHT).await?;
    window.strike(DOWN).await?;
    window.stands_at("Title of 5").await?;
    window.chord(&[ALT], ENTER).await?;
    window.reads("main aside h2", "5 Any other business").await?;
    window.tabs(2, "Sitting").await?;
    window.strike("W").await?;
    window
        .until("the second day", "return /Wednesday/.test(document.activeElement.selectedOptions[0].text)")
        .await?;
    window.strike(ESCAPE).await?;
    window.stands_at("Title of 5").await?;
    let begins_the_day = |number: u8| {
        let row = format!("[role=tabpanel] tr:has([aria-label='Title of {number}'])");
        async move { window.reads(&row, "09:30").await }
    };
    begins_the_day(5).await?;
    // A step up is back on the first day, and what followed it stays on the second; a step down is there again.
    window.chord(&[ALT], UP).await?;
    begins_the_day(6).await?;
    window.chord(&[ALT], DOWN).await?;
    begins_the_day(5).await
}

async fn attendees(window: &Window) -> Outcome {
    window.chord(&[ALT], "3").await?;
    window.stands_at("Add somebody").await?;
    window.strike(&format!("Ms Ana Kovač{TAB}Arvenia{ENTER}")).await?;
    window.stands_at("Add somebody").await?;
    window.reads("[role=grid]", "Ms Ana Kovač").await?;
    // The delegation stays for the next of its people.
    window.strike(&format!("Jovan Petrov{ENTER}")).await?;
    window.reads("[role=grid]", "Jovan Petrov").await?;
    window.chord(&[CTRL, SHIFT], "v").await?;
    window.until("a list to paste into", "return document.activeElement.matches('textarea')").await?;
    window.put("main textarea", &list(28)).await?;
    window.reads("main button:enabled", "Take in 28 people").await?;
    window.chord(&[CTRL], ENTER).await?;
    window.reads("[role=tabpanel]", "30 people").await?;
    window.reads("[role=tabpanel]", "12 delegations").await
}

/// Single keys down the list: replies and the first sitting at once, then two of the second sitting.
async fn replies(window: &Window) -> Outcome {
    window.until("the focus in the list", "return document.activeElement.matches('tr[data-row]')").await?;
    let row = |reply: &str, presence: &str| format!("{reply}{presence}{DOWN}");
    let all = row("a", "p").repeat(27) + &row("d", "r").repeat(2) + &row("t", "r");
    window.strike(&format!("{HOME}{all}")).await?;
    window.strike(&format!("{HOME}{RIGHT}p{DOWN}x")).await?;
    for words in ["1 in the room", "1 apology"] {
        window.reads("[role=tabpanel]", words).await?;
    }
    // Presence is counted at the sitting that the keys mark.
    window.strike(LEFT).await?;
    for words in ["27 accepted", "2 declined", "1 tentative", "27 in the room", "3 remote"] {
        window.reads("[role=tabpanel]", words).await?;
    }
    window.reads("[role=grid]", "apologies").await?;
    // In whose name the invitation goes out.
    window.strike(&format!("{END}{ENTER}")).await?;
    window.reads("main aside", "secretariat").await?;
    window.tabs(30, "secretariat").await?;
    window.strike(" ").await?;
    window.reads("[role=grid]", "secretariat").await?;
    window.strike(ESCAPE).await?;
    window.until("the focus in the list", "return document.activeElement.matches('tr[data-row]')").await
}

async fn presentations(window: &Window, folder: &Folder) -> Outcome {
    window.chord(&[ALT], "4").await?;
    window.stands_at("Add a presentation").await?;
    for title in TALKS {
        window.strike(&format!("{title}{ENTER}")).await?;
    }
    for title in TALKS {
        window.reads("[role=tabpanel] table", title).await?;
    }
    window.stands_at("Add a presentation").await?;
    for (number, title) in TALKS.into_iter().enumerate() {
        window.strike(DOWN).await?;
        window.stands_at(title).await?;
        window.tabs(1, "Choose a file…").await?;
        window.strike(ENTER).await?;
        let slides = folder.slides(number);
        window.answer(&format!("Slides of “{title}”"), &slides).await;
        window.reads("[role=tabpanel] table", name(&slides)).await?;
        window.stands_at("Replace…").await?;
    }
    Ok(())
}

async fn papers(window: &Window, folder: &Folder) -> Outcome {
    window.command("Export the invitation").await?;
    window.answer(INVITE, &folder.at("invitation.ics")).await;
    window.reads("main", "Invitation saved as invitation.ics").await?;
    for (paper, file) in [("Agenda", "agenda.pdf"), ("List of participants", "participants.pdf")] {
        window.command(&format!("Export: {paper}")).await?;
        window.answer(&format!("Export: {paper}"), &folder.at(file)).await;
        window.reads("main", &format!("{paper} saved as {file}")).await?;
    }
    Ok(())
}
