//! Fields of a noun as flags: one table a noun tells what `add` and `set` take, how it is read, and where
//! it goes in the record.

use super::values;
use clap::{
    Arg, ArgAction, ArgMatches, Command, builder::PossibleValuesParser, builder::TypedValueParser,
    builder::ValueParser,
};
use office::domain::{HostPart, Kind};
use serde::Serialize;
use serde_json::Value;

/// What a flag's value is.
#[derive(Clone, Copy)]
pub enum Takes {
    /// Any text.
    Text,
    /// A whole number from 0.
    Number,
    /// A count from 1, kept from 0: the first sitting is 1 for people.
    Nth,
    /// `true` or `false`.
    YesNo,
    /// One of some words.
    OneOf(fn() -> Vec<String>),
    /// Another record, by the beginning of its id.
    Id(Kind),
    /// An organisation that holds a meeting.
    Host(HostPart),
    /// Whatever the function reads, with a name for the help.
    Read(&'static str, fn(&str) -> Result<Value, String>),
}

/// What `set --clear` leaves behind.
#[derive(Clone, Copy, PartialEq)]
enum Without {
    /// It can't be cleared.
    Never,
    /// An empty text.
    Blank,
    /// Nothing.
    Null,
}

/// A field of a noun.
#[derive(Clone, Copy)]
pub struct Field {
    flag: &'static str,
    /// Where it goes, as a path in the record: `name/given`.
    path: &'static str,
    takes: Takes,
    help: &'static str,
    needed: bool,
    repeated: bool,
    only_new: bool,
    without: Without,
}

/// A field, under the name of its flag.
pub const fn field(flag: &'static str, path: &'static str, takes: Takes, help: &'static str) -> Field {
    let without = match takes {
        Takes::Text => Without::Blank,
        _ => Without::Never,
    };
    Field { flag, path, takes, help, needed: false, repeated: false, only_new: false, without }
}

impl Field {
    /// A new record needs it.
    pub const fn needed(self) -> Field {
        Field { needed: true, without: Without::Never, ..self }
    }

    /// It may be given several times; `set` replaces the whole list.
    pub const fn repeated(self) -> Field {
        Field { repeated: true, without: Without::Null, ..self }
    }

    /// A record may lack it.
    pub const fn optional(self) -> Field {
        Field { without: Without::Null, ..self }
    }

    /// It is given once, when the record is made.
    pub const fn only_new(self) -> Field {
        Field { only_new: true, ..self }
    }

    fn arg(&self, new: bool) -> Arg {
        let arg = Arg::new(self.flag).long(self.flag).help(self.help_text(new)).required(new && self.needed);
        let arg = if self.repeated { arg.action(ArgAction::Append) } else { arg.action(ArgAction::Set) };
        // A text may begin with a dash, as quotations and lists do.
        let arg = if matches!(self.takes, Takes::Text) { arg.allow_hyphen_values(true) } else { arg };
        arg.value_name(self.takes.name()).value_parser(self.takes.parser())
    }

    fn help_text(&self, new: bool) -> String {
        match (self.repeated, new) {
            (true, true) => format!("{}; may be repeated", self.help),
            (true, false) => format!("{}; may be repeated, and replaces the whole list", self.help),
            (false, _) => self.help.to_owned(),
        }
    }

    /// Where the value goes.
    pub fn path(&self) -> &'static str {
        self.path
    }

    /// What the value is.
    pub fn takes(&self) -> Takes {
        self.takes
    }

    /// Whether the values form a list.
    pub fn is_repeated(&self) -> bool {
        self.repeated
    }
}

impl Takes {
    fn name(self) -> &'static str {
        match self {
            Takes::Text => "TEXT",
            Takes::Number | Takes::Nth => "N",
            Takes::YesNo => "BOOL",
            Takes::OneOf(_) => "WORD",
            Takes::Id(_) => "ID",
            Takes::Host(_) => "ID[=WORDS]",
            Takes::Read(name, _) => name,
        }
    }

    fn parser(self) -> ValueParser {
        match self {
            Takes::OneOf(words) => {
                let words = PossibleValuesParser::new(words().into_iter().map(|word| word.replace('_', "-")));
                words.map(|word| Value::String(word.replace('-', "_"))).into()
            }
            Takes::YesNo => {
                PossibleValuesParser::new(["true", "false"]).map(|word| Value::Bool(word == "true")).into()
            }
            Takes::Text | Takes::Id(_) => reader(values::text),
            Takes::Number => reader(values::number),
            Takes::Nth => reader(values::nth),
            Takes::Host(HostPart::Host) => reader(|text| values::host(text, HostPart::Host)),
            Takes::Host(HostPart::CoOrganiser) => reader(|text| values::host(text, HostPart::CoOrganiser)),
            Takes::Read(_, read) => reader(read),
        }
    }
}

fn reader(read: fn(&str) -> Result<Value, String>) -> ValueParser {
    ValueParser::new(read)
}

/// The codes of an enumeration, as records hold them.
pub fn codes<T: Serialize>(all: &[T]) -> Vec<String> {
    let code = |item: &T| serde_json::to_value(item).ok()?.as_str().map(str::to_owned);
    all.iter().filter_map(code).collect()
}

/// A field with the values that were given for it.
#[derive(Clone)]
pub struct Given {
    /// The field.
    pub field: &'static Field,
    /// Its values in order; none where it is to be cleared.
    pub values: Vec<Value>,
}

/// The flags of a new record, or of one to be changed.
pub fn augment(command: Command, fields: &'static [Field], new: bool) -> Command {
    let fields: Vec<&Field> = fields.iter().filter(|field| new || !field.only_new).collect();
    let command = fields.iter().fold(command, |command, field| command.arg(field.arg(new)));
    let clearable: Vec<&str> =
        fields.iter().filter(|field| field.without != Without::Never).map(|field| field.flag).collect();
    if new || clearable.is_empty() {
        return command;
    }
    let clear = Arg::new("clear").long("clear").value_name("FIELD").action(ArgAction::Append);
    let clear = clear
        .help("Empty the field with this flag: --clear note; may be repeated")
        .hide_possible_values(true);
    command.arg(clear.value_parser(PossibleValuesParser::new(clearable)))
}

/// What was given.
pub fn given(fields: &'static [Field], matches: &ArgMatches, new: bool) -> Vec<Given> {
    let mut all = Vec::new();
    for field in fields.iter().filter(|field| new || !field.only_new) {
        if let Ok(Some(values)) = matches.try_get_many::<Value>(field.flag) {
            all.push(Given { field, values: values.cloned().collect() });
        }
    }
    if let Ok(Some(cleared)) = matches.try_get_many::<String>("clear") {
        for flag in cleared {
            all.extend(
                fields
                    .iter()
                    .find(|field| field.flag == flag)
                    .map(|field| Given { field, values: Vec::new() }),
            );
        }
    }
    all
}

impl Given {
    /// What stands in the record afterwards, where it isn't a list.
    pub fn single(&self) -> Value {
        match (self.values.first(), self.field.without) {
            (Some(value), _) => value.clone(),
            (None, Without::Blank) => Value::String(String::new()),
            (None, Without::Never | Without::Null) => Value::Null,
        }
    }
}
