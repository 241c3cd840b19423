//! The verbs of action points and statements.

use super::{Session, find, find_some, records};
use crate::{
    args::points::{ActionVerb, StatementVerb},
    failure::Outcome,
};
use office::{
    domain::{ActionPoint, Meeting, Organisation, Statement, Status},
    points, statements,
};

/// Carries a verb of action points out.
pub fn action(session: &Session, verb: ActionVerb) -> Outcome {
    match verb {
        ActionVerb::Record(verb) => records::run(session, verb),
        ActionVerb::Update(asked) => {
            let mut desk = session.open(&asked.store)?;
            let news = points::ActionPointUpdate {
                id: find::<ActionPoint>(&desk, &asked.id)?,
                text: asked.text,
                from_id: find_some::<Organisation>(&desk, asked.from.as_deref())?,
                step: asked.step.map(Into::into),
            };
            let point = points::update(&mut desk, &session.secretariat(), news)?;
            session
                .out
                .either(&point, || format!("Action point {} is {} now.", point.number, point.status.words()))
        }
        ActionVerb::CarryOver(asked) => {
            let mut desk = session.open(&asked.store)?;
            let meeting = find::<Meeting>(&desk, &asked.meeting)?;
            let carried = points::carry_over(&mut desk, &session.secretariat(), meeting)?;
            session.out.either(&carried, || match carried.as_slice() {
                [] => "There was nothing to carry over.".to_owned(),
                points => {
                    let numbers: Vec<String> = points.iter().map(|point| point.number.to_string()).collect();
                    format!("Carried over: {}", numbers.join(", "))
                }
            })
        }
    }
}

/// Carries a verb of statements out.
pub fn statement(session: &Session, verb: StatementVerb) -> Outcome {
    let asked = match verb {
        StatementVerb::Record(verb) => return records::run(session, verb),
        StatementVerb::Clear(asked) => asked,
    };
    let mut desk = session.open(&asked.store)?;
    let request = statements::ClearStatement {
        id: find::<Statement>(&desk, &asked.id)?,
        state: asked.state.into(),
        by: asked.said_by,
        text: asked.words,
    };
    let statement = statements::clear(&mut desk, &session.secretariat(), request)?;
    session.out.either(&statement, || format!("The words are {} now.", statement.clearance.state.words()))
}
