//! Metadata: what the file says of itself, twice and alike (ISO 19005-2, 6.6.3): as XMP and in the information dictionary.

use super::text;
use chrono::{DateTime, Datelike, Timelike, Utc};
use lopdf::{Dictionary, Object};
use xmp_writer::{LangId, Timezone, XmpWriter};

const TOOL: &str = "Rapporteur";
const PRODUCER: &str = concat!("Rapporteur ", env!("CARGO_PKG_VERSION"), " with printpdf");

/// What the file says of itself.
#[derive(Debug, Clone)]
pub(crate) struct Metadata {
    pub(crate) title: String,
    pub(crate) subject: String,
    pub(crate) author: String,
    pub(crate) keywords: Vec<String>,
    pub(crate) language: String,
    pub(crate) instant: DateTime<Utc>,
}

impl Metadata {
    /// The XMP packet, which also says that the file is PDF/A-2a and PDF/UA-1.
    pub(super) fn packet(&self) -> String {
        let mut xmp = XmpWriter::new();
        xmp.title([(Some(LangId("x-default")), self.title.as_str())]);
        if !self.author.is_empty() {
            xmp.creator([self.author.as_str()]);
        }
        if !self.subject.is_empty() {
            xmp.description([(Some(LangId("x-default")), self.subject.as_str())]);
        }
        xmp.language([LangId(&self.language)]);
        let keywords = self.keywords.join(", ");
        if !keywords.is_empty() {
            xmp.pdf_keywords(&keywords);
        }
        xmp.producer(PRODUCER);
        xmp.creator_tool(TOOL);
        xmp.create_date(self.date());
        xmp.modify_date(self.date());
        xmp.metadata_date(self.date());
        xmp.pdfa_part(2);
        xmp.pdfa_conformance("A");
        xmp.pdfua_part(1);
        // PDF/A knows nothing of PDF/UA's schema: it must be described (ISO 19005-2, 6.6.2.3).
        let mut schemas = xmp.extension_schemas();
        schemas.pdfua_id().properties().describe_part();
        drop(schemas);
        xmp.finish(None)
    }

    /// The information dictionary.
    pub(super) fn information(&self) -> Dictionary {
        let mut info = Dictionary::new();
        info.set("Title", text(&self.title));
        for (key, value) in
            [("Author", &self.author), ("Subject", &self.subject), ("Keywords", &self.keywords.join(", "))]
        {
            if !value.is_empty() {
                info.set(key, text(value));
            }
        }
        info.set("Creator", text(TOOL));
        info.set("Producer", text(PRODUCER));
        let date = Object::string_literal(self.instant.format("D:%Y%m%d%H%M%SZ").to_string());
        info.set("CreationDate", date.clone());
        info.set("ModDate", date);
        info
    }

    fn date(&self) -> xmp_writer::DateTime {
        let small = |value: u32| Some(value as u8);
        xmp_writer::DateTime {
            year: self.instant.year() as u16,
            month: small(self.instant.month()),
            day: small(self.instant.day()),
            hour: small(self.instant.hour()),
            minute: small(self.instant.minute()),
            second: small(self.instant.second()),
            timezone: Some(Timezone::Utc),
        }
    }
}
