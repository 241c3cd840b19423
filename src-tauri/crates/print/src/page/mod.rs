//! Pages: the structure tree, strips of content, the filling of pages, and what is written onto them.

pub(crate) mod canvas;
pub(crate) mod pager;
pub(crate) mod running;
pub(crate) mod strip;
pub(crate) mod tags;
