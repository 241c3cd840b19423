//! What the paper says of a record, in one line: for comparing one text with another.

use super::points::{charge, outcome};
use crate::voice::Voice;
use domain::{ContentAction, ContentDecision, ContentStatement, Language};

/// “12.1 The form is adopted. (Adopted)”.
pub fn decision(decision: &ContentDecision, language: &Language) -> String {
    format!("{} {} ({})", decision.number, decision.text, outcome(decision, &Voice::of(language)))
}

/// “22.3 Map the routes. (By: Romania · Due: 31 January 2027)”.
pub fn action_point(action: &ContentAction, language: &Language) -> String {
    let words = format!("{} {}", action.number, action.text);
    match charge(action, &Voice::of(language)) {
        Some(charge) => format!("{words} ({charge})"),
        None => words,
    }
}

/// “Ms. Vera Kolar: We know the routes”.
pub fn statement(statement: &ContentStatement, language: &Language) -> String {
    if statement.speaker.is_empty() {
        return statement.text.clone();
    }
    let speaker = [("speaker", statement.speaker.as_str().into())];
    format!("{} {}", Voice::of(language).say_with("speaker", speaker), statement.text)
}
