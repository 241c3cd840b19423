//! What the columns of a table hold: told by the heading in English or French, or guessed by the cells.

use super::{addresses, cell, delimited, names};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Honorific,
    Given,
    Family,
    /// The whole name.
    Name,
    Function,
    Email,
    Delegation,
    Standing,
    Phone,
    Note,
    Parts,
    Reply,
    /// Nothing that is taken.
    Other,
}

impl Column {
    /// The code of the field that it fills; empty where it isn't taken.
    pub(super) fn words(self) -> &'static str {
        match self {
            Column::Honorific => "honorific",
            Column::Given => "given",
            Column::Family => "family",
            Column::Name => "name",
            Column::Function => "function",
            Column::Email => "email",
            Column::Delegation => "delegation",
            Column::Standing => "standing",
            Column::Phone => "phone",
            Column::Note => "note",
            Column::Parts => "parts",
            Column::Reply => "reply",
            Column::Other => "",
        }
    }
}

/// Words of headings, without accents, blanks and marks.
const HEADS: &[(Column, &[&str])] = &[
    (Column::Honorific, &["honorific", "salutation", "prefix", "mrms", "civilite", "courtesytitle"]),
    (
        Column::Given,
        &[
            "given",
            "givenname",
            "givennames",
            "firstname",
            "forename",
            "firstnames",
            "middlename",
            "prenom",
            "prenoms",
        ],
    ),
    (
        Column::Family,
        &["family", "familyname", "familynames", "lastname", "surname", "surnames", "nomdefamille", "nom"],
    ),
    (
        Column::Name,
        &[
            "name",
            "fullname",
            "displayname",
            "participant",
            "delegate",
            "nomcomplet",
            "nometprenom",
            "prenometnom",
            "nomprenom",
            "person",
        ],
    ),
    (
        Column::Function,
        &[
            "function",
            "jobtitle",
            "job",
            "position",
            "post",
            "role",
            "functiontitle",
            "fonction",
            "poste",
            "qualite",
            "titrefonction",
        ],
    ),
    (
        Column::Email,
        &[
            "email",
            "emailaddress",
            "mail",
            "mailaddress",
            "emails",
            "courriel",
            "adresseemail",
            "adresseelectronique",
            "adressedemessagerie",
            "adressecourriel",
            "mel",
        ],
    ),
    (
        Column::Delegation,
        &[
            "delegation",
            "organisation",
            "organization",
            "company",
            "institution",
            "agency",
            "country",
            "state",
            "delegationorganisation",
            "pays",
            "organisme",
            "etat",
            "societe",
            "employeur",
        ],
    ),
    (Column::Standing, &["standing", "statut", "qualitedelegation"]),
    (
        Column::Phone,
        &[
            "phone",
            "phones",
            "phonenumber",
            "telephone",
            "telephonenumber",
            "telephones",
            "tel",
            "mobile",
            "mobilephone",
            "businessphone",
            "portable",
            "telephoneportable",
            "numerodetelephone",
        ],
    ),
    (
        Column::Note,
        &[
            "note",
            "notes",
            "remark",
            "remarks",
            "comment",
            "comments",
            "remarque",
            "remarques",
            "commentaire",
        ],
    ),
    (Column::Parts, &["parts", "partstaken", "roles"]),
    (Column::Reply, &["reply", "answer", "response", "rsvp", "reponse"]),
];

/// What the heading tells, if the first row is one.
pub(super) fn headed(first: &[String], rows: &[Vec<String>]) -> Option<Vec<Column>> {
    if first.iter().any(|cell| cell.contains('@')) {
        return None;
    }
    let mut columns: Vec<Column> = first.iter().map(|cell| head(cell)).collect();
    // “Title” is the honorific or the post, as its cells tell.
    for (place, text) in first.iter().enumerate() {
        if matches!(letters(text).as_str(), "title" | "titre") {
            let kind = if mostly(rows.get(1..).unwrap_or_default(), place, names::is_honorific) {
                Column::Honorific
            } else {
                Column::Function
            };
            if let Some(column) = columns.get_mut(place) {
                *column = kind;
            }
        }
    }
    // “Role” is the part taken in the meeting or the post, and “Part” means nothing else that is taken.
    for (column, (place, text)) in columns.iter_mut().zip(first.iter().enumerate()) {
        let may_be = matches!(letters(text).as_str(), "part" | "role");
        if may_be && mostly(rows.get(1..).unwrap_or_default(), place, delimited::are_parts) {
            *column = Column::Parts;
        }
    }
    // “Nom” beside “Prénom” is the family name; alone it is the whole one.
    if !columns.contains(&Column::Given) {
        for (column, text) in columns.iter_mut().zip(first) {
            if *column == Column::Family && letters(text) == "nom" {
                *column = Column::Name;
            }
        }
    }
    let told = columns.iter().filter(|column| **column != Column::Other).count();
    // A single cell with such a word may be a person's post; one that says “e-mail” and is none, or a
    // heading of one column, says so alone.
    let alone = first.len() == 1 || columns.contains(&Column::Email);
    (told > 1 || told == 1 && alone).then_some(columns)
}

fn head(text: &str) -> Column {
    by_heading(HEADS, text).unwrap_or(Column::Other)
}

/// The column whose heading this is, of those whose words are given without accents, blanks and marks.
pub(crate) fn by_heading<C: Copy>(heads: &[(C, &[&str])], text: &str) -> Option<C> {
    let text = letters(text);
    heads.iter().find(|(_, words)| words.contains(&text.as_str())).map(|(column, _)| *column)
}

/// A heading in another language tells some columns only: where it names no person, the cells tell the rest.
pub(super) fn completed(
    mut told: Vec<Column>,
    rows: &[Vec<String>],
    is_organisation: &dyn Fn(&str) -> bool,
) -> Vec<Column> {
    if told.iter().any(|column| matches!(column, Column::Name | Column::Given | Column::Family)) {
        return told;
    }
    for (place, guess) in guessed(rows, is_organisation).into_iter().enumerate() {
        let new = !told.contains(&guess);
        if let Some(column) = told.get_mut(place).filter(|column| new && **column == Column::Other) {
            *column = guess;
        }
    }
    told
}

/// Without accents, blanks and marks, in small letters.
pub(crate) fn letters(text: &str) -> String {
    let plain = |c: char| match c {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'à' | 'â' => 'a',
        'î' | 'ï' => 'i',
        'ô' => 'o',
        'û' | 'ù' => 'u',
        'ç' => 'c',
        c => c,
    };
    text.to_lowercase().chars().map(plain).filter(|c| c.is_alphabetic()).collect()
}

/// What the cells tell by themselves.
pub(super) fn guessed(rows: &[Vec<String>], is_organisation: &dyn Fn(&str) -> bool) -> Vec<Column> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut columns = vec![Column::Other; width];
    let named = |place: usize| {
        rows.iter().filter(|row| row.get(place).is_some_and(|text| is_organisation(cell(text).0))).count()
    };
    let mut open = Vec::new();
    for (place, column) in columns.iter_mut().enumerate() {
        *column = if mostly(rows, place, addresses::is_address) {
            Column::Email
        } else if mostly(rows, place, names::is_honorific) {
            Column::Honorific
        } else if mostly(rows, place, is_organisation) {
            Column::Delegation
        } else if mostly(rows, place, |text| !text.chars().any(char::is_alphabetic)) {
            Column::Other
        } else {
            open.push(place);
            Column::Other
        };
    }
    // One of them is the delegation's; people, too, are called Georgia and Jordan.
    let many: Vec<usize> = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| **column == Column::Delegation)
        .map(|(place, _)| place)
        .collect();
    let told = many.iter().map(|place| (named(*place), *place)).max();
    for place in many.into_iter().filter(|place| told.is_some_and(|(_, kept)| *place != kept)) {
        set(&mut columns, place, Column::Other);
        open.push(place);
    }
    open.sort_unstable();
    // Names stand first: in one column, or, of single words, in two.
    let single = |place: usize| mostly(rows, place, |text| text.split_whitespace().count() == 1);
    let mut open = open.into_iter();
    let mut rest: Vec<usize> = Vec::new();
    if let Some(first) = open.next() {
        let second = open.next();
        match second {
            Some(second) if single(first) && single(second) => {
                let shouted =
                    mostly(rows, first, |text| text.chars().count() > 1 && text.to_uppercase() == text);
                let (given, family) = if shouted { (second, first) } else { (first, second) };
                set(&mut columns, given, Column::Given);
                set(&mut columns, family, Column::Family);
            }
            second => {
                set(&mut columns, first, Column::Name);
                rest.extend(second);
            }
        }
    }
    let mut rest: Vec<usize> = rest.into_iter().chain(open).collect();
    let mut kinds = vec![Column::Delegation, Column::Function];
    if !columns.contains(&Column::Delegation) {
        // Few delegations may be known yet; one that is tells the column all the same.
        let told = rest.iter().map(|place| (named(*place), *place)).filter(|(count, _)| *count > 0).max();
        if let Some((_, place)) = told {
            set(&mut columns, place, Column::Delegation);
            rest.retain(|other| *other != place);
        }
    }
    if columns.contains(&Column::Delegation) {
        kinds.retain(|kind| *kind != Column::Delegation);
    }
    for place in rest {
        if let Some(kind) = kinds.pop() {
            set(&mut columns, place, kind);
        }
    }
    columns
}

fn set(columns: &mut [Column], place: usize, kind: Column) {
    if let Some(column) = columns.get_mut(place) {
        *column = kind;
    }
}

/// Whether most of a column's cells, and at least one, are such.
pub(crate) fn mostly(rows: &[Vec<String>], place: usize, such: impl Fn(&str) -> bool) -> bool {
    let cells =
        rows.iter().filter_map(|row| row.get(place)).map(|text| cell(text).0).filter(|text| !text.is_empty());
    let (mut all, mut yes) = (0_usize, 0_usize);
    for text in cells {
        all += 1;
        yes += usize::from(such(text));
    }
    all > 0 && yes * 2 > all
}
