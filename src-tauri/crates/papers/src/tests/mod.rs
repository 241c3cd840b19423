//! Papers as a whole: their trees, their words, byte for byte.

mod minutes;
mod outline;
mod release;
mod sample;
