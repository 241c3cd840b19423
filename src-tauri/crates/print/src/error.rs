//! What can keep a paper from being printed.

/// Why a paper was not printed. Every message says what is wrong and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// The fonts have no glyph for a character; nothing is printed rather than a box in its place.
    #[error(
        "“{}” (U+{code:04X}) in “{around}” can't be printed: papers hold Latin, Greek and Cyrillic letters and the usual \
         signs; write it with these in the record, or leave it out",
        char::from_u32(*code).unwrap_or(char::REPLACEMENT_CHARACTER)
    )]
    MissingGlyph {
        /// The character's code point.
        code: u32,
        /// The words around it.
        around: String,
        /// The face that was looked into.
        face: &'static str,
    },
    /// A picture's bytes are not what they claim to be.
    #[error("the picture “{alt}” says it is {claimed}, but {found}; save it again as {claimed}")]
    LyingPicture {
        /// The picture's alternative text, by which its author knows it.
        alt: String,
        /// What it claims to be.
        claimed: &'static str,
        /// What the bytes are.
        found: String,
    },
    /// A picture is of the right kind, but cannot be read.
    #[error("the picture “{alt}” is broken: {reason}; open it in a picture editor and save it again")]
    BrokenPicture {
        /// The picture's alternative text.
        alt: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A picture uses something that archivable papers can't hold.
    #[error("the picture “{alt}” can’t be printed: {reason}")]
    UnsuitablePicture {
        /// The picture's alternative text.
        alt: String,
        /// What it uses, and what to do.
        reason: String,
    },
    /// A picture is larger than any paper needs.
    #[error("the picture “{alt}” is too large ({size}; the limit is {limit}); make it smaller and try again")]
    PictureTooLarge {
        /// The picture's alternative text.
        alt: String,
        /// Its size.
        size: String,
        /// The largest size taken.
        limit: String,
    },
    /// A picture has no alternative text.
    #[error("a picture has no alternative text; say in words what it shows, for readers who can’t see it")]
    NoAlternativeText,
    /// Who asked for the paper called it off.
    #[error("printing was called off; nothing was written")]
    Cancelled,
    /// The fonts that come with the program can't be read.
    #[error("the font {face} that comes with Rapporteur is damaged; install Rapporteur again")]
    DamagedFont {
        /// The face.
        face: &'static str,
    },
    /// The file could not be put together: a fault of the program, not of the paper.
    #[error("the PDF could not be put together ({0}); please report this with the paper’s kind and language")]
    Assembly(String),
}
