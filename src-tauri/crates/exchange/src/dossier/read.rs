//! Reading a dossier.

use super::{
    Dossier, DossierError, FileContent, Format, Limits, Records, VERSION, check,
    stream::{Stop, Stream},
};
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_json::error::Category;
use std::{
    cell::{Cell, RefCell},
    fmt,
    io::{BufRead, BufReader, Read},
};

/// Reads a dossier and checks all that can be checked without a store: the form, each record's own
/// rules, that no id stands twice, and that contents give their digests. What records refer to is for
/// [`Dossier::check_references`].
///
/// # Errors
/// [`DossierError`] with the first thing that is wrong.
pub fn read(reader: &mut dyn Read, limits: &Limits) -> Result<Dossier, DossierError> {
    let stop = Cell::new(None);
    let mut reader = BufReader::with_capacity(1 << 16, Stream::new(reader, limits, &stop));
    let dossier = parse(&mut reader, &stop, limits)?;
    check::contents(&dossier)?;
    check::records(&dossier.records)?;
    Ok(dossier)
}

fn parse(
    reader: &mut BufReader<Stream<'_>>,
    stop: &Cell<Option<Stop>>,
    limits: &Limits,
) -> Result<Dossier, DossierError> {
    let io = |error| stop.get().map_or(DossierError::Io(error), |stop| stop.error(limits));
    let first = reader.fill_buf().map_err(io)?;
    if first.is_empty() {
        return Err(DossierError::NotADossier("the file is empty".to_owned()));
    }
    if first.starts_with("\u{feff}".as_bytes()) {
        reader.consume(3);
    }
    let mut json = serde_json::Deserializer::from_reader(reader);
    let found = RefCell::new(None);
    let mut track = serde_path_to_error::Track::new();
    let result = Root { found: &found }
        .deserialize(serde_path_to_error::Deserializer::new(&mut json, &mut track))
        .and_then(|dossier| json.end().map(|()| dossier));
    result.map_err(|error| {
        let found = found.take();
        match stop.get() {
            Some(stop) => stop.error(limits),
            None => found.unwrap_or_else(|| explain(error, &track.path().to_string())),
        }
    })
}

fn explain(error: serde_json::Error, path: &str) -> DossierError {
    let (line, column) = (error.line(), error.column());
    match error.classify() {
        Category::Io => DossierError::Io(error.into()),
        Category::Eof => DossierError::Truncated { line, column },
        Category::Data if path == "." => DossierError::NotADossier(problem(&error)),
        Category::Data => {
            DossierError::Field { path: path.to_owned(), line, column, problem: problem(&error) }
        }
        Category::Syntax if line == 1 && column <= 1 => {
            DossierError::NotADossier("it doesn't begin as JSON does, with “{”".to_owned())
        }
        Category::Syntax => DossierError::Syntax { line, column, problem: problem(&error) },
    }
}

/// The message without the place, which stands beside it.
fn problem(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    message.strip_suffix(&place).unwrap_or(&message).to_owned()
}

/// Reads the outermost object. What this module itself refuses goes into `found`, because serde's
/// errors carry words only.
struct Root<'a> {
    found: &'a RefCell<Option<DossierError>>,
}

impl Root<'_> {
    fn refuse<T, E: de::Error>(&self, error: DossierError) -> Result<T, E> {
        let words = error.to_string();
        self.found.replace(Some(error));
        Err(E::custom(words))
    }

    fn not_a_dossier<T, E: de::Error>(&self, why: impl Into<String>) -> Result<T, E> {
        self.refuse(DossierError::NotADossier(why.into()))
    }
}

impl<'de> DeserializeSeed<'de> for Root<'_> {
    type Value = Dossier;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Dossier, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Root<'_> {
    type Value = Dossier;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with “format”, “version”, “records” and “files”")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Dossier, M::Error> {
        let (mut format, mut version, mut records, mut files) = (None, None, None, None);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "format" => format = Some(self.format(map.next_value()?)?),
                "version" => version = Some(self.version(map.next_value()?)?),
                "records" if records.is_none() => records = Some(map.next_value::<Records>()?),
                "files" if files.is_none() => files = Some(map.next_value::<Vec<FileContent>>()?),
                "records" | "files" => return self.not_a_dossier(format!("“{key}” stands twice")),
                // A stray key before the format says that this is some other JSON.
                _ if format.is_none() => return self.not_a_dossier("it has no “format”"),
                _ => return Err(de::Error::unknown_field(&key, &["format", "version", "records", "files"])),
            }
        }
        let (Some(format), Some(version)) = (format, version) else {
            return self.not_a_dossier(if format.is_none() {
                "it has no “format”"
            } else {
                "it has no “version”"
            });
        };
        let records = records.ok_or_else(|| de::Error::missing_field("records"))?;
        Ok(Dossier { format, version, records, files: files.unwrap_or_default() })
    }
}

impl Root<'_> {
    fn format<E: de::Error>(&self, format: serde_json::Value) -> Result<Format, E> {
        match format.as_str() {
            Some("rapporteur-dossier") => Ok(Format::Dossier),
            Some(other) => {
                let short: String = other.chars().take(40).collect();
                self.not_a_dossier(format!("its format is “{short}”"))
            }
            None => self.not_a_dossier("its “format” is not a text"),
        }
    }

    fn version<E: de::Error>(&self, version: serde_json::Value) -> Result<u32, E> {
        match version.as_u64() {
            Some(version) if version == u64::from(VERSION) => Ok(VERSION),
            Some(version) if version > u64::from(VERSION) => self.refuse(DossierError::Newer { version }),
            _ => self.not_a_dossier("its “version” is not a whole number from 1"),
        }
    }
}
