//! What imported texts become.

use domain::RichText;

/// A text cut at its headings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportedSections {
    /// The title of the whole, where the text has one.
    pub title: Option<String>,
    /// The sections in order.
    pub sections: Vec<ImportedSection>,
}

/// A heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportedSection {
    /// 1 to 6 as the heading was written; 0 for what stands before the first heading.
    pub level: u8,
    /// The heading's words; empty at level 0.
    pub heading: String,
    /// The text up to the next heading.
    pub text: RichText,
}

/// A press release as it came in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportedRelease {
    /// The first line that isn't blank; empty where the text is blank.
    pub headline: String,
    /// Everything after the headline.
    pub text: RichText,
}
