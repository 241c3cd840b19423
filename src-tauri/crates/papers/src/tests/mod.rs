//! Papers as a whole: their trees, their words, byte for byte.

mod lists;
mod minutes;
mod outline;
mod release;
mod sample;
