//! The system's own file dialogs. They are windows beside ours, which WebDriver can't see: they are found on
//! the display itself and answered with keys, as a person would.

use super::{GLANCE, PATIENCE};
use std::collections::HashMap;
use std::path::Path;
use std::time::{Duration, Instant};
use x11rb::connection::Connection;
use x11rb::errors::{ReplyError, ReplyOrIdError};
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ChangeWindowAttributesAux, ClientMessageEvent, ConnectionExt as _, EventMask, InputFocus,
    KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use x11rb::{CURRENT_TIME, NONE};

/// How often a dialog that is being typed into is looked at.
const BLINK: Duration = Duration::from_millis(2);

/// Keysyms of keys that write nothing (X11's keysymdef.h); those of Latin letters are their code points.
const ENTER: u32 = 0xff0d;
const ESCAPE: u32 = 0xff1b;
const SHIFT: u32 = 0xffe1;
const CONTROL: u32 = 0xffe3;

/// Settings of the desktop for a person who types paths: the dialogs begin with a field for them, in the
/// folder the program was started in. Otherwise the first keys would have to bring the field about.
pub(super) fn prepare(config: &Path) -> std::io::Result<()> {
    let folder = config.join("glib-2.0/settings");
    let settings = "[org/gtk/settings/file-chooser]\nlocation-mode='filename-entry'\nstartup-mode='cwd'\n";
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("keyfile"), settings)
}

/// Waits for the dialog with this title and gives it the path of a file; comes back when the dialog is gone.
///
/// # Panics
/// Where the dialog doesn't come, or stays.
pub(super) async fn answer(display: &str, title: &str, path: &Path) {
    let path = path.to_str().expect("a path of plain letters");
    let dialog = Dialog::come(display, title).await;
    // The whole of a suggested name is typed over, or of a place that is offered.
    dialog.take(&[CONTROL, u32::from('a')]).await;
    for key in path.chars().map(u32::from).chain([ENTER]) {
        dialog.take(&[key]).await;
    }
    dialog.gone().await;
}

/// Waits for the dialog with this title and leaves it without an answer.
///
/// # Panics
/// Where the dialog doesn't come, or stays.
pub(super) async fn dismiss(display: &str, title: &str) {
    let dialog = Dialog::come(display, title).await;
    dialog.take(&[ESCAPE]).await;
    dialog.gone().await;
}

/// Asks the window with this title to close, as the button in its frame does; comes back when it is gone.
///
/// # Panics
/// Where it stays.
pub(super) async fn close(display: &str, title: &str) {
    let screen = Screen::of(display).expect("the display answers");
    let window = screen.find(title).expect("the display answers");
    screen.close(window.expect("the window stands on the display")).expect("the display answers");
    let begun = Instant::now();
    while screen.find(title).expect("the display answers").is_some() {
        assert!(begun.elapsed() < PATIENCE, "the window “{title}” stays");
        tokio::time::sleep(GLANCE).await;
    }
}

/// A dialog that has come, and has been given the keys. There is no window manager that would do it.
struct Dialog {
    screen: Screen,
    window: Window,
    title: String,
    /// What had the keys before.
    before: Window,
}

impl Dialog {
    async fn come(display: &str, title: &str) -> Dialog {
        let screen = Screen::of(display).expect("the display answers");
        let begun = Instant::now();
        let window = loop {
            if let Some(window) = screen.find(title).expect("the display answers") {
                break window;
            }
            let all = screen.titles().expect("the display answers");
            assert!(begun.elapsed() < PATIENCE, "no dialog “{title}” comes, but: {all:?}");
            tokio::time::sleep(GLANCE).await;
        };
        let before = screen.focused().expect("the display answers");
        screen.focus(window).expect("the display answers");
        Dialog { screen, window, title: title.to_owned(), before }
    }

    /// Strikes a key, or one while another is held, as soon as the dialog has done with all before.
    async fn take(&self, keys: &[u32]) {
        let answers = self.screen.ping(self.window).expect("the display answers");
        let begun = Instant::now();
        while !self.screen.is_answered(answers).expect("the display answers") {
            assert!(begun.elapsed() < PATIENCE, "the dialog “{}” doesn't answer", self.title);
            tokio::time::sleep(BLINK).await;
        }
        match *keys {
            [held, key] => self.screen.chord(held, key),
            [key] => self.screen.strike(key),
            _ => Ok(()),
        }
        .expect("the display takes keys");
    }

    /// Waits until it has closed, and gives the keys back.
    async fn gone(self) {
        let begun = Instant::now();
        while self.screen.find(&self.title).expect("the display answers").is_some() {
            assert!(begun.elapsed() < PATIENCE, "the dialog “{}” stays", self.title);
            tokio::time::sleep(GLANCE).await;
        }
        self.screen.focus(self.before).expect("the display answers");
    }
}

/// The display on which the windows and their dialogs stand.
pub(super) struct Screen {
    server: RustConnection,
    root: Window,
    /// The key for each keysym, and whether Shift is to be held with it.
    keys: HashMap<u32, (u8, bool)>,
}

impl Screen {
    pub(super) fn of(display: &str) -> Result<Screen, ReplyOrIdError> {
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
        // The answers to pings go to the root.
        let answers = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY);
        server.change_window_attributes(root, &answers)?.check()?;
        Ok(Screen { server, root, keys })
    }

    /// The windows to be seen, with their titles. Each lies over those before it.
    pub(super) fn titles(&self) -> Result<Vec<(Window, String)>, ReplyError> {
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

    /// Asks the dialog for a sign (Extended Window Manager Hints, `_NET_WM_PING`). It answers in its turn, when
    /// it has done with the keys it was given before.
    fn ping(&self, dialog: Window) -> Result<Atom, ReplyError> {
        self.ask(dialog, b"_NET_WM_PING")
    }

    /// Asks a window to close (Inter-Client Communication Conventions Manual, section 4.2.8.1).
    fn close(&self, window: Window) -> Result<(), ReplyError> {
        self.ask(window, b"WM_DELETE_WINDOW").map(drop)
    }

    fn ask(&self, window: Window, what: &[u8]) -> Result<Atom, ReplyError> {
        let atom = |name: &[u8]| Ok::<_, ReplyError>(self.server.intern_atom(false, name)?.reply()?.atom);
        let (protocols, what) = (atom(b"WM_PROTOCOLS")?, atom(what)?);
        let asked = ClientMessageEvent::new(32, window, protocols, [what, CURRENT_TIME, window, 0, 0]);
        self.server.send_event(false, window, EventMask::NO_EVENT, asked)?.check()?;
        Ok(what)
    }

    fn is_answered(&self, ping: Atom) -> Result<bool, ReplyError> {
        while let Some(event) = self.server.poll_for_event()? {
            if matches!(event, Event::ClientMessage(answer) if answer.data.as_data32()[0] == ping) {
                return Ok(true);
            }
        }
        Ok(false)
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
