//! One window per file: where each window can be called, and how another process calls it forward.
//!
//! A window listens at a local socket that is named after its file, in a folder of this person's own. Who finds
//! the file taken rings there. The store's own lock stays the truth: only who holds it takes the name, so what a
//! killed process left behind is simply taken over. Where no socket can be had, nothing but this is missing.

use interprocess::local_socket::tokio::{Listener, Stream, prelude::*};
use interprocess::local_socket::{ListenerOptions, Name};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tauri::async_runtime::{self, JoinHandle};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::time::timeout;

/// How long the other side may take: a window that hangs is not waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long nobody is let in after a fault in letting in.
const BREATH: Duration = Duration::from_millis(200);

/// More than this nobody has to say.
const MOST: u64 = 1024;

/// What a window answers that comes forward.
const COMING: &str = "coming";

/// Where a window can be called: a name for the file it has open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door(String);

impl Door {
    /// The door of the window that has this file open, by whatever path it was opened.
    ///
    /// # Errors
    /// Where there is no such file.
    pub fn of(store: &Path) -> io::Result<Door> {
        // Looked up, never opened: closing it would let go of SQLite's locks on it.
        Ok(Door(match file_id::get_file_id(store)? {
            file_id::FileId::Inode { device_id, inode_number } => format!("{device_id:x}-{inode_number:x}"),
            file_id::FileId::LowRes { volume_serial_number, file_index } => {
                format!("{volume_serial_number:x}-{file_index:x}")
            }
            file_id::FileId::HighRes { volume_serial_number, file_id } => {
                format!("{volume_serial_number:x}-{file_id:x}")
            }
        }))
    }

    /// The door of a window that has no file open.
    #[must_use]
    pub fn of_none() -> Door {
        Door("none".to_owned())
    }
}

type ComeForward = dyn Fn(Option<String>) + Send + Sync;

/// The doorbells of this person's windows: those of others to ring, one's own to listen at.
#[derive(Clone)]
pub struct Doorbells {
    folder: PathBuf,
    /// What the desktop gave this process for its first window.
    token: Option<String>,
    come_forward: Arc<ComeForward>,
}

impl fmt::Debug for Doorbells {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Doorbells").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Doorbells {
    /// The doorbells in a folder, which is made when needed. `token` goes with every ring, `come_forward` gets the
    /// one of whoever rings here.
    pub fn hung_in(
        folder: &Path,
        token: Option<String>,
        come_forward: impl Fn(Option<String>) + Send + Sync + 'static,
    ) -> Doorbells {
        Doorbells { folder: folder.to_owned(), token, come_forward: Arc::new(come_forward) }
    }

    /// Rings, and answers whether a window there comes forward.
    #[must_use]
    pub fn ring(&self, door: &Door) -> bool {
        let asked = async { timeout(PATIENCE, call(self.name(door)?, self.token.as_deref())).await? };
        async_runtime::block_on(asked).is_ok_and(|answer| answer == COMING)
    }

    /// Whether a window listens there; it isn't called forward.
    fn is_heard(&self, door: &Door) -> bool {
        let asked = async { timeout(PATIENCE, Stream::connect(self.name(door)?)).await? };
        async_runtime::block_on(asked).is_ok()
    }

    /// Listens at a door as long as the bell is kept. At the door of a file only who holds its lock may listen.
    /// None where it can't be had, or where another window listens at the door of those that have no file.
    #[must_use]
    pub fn listen(&self, door: &Door) -> Option<Bell> {
        if *door == Door::of_none() && self.is_heard(door) {
            return None;
        }
        let listener = async_runtime::block_on(async { self.hang(door) }).ok()?;
        let socket = self.socket(door);
        let own = file_id::get_file_id(&socket).ok();
        let (come_forward, listening) = (self.come_forward.clone(), listener);
        let task = async_runtime::spawn(async move {
            loop {
                match listening.accept().await {
                    // Who says nothing keeps nobody else waiting.
                    Ok(caller) => drop(async_runtime::spawn(answer(caller, come_forward.clone()))),
                    Err(_) => tokio::time::sleep(BREATH).await,
                }
            }
        });
        Some(Bell { socket, own, task })
    }

    fn hang(&self, door: &Door) -> io::Result<Listener> {
        make_folder(&self.folder)?;
        make_private(&self.folder, 0o700)?;
        let socket = self.socket(door);
        let _ = std::fs::remove_file(&socket);
        let listener = ListenerOptions::new().name(self.name(door)?).reclaim_name(false).create_tokio()?;
        make_private(&socket, 0o600)?;
        Ok(listener)
    }

    fn socket(&self, door: &Door) -> PathBuf {
        self.folder.join(&door.0)
    }

    #[cfg(unix)]
    fn name(&self, door: &Door) -> io::Result<Name<'static>> {
        use interprocess::local_socket::{GenericFilePath, ToFsName};
        self.socket(door).to_fs_name::<GenericFilePath>()
    }

    /// Named pipes stand in no folder: the person's name keeps those of others apart.
    #[cfg(windows)]
    fn name(&self, door: &Door) -> io::Result<Name<'static>> {
        use interprocess::local_socket::{GenericNamespaced, ToNsName};
        let person = std::env::var("USERNAME").unwrap_or_default();
        format!("rapporteur-{person}-{}", door.0).to_ns_name::<GenericNamespaced>()
    }
}

/// A door that is listened at. It has to go before the file's lock does: later the name may be another's.
#[derive(Debug)]
pub struct Bell {
    socket: PathBuf,
    /// Which file the socket was when it was hung; a system whose doors are no files has none.
    own: Option<file_id::FileId>,
    task: JoinHandle<()>,
}

impl Drop for Bell {
    fn drop(&mut self) {
        // Another window may have taken the name over; what stands there then is that window's.
        if self.own.is_some() && file_id::get_file_id(&self.socket).ok() == self.own {
            let _ = std::fs::remove_file(&self.socket);
        }
        self.task.abort();
    }
}

/// What the desktop gives a program that a person starts, so that its window may take the focus. It has to be asked
/// for first of all: the window's library takes it out of the environment.
#[must_use]
pub fn start_token() -> Option<String> {
    let token = |name| std::env::var(name).ok().filter(|token| !token.is_empty());
    token("XDG_ACTIVATION_TOKEN").or_else(|| token("DESKTOP_STARTUP_ID"))
}

async fn call(name: Name<'_>, token: Option<&str>) -> io::Result<String> {
    let stream = Stream::connect(name).await?;
    say(&stream, token.unwrap_or_default()).await?;
    hear(&stream).await
}

async fn answer(caller: Stream, come_forward: Arc<ComeForward>) {
    let heard = timeout(PATIENCE, async {
        let token = hear(&caller).await?;
        come_forward(Some(token).filter(|token| !token.is_empty()));
        say(&caller, COMING).await
    });
    // Who has gone meanwhile needs no answer.
    let _ = heard.await;
}

async fn say(mut to: &Stream, words: &str) -> io::Result<()> {
    to.write_all(format!("{words}\n").as_bytes()).await?;
    to.flush().await
}

async fn hear(from: &Stream) -> io::Result<String> {
    let mut line = String::new();
    BufReader::new(from.take(MOST)).read_line(&mut line).await?;
    // Who goes away without a word only looked whether somebody is there.
    line.strip_suffix('\n').map(str::to_owned).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
}

#[cfg(unix)]
fn make_folder(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)
}

#[cfg(unix)]
fn make_private(path: &Path, mode: u32) -> io::Result<()> {
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode))
}

#[cfg(windows)]
fn make_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// By itself a pipe can be written to by this person and the system alone, and not over the network.
#[cfg(windows)]
fn make_private(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    /// Doorbells with what was heard at them.
    fn doorbells(folder: &Path, token: Option<&str>) -> (Doorbells, Arc<Mutex<Vec<Option<String>>>>) {
        let heard = Arc::<Mutex<Vec<_>>>::default();
        let hears = heard.clone();
        let bells = Doorbells::hung_in(folder, token.map(str::to_owned), move |token| {
            hears.lock().unwrap().push(token);
        });
        (bells, heard)
    }

    #[test]
    fn who_rings_is_heard_while_the_bell_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("kept.rapporteur");
        std::fs::write(&file, "").unwrap();
        let door = Door::of(&file).unwrap();
        let (here, heard) = doorbells(&folder.path().join("bells"), None);
        let (there, _) = doorbells(&folder.path().join("bells"), Some("a token"));
        assert!(!there.ring(&door), "nobody is there yet");
        let bell = here.listen(&door).unwrap();
        assert!(there.ring(&door) && here.ring(&door));
        assert_eq!(*heard.lock().unwrap(), [Some("a token".to_owned()), None]);
        assert!(!there.ring(&Door::of_none()), "that is another door");
        drop(bell);
        assert!(!there.ring(&door));
        assert_eq!(std::fs::read_dir(folder.path().join("bells")).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_has_one_door_whatever_it_is_called_and_nobody_else_may_ring() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let [file, link, copy] =
            ["a.rapporteur", "b.rapporteur", "c.rapporteur"].map(|name| folder.path().join(name));
        std::fs::write(&file, "").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        std::fs::copy(&file, &copy).unwrap();
        let door = Door::of(&file).unwrap();
        assert_eq!(Door::of(&link).unwrap(), door);
        assert_ne!(Door::of(&copy).unwrap(), door);
        assert!(Door::of(&folder.path().join("gone")).is_err());
        let bells = folder.path().join("bells");
        let _bell = doorbells(&bells, None).0.listen(&door).unwrap();
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&bells), mode(&bells.join(&door.0))), (0o700, 0o600));
    }

    #[cfg(unix)]
    #[test]
    fn what_a_killed_process_left_is_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let door = Door::of(folder.path()).unwrap();
        for door in [door, Door::of_none()] {
            // A socket that nobody listens at any more.
            drop(std::os::unix::net::UnixListener::bind(folder.path().join(&door.0)).unwrap());
            let (bells, heard) = doorbells(folder.path(), None);
            assert!(!bells.ring(&door));
            let _bell = bells.listen(&door).unwrap();
            assert!(bells.ring(&door));
            assert_eq!(heard.lock().unwrap().len(), 1);
        }
    }

    #[test]
    fn whose_door_was_taken_over_leaves_it_alone() {
        let folder = tempfile::tempdir().unwrap();
        let door = Door::of(folder.path()).unwrap();
        let [(one, _), (other, heard)] = [(); 2].map(|()| doorbells(folder.path(), None));
        let before = one.listen(&door);
        let after = other.listen(&door);
        assert!(before.is_some() && after.is_some());
        drop(before);
        assert!(one.ring(&door));
        assert_eq!(heard.lock().unwrap().len(), 1);
        drop(after);
        assert!(!one.ring(&door));
    }

    #[test]
    fn of_the_windows_without_a_file_one_is_called() {
        let folder = tempfile::tempdir().unwrap();
        let [(one, heard), (other, _)] = [(); 2].map(|()| doorbells(folder.path(), None));
        let bell = one.listen(&Door::of_none());
        assert!(bell.is_some() && other.listen(&Door::of_none()).is_none());
        assert!(other.ring(&Door::of_none()));
        assert_eq!(heard.lock().unwrap().len(), 1, "who only wants to listen calls nobody forward");
        drop(bell);
        assert!(other.listen(&Door::of_none()).is_some());
    }

    #[test]
    fn without_a_folder_there_are_no_bells() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let (bells, _) = doorbells(file.path(), None);
        assert!(bells.listen(&Door::of_none()).is_none());
        assert!(!bells.ring(&Door::of_none()));
    }
}
