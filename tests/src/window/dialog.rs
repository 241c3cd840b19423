//! The system's own file dialogs. They are windows beside ours, which WebDriver can't see: they are found on
//! the display itself and answered with keys, as a person would.

use super::{GLANCE, PATIENCE};
use std::collections::HashMap;
use std::path::Path;
use std::time::Instant;
use x11rb::connection::Connection;
use x11rb::errors::{ReplyError, ReplyOrIdError};
use x11rb::protocol::xproto::{
    AtomEnum, ConnectionExt as _, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use x11rb::{CURRENT_TIME, NONE};

/// Keysyms of keys that write nothing (X11's keysymdef.h); those of Latin letters are their code points.
const ENTER: u32 = 0xff0d;
const ESCAPE: u32 = 0xff1b;
const SHIFT: u32 = 0xffe1;
const CONTROL: u32 = 0xffe3;

/// Waits for the dialog with this title and gives it the path of a file; comes back when the dialog is gone.
///
/// # Panics
/// Where the dialog doesn't come, or stays.
pub(super) async fn answer(display: &str, title: &str, path: &Path) {
    let path = path.to_str().expect("a path of plain letters").to_owned();
    within(display, title, |screen| {
        // The whole of a suggested name is typed over, or of a place that is offered.
        screen.chord(CONTROL, u32::from('a'))?;
        for letter in path.chars() {
            screen.strike(u32::from(letter))?;
        }
        screen.strike(ENTER)
    })
    .await;
}

/// Waits for the dialog with this title and leaves it without an answer.
///
/// # Panics
/// Where the dialog doesn't come, or stays.
pub(super) async fn dismiss(display: &str, title: &str) {
    within(display, title, |screen| screen.strike(ESCAPE)).await;
}

/// Lets `act` type into the dialog, and gives the keys back to the window that had them. There is no window
/// manager that would do either.
async fn within(display: &str, title: &str, act: impl Fn(&Screen) -> Result<(), ReplyError>) {
    let screen = Screen::of(display).expect("the display answers");
    let begun = Instant::now();
    let dialog = loop {
        let found = screen.find(title).expect("the display answers");
        if let Some(dialog) = found {
            break dialog;
        }
        let all = || screen.titles().expect("the display answers");
        assert!(begun.elapsed() < PATIENCE, "no dialog “{title}” comes, but: {:?}", all());
        tokio::time::sleep(GLANCE).await;
    };
    let before = screen.focused().expect("the display answers");
    screen.focus(dialog).and_then(|()| act(&screen)).expect("the display takes keys");
    let begun = Instant::now();
    while screen.find(title).expect("the display answers").is_some() {
        assert!(begun.elapsed() < PATIENCE, "the dialog “{title}” stays");
        tokio::time::sleep(GLANCE).await;
    }
    screen.focus(before).expect("the display answers");
}

/// The display on which the window and its dialogs stand.
struct Screen {
    server: RustConnection,
    root: Window,
    /// The key for each keysym, and whether Shift is to be held with it.
    keys: HashMap<u32, (u8, bool)>,
}

impl Screen {
    fn of(display: &str) -> Result<Screen, ReplyOrIdError> {
        let (server, number) = x11rb::connect(Some(display)).expect("the display can be reached");
        let setup = server.setup();
        let root = setup.roots[number].root;
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let known = server.get_keyboard_mapping(first, last - first + 1)?.reply()?;
        let each = usize::from(known.keysyms_per_keycode);
        let mut keys = HashMap::new();
        for (code, syms) in (first..=last).zip(known.keysyms.chunks(each)) {
            for (sym, shifted) in syms.iter().zip([false, true]) {
                keys.entry(*sym).or_insert((code, shifted));
            }
        }
        Ok(Screen { server, root, keys })
    }

    /// The windows to be seen, with their titles.
    fn titles(&self) -> Result<Vec<(Window, String)>, ReplyError> {
        let name = self.server.intern_atom(false, b"_NET_WM_NAME")?.reply()?.atom;
        let mut titles = Vec::new();
        for window in self.server.query_tree(self.root)?.reply()?.children {
            // A window may go while it is asked.
            let Ok(state) = self.server.get_window_attributes(window)?.reply() else { continue };
            let Ok(title) =
                self.server.get_property(false, window, name, AtomEnum::ANY, 0, u32::MAX)?.reply()
            else {
                continue;
            };
            if state.map_state == MapState::VIEWABLE && !title.value.is_empty() {
                titles.push((window, String::from_utf8_lossy(&title.value).into_owned()));
            }
        }
        Ok(titles)
    }

    fn find(&self, title: &str) -> Result<Option<Window>, ReplyError> {
        Ok(self.titles()?.into_iter().find(|(_, found)| found == title).map(|(window, _)| window))
    }

    fn focused(&self) -> Result<Window, ReplyError> {
        Ok(self.server.get_input_focus()?.reply()?.focus)
    }

    fn focus(&self, window: Window) -> Result<(), ReplyError> {
        self.server.set_input_focus(InputFocus::POINTER_ROOT, window, CURRENT_TIME)?.check()
    }

    fn strike(&self, sym: u32) -> Result<(), ReplyError> {
        let (_, shifted) = self.key(sym);
        if shifted { self.chord(SHIFT, sym) } else { self.press(sym).and_then(|()| self.release(sym)) }
    }

    fn chord(&self, held: u32, sym: u32) -> Result<(), ReplyError> {
        self.press(held)?;
        self.press(sym)?;
        self.release(sym)?;
        self.release(held)
    }

    fn press(&self, sym: u32) -> Result<(), ReplyError> {
        self.send(KEY_PRESS_EVENT, sym)
    }

    fn release(&self, sym: u32) -> Result<(), ReplyError> {
        self.send(KEY_RELEASE_EVENT, sym)
    }

    fn send(&self, event: u8, sym: u32) -> Result<(), ReplyError> {
        let (code, _) = self.key(sym);
        self.server.xtest_fake_input(event, code, CURRENT_TIME, NONE, 0, 0, 0)?.check()
    }

    fn key(&self, sym: u32) -> (u8, bool) {
        *self.keys.get(&sym).unwrap_or_else(|| panic!("no key writes {sym:#x}"))
    }
}
