//! From runs of text to lines: shaping, opportunities to break, the choice of lines.

pub(crate) mod atoms;
pub(crate) mod breaking;
pub(crate) mod languages;
pub(crate) mod lines;
pub(crate) mod script;
pub(crate) mod shaping;
