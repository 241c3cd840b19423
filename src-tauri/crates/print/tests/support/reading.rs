//! Reads a paper back the way a screen reader does: the structure tree, and each element's characters exactly.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::HashMap;

/// An element with what it holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    Element { role: String, lang: Option<String>, alt: Option<String>, kids: Vec<Node> },
    Text(String),
}

impl Node {
    /// All characters below the node.
    pub fn text(&self) -> String {
        match self {
            Node::Text(text) => text.clone(),
            Node::Element { kids, .. } => kids.iter().map(Node::text).collect(),
        }
    }

    /// All elements of a role.
    pub fn all(&self, wanted: &str) -> Vec<&Node> {
        let Node::Element { role, kids, .. } = self else { return Vec::new() };
        let own = (role == wanted).then_some(self);
        own.into_iter().chain(kids.iter().flat_map(|k| k.all(wanted))).collect()
    }

    /// The roles as an outline, for a look at the whole.
    pub fn outline(&self) -> String {
        match self {
            Node::Text(_) => "·".into(),
            Node::Element { role, kids, .. } if kids.is_empty() => role.clone(),
            Node::Element { role, kids, .. } => {
                format!("{role}[{}]", kids.iter().map(Node::outline).collect::<Vec<_>>().join(" "))
            }
        }
    }
}

/// Reads the structure tree of a file.
pub fn read(bytes: &[u8]) -> Node {
    let document = Document::load_mem(bytes).unwrap();
    let contents: HashMap<ObjectId, HashMap<i64, String>> =
        document.page_iter().map(|page| (page, marked(&document, page))).collect();
    let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
    let top = document.get_dictionary(root).unwrap().get(b"K").unwrap();
    let top = top.as_array().map_or(top, |a| &a[0]).as_reference().unwrap();
    node(&document, &contents, top)
}

/// Characters as read back: soft hyphens that lines ended with are taken out.
pub fn unbroken(text: &str) -> String {
    text.replace('\u{ad}', "")
}

fn node(document: &Document, contents: &HashMap<ObjectId, HashMap<i64, String>>, id: ObjectId) -> Node {
    let dict = document.get_dictionary(id).unwrap();
    let page = dict.get(b"Pg").and_then(Object::as_reference).ok();
    let string = |key: &[u8]| dict.get(key).ok().map(|o| decode(o.as_str().unwrap()));
    let kids = match dict.get(b"K") {
        Ok(Object::Array(kids)) => kids.clone(),
        Ok(one) => vec![one.clone()],
        Err(_) => vec![],
    };
    let kids = kids
        .iter()
        .filter_map(|kid| match kid {
            Object::Reference(id) => Some(node(document, contents, *id)),
            Object::Integer(number) => Some(Node::Text(contents[&page.unwrap()][number].clone())),
            Object::Dictionary(d) if d.has_type(b"MCR") => {
                let page = d.get(b"Pg").unwrap().as_reference().unwrap();
                Some(Node::Text(contents[&page][&d.get(b"MCID").unwrap().as_i64().unwrap()].clone()))
            }
            _ => None,
        })
        .collect();
    let role = String::from_utf8(dict.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap();
    Node::Element { role, lang: string(b"Lang"), alt: string(b"Alt"), kids }
}

fn decode(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(utf16) => {
            let units: Vec<u16> = utf16.chunks(2).map(|c| u16::from_be_bytes([c[0], c[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
        None => String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

/// What stands on a page.
pub struct PageText {
    /// Content, in the order it is drawn.
    pub content: String,
    /// Artifacts, one after the other.
    pub artifacts: String,
}

/// The text of each page.
pub fn pages(bytes: &[u8]) -> Vec<PageText> {
    let document = Document::load_mem(bytes).unwrap();
    let page = |page| {
        let mut marked = marked(&document, page);
        let artifacts = marked.remove(&ARTIFACT).unwrap_or_default();
        let mut numbers: Vec<i64> = marked.keys().copied().collect();
        numbers.sort_unstable();
        PageText {
            content: numbers.iter().map(|n| marked[n].as_str()).collect::<Vec<_>>().join("|"),
            artifacts,
        }
    };
    document.page_iter().map(page).collect()
}

/// Where the text of artifacts is kept among that of marked content.
const ARTIFACT: i64 = -1;

/// The characters of each piece of marked content on a page.
fn marked(document: &Document, page: ObjectId) -> HashMap<i64, String> {
    let fonts: HashMap<Vec<u8>, HashMap<u16, String>> = document
        .get_page_fonts(page)
        .unwrap()
        .into_iter()
        .map(|(name, font)| (name, to_unicode(document, font)))
        .collect();
    let content = Content::decode(&document.get_page_content(page)).unwrap();
    let mut out: HashMap<i64, String> = HashMap::new();
    let mut font = Vec::new();
    let mut stack: Vec<(Option<i64>, bool)> = Vec::new();
    for operation in &content.operations {
        match operation.operator.as_str() {
            "Tf" => font = operation.operands[0].as_name().unwrap().to_vec(),
            "BMC" => stack.push((None, false)),
            "BDC" if operation.operands[0].as_name().unwrap() == b"Artifact" => {
                stack.push((Some(ARTIFACT), false))
            }
            "BDC" => {
                let dict = operation.operands[1].as_dict().unwrap();
                let number = dict.get(b"MCID").and_then(Object::as_i64).ok();
                let inherited = number.or_else(|| stack.last().and_then(|s| s.0));
                let actual = dict.get(b"ActualText").ok().map(|o| decode(o.as_str().unwrap()));
                if let Some(number) = number {
                    out.entry(number).or_default();
                }
                if let (Some(actual), Some(number)) = (&actual, inherited) {
                    out.entry(number).or_default().push_str(actual);
                }
                stack.push((inherited, actual.is_some()));
            }
            "EMC" => {
                stack.pop().unwrap();
            }
            "TJ" => {
                let hidden = stack.iter().any(|s| s.1);
                let Some(number) = stack.last().and_then(|s| s.0).filter(|_| !hidden) else { continue };
                for item in operation.operands[0].as_array().unwrap() {
                    let Object::String(codes, _) = item else { continue };
                    for code in codes.chunks(2) {
                        let text = &fonts[&font][&u16::from_be_bytes([code[0], code[1]])];
                        out.entry(number).or_default().push_str(text);
                    }
                }
            }
            _ => {}
        }
    }
    assert!(stack.is_empty(), "marked content is left open");
    out
}

fn to_unicode(document: &Document, font: &Dictionary) -> HashMap<u16, String> {
    let stream = document.get_object(font.get(b"ToUnicode").unwrap().as_reference().unwrap()).unwrap();
    let text = String::from_utf8(stream.as_stream().unwrap().decompressed_content().unwrap()).unwrap();
    let hex = |t: &str| t.trim_matches(['<', '>', '[', ']']).to_owned();
    let chars = |h: &str| {
        let units: Vec<u16> =
            (0..h.len()).step_by(4).map(|i| u16::from_str_radix(&h[i..i + 4], 16).unwrap()).collect();
        String::from_utf16(&units).unwrap()
    };
    let mut out = HashMap::new();
    let mut mode = "";
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            [_, m @ ("beginbfchar" | "beginbfrange")] => mode = m,
            ["endbfchar" | "endbfrange"] => mode = "",
            [code, text] if mode == "beginbfchar" => {
                out.insert(u16::from_str_radix(&hex(code), 16).unwrap(), chars(&hex(text)));
            }
            [..] if mode == "beginbfrange" => panic!("ranges are not read here: {line}"),
            _ => {}
        }
    }
    out
}
