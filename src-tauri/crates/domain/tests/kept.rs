//! Texts that were kept for good stay readable, whatever the nouns become.
//!
//! The files beside this one are as programs wrote them and are never written anew. Where this test fails, a field
//! lacks its default or is gone: a release that went out, or minutes that were approved, couldn't be opened any
//! more. A new form gets a file of its own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use domain::{Approval, Digest, MinutesContent, ReleaseStatus, SentRelease};

const RELEASE: &[u8] = include_bytes!("kept/release-1.json");
const MINUTES: &[u8] = include_bytes!("kept/minutes-1.json");
const APPROVAL: &[u8] = include_bytes!("kept/approval-1.json");

#[test]
fn a_release_that_went_out_is_read() {
    let sent = SentRelease::from_canonical(RELEASE).unwrap();
    let release = &sent.content.release;
    assert_eq!((release.headline.as_str(), release.status), ("Bells found", ReleaseStatus::Released));
    assert_eq!(sent.content.statements.len(), 1);
    assert_eq!(sent.all_pictures().count(), 3);
    // What is written again says no less.
    let again = SentRelease::from_canonical(&sent.canonical().unwrap()).unwrap();
    assert_eq!(again, sent);
}

#[test]
fn minutes_that_were_approved_keep_their_digest() {
    let content = MinutesContent::from_canonical(MINUTES).unwrap();
    assert_eq!(content.digest().unwrap(), Digest::of(MINUTES));
    let approval: Approval = serde_json::from_slice(APPROVAL).unwrap();
    assert_eq!(approval.digest, Digest::of(MINUTES));
    assert_eq!(approval.dress, None, "an older program kept none");
    assert_eq!(
        serde_json::to_value(&approval).unwrap(),
        serde_json::from_slice::<serde_json::Value>(APPROVAL).unwrap()
    );
}
