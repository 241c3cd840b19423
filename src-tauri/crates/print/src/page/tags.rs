//! The structure tree: what each piece of content is, in reading order.

use crate::text::languages::LanguageId;

/// Place of an element in the tree.
pub(crate) type ElementId = u32;

/// The root element.
pub(crate) const DOCUMENT: ElementId = 0;

/// The standard structure types used (ISO 32000-1, 14.8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Sect,
    Div,
    P,
    Heading(u8),
    L,
    Li,
    Lbl,
    LBody,
    BlockQuote,
    Table,
    THead,
    TBody,
    Tr,
    Th,
    Td,
    Caption,
    Figure,
    Span,
    Link,
}

impl Role {
    /// The type's name in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Role::Document => "Document",
            Role::Sect => "Sect",
            Role::Div => "Div",
            Role::P => "P",
            Role::Heading(1) => "H1",
            Role::Heading(2) => "H2",
            Role::Heading(3) => "H3",
            Role::Heading(4) => "H4",
            Role::Heading(5) => "H5",
            Role::Heading(_) => "H6",
            Role::L => "L",
            Role::Li => "LI",
            Role::Lbl => "Lbl",
            Role::LBody => "LBody",
            Role::BlockQuote => "BlockQuote",
            Role::Table => "Table",
            Role::THead => "THead",
            Role::TBody => "TBody",
            Role::Tr => "TR",
            Role::Th => "TH",
            Role::Td => "TD",
            Role::Caption => "Caption",
            Role::Figure => "Figure",
            Role::Span => "Span",
            Role::Link => "Link",
        }
    }
}

/// What an element holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kid {
    Element(ElementId),
    /// Marked content: page and number on it.
    Content(u32, u32),
    /// A link annotation: page and number on it.
    Annotation(u32, u32),
}

/// How the items of a list are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbering {
    None,
    Disc,
    Decimal,
    LowerAlpha,
}

/// What the role alone doesn't say.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) enum Attribute {
    #[default]
    None,
    List(Numbering),
    /// A header cell of its column.
    ColumnHead,
    /// A header cell of its row; the columns it spans.
    RowHead(u32),
    /// A figure's corners on its page.
    Bounds([f32; 4]),
}

/// An element of the structure tree.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) role: Role,
    pub(crate) parent: ElementId,
    pub(crate) kids: Vec<Kid>,
    pub(crate) language: Option<LanguageId>,
    pub(crate) alt: Option<String>,
    pub(crate) attribute: Attribute,
    attached: bool,
}

/// The structure tree while it grows.
pub(crate) struct Tags {
    elements: Vec<Element>,
    level: u8,
}

impl Tags {
    pub(crate) fn new() -> Self {
        let root = Element {
            role: Role::Document,
            parent: DOCUMENT,
            kids: Vec::new(),
            language: None,
            alt: None,
            attribute: Attribute::None,
            attached: true,
        };
        Tags { elements: vec![root], level: 0 }
    }

    /// Adds an element after what its parent holds already.
    pub(crate) fn add(&mut self, role: Role, parent: ElementId) -> ElementId {
        let id = self.add_inline(role, parent);
        self.attach(id);
        id
    }

    /// Adds an element that takes its place among its parent's content when its own content is drawn.
    pub(crate) fn add_inline(&mut self, role: Role, parent: ElementId) -> ElementId {
        self.elements.push(Element {
            role,
            parent,
            kids: Vec::new(),
            language: None,
            alt: None,
            attribute: Attribute::None,
            attached: false,
        });
        (self.elements.len() - 1) as ElementId
    }

    /// Adds a heading. A level that skips one downwards is raised, since readers navigate by levels (ISO 14289-1, 7.4.2).
    pub(crate) fn add_heading(&mut self, level: u8, parent: ElementId) -> ElementId {
        self.level = level.clamp(1, self.level + 1).min(6);
        self.add(Role::Heading(self.level), parent)
    }

    pub(crate) fn set(&mut self, id: ElementId, attribute: Attribute) {
        if let Some(element) = self.elements.get_mut(id as usize) {
            element.attribute = attribute;
        }
    }

    pub(crate) fn set_language(&mut self, id: ElementId, language: LanguageId) {
        if let Some(element) = self.elements.get_mut(id as usize) {
            element.language = Some(language);
        }
    }

    pub(crate) fn set_alt(&mut self, id: ElementId, alt: String) {
        if let Some(element) = self.elements.get_mut(id as usize) {
            element.alt = Some(alt);
        }
    }

    /// Notes that an element holds content or an annotation.
    pub(crate) fn hold(&mut self, id: ElementId, kid: Kid) {
        self.attach(id);
        if let Some(element) = self.elements.get_mut(id as usize) {
            element.kids.push(kid);
        }
    }

    pub(crate) fn role(&self, id: ElementId) -> Role {
        self.elements.get(id as usize).map_or(Role::Div, |e| e.role)
    }

    pub(crate) fn elements(&self) -> &[Element] {
        &self.elements
    }

    fn attach(&mut self, id: ElementId) {
        let Some(element) = self.elements.get_mut(id as usize) else { return };
        if !std::mem::replace(&mut element.attached, true) {
            let parent = element.parent;
            self.hold(parent, Kid::Element(id));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_elements_stand_where_their_content_stands() {
        let mut tags = Tags::new();
        let p = tags.add(Role::P, DOCUMENT);
        let link = tags.add_inline(Role::Link, p);
        tags.hold(p, Kid::Content(0, 0));
        tags.hold(link, Kid::Content(0, 1));
        tags.hold(p, Kid::Content(0, 2));
        let kids = &tags.elements()[p as usize].kids;
        assert_eq!(kids, &[Kid::Content(0, 0), Kid::Element(link), Kid::Content(0, 2)]);
    }

    #[test]
    fn heading_levels_are_not_skipped() {
        let mut tags = Tags::new();
        let roles: Vec<Role> =
            [2, 1, 4, 3, 6].map(|level| tags.add_heading(level, DOCUMENT)).map(|id| tags.role(id)).to_vec();
        assert_eq!(roles, [1, 1, 2, 3, 4].map(Role::Heading));
    }
}
