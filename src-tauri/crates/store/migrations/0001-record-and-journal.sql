-- The first schema: content, journal, search, numbers given, and one table a noun.
-- A shipped migration is never edited; a change is a new file.

-- “RAPP”: says that the file is a store of ours.
PRAGMA application_id = 0x52415050;

-- What files hold, once per digest. The bytes stand apart, so that naming them never rewrites them.
CREATE TABLE "content_bytes" (
    "id" INTEGER PRIMARY KEY,
    "bytes" BLOB NOT NULL
) STRICT;

CREATE TABLE "content" (
    "digest" TEXT NOT NULL PRIMARY KEY CHECK (length("digest") = 64),
    "size" INTEGER NOT NULL CHECK ("size" >= 0),
    "bytes_id" INTEGER NOT NULL UNIQUE REFERENCES "content_bytes" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- The chain: each entry's hash covers the one before it.
CREATE TABLE "journal_entry" (
    "seq" INTEGER PRIMARY KEY,
    "id" TEXT NOT NULL UNIQUE,
    "at" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "undoes" INTEGER REFERENCES "journal_entry" ("seq"),
    "redoes" INTEGER REFERENCES "journal_entry" ("seq"),
    "previous" BLOB NOT NULL CHECK (length("previous") = 32),
    "hash" BLOB NOT NULL CHECK (length("hash") = 32)
) STRICT;

-- Each changed row before and after. An image may be erased with its salt; its hash stays.
CREATE TABLE "journal_change" (
    "entry" INTEGER NOT NULL REFERENCES "journal_entry" ("seq"),
    "n" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "before_image" TEXT,
    "before_salt" BLOB,
    "before_hash" BLOB CHECK ("before_hash" IS NULL OR length("before_hash") = 32),
    "after_image" TEXT,
    "after_salt" BLOB,
    "after_hash" BLOB CHECK ("after_hash" IS NULL OR length("after_hash") = 32),
    PRIMARY KEY ("entry", "n")
) STRICT;

CREATE INDEX "journal_change_record" ON "journal_change" ("record", "entry");

-- Which operations can be undone, and which of them are undone and can be redone.
CREATE TABLE "undo_step" (
    "entry" INTEGER PRIMARY KEY REFERENCES "journal_entry" ("seq"),
    "undone" INTEGER NOT NULL CHECK ("undone" IN (0, 1))
) STRICT;

CREATE INDEX "undo_step_undone" ON "undo_step" ("undone", "entry");

-- Numbers once given. Nothing is ever taken out, not by undo either.
CREATE TABLE "number_given" (
    "body" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "meeting" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "holder" TEXT,
    PRIMARY KEY ("body", "series", "meeting", "place")
) STRICT, WITHOUT ROWID;

-- References that stand inside lists and texts, which no foreign key can reach.
CREATE TABLE "link" (
    "holder" TEXT NOT NULL,
    "holder_kind" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    PRIMARY KEY ("holder", "field", "target")
) STRICT, WITHOUT ROWID;

CREATE INDEX "link_target" ON "link" ("target");

-- What can be found. The index holds the folded words, this table the text as it is shown.
CREATE TABLE "search_text" (
    "id" INTEGER PRIMARY KEY,
    "record" TEXT NOT NULL UNIQUE,
    "kind" TEXT NOT NULL,
    "meeting" TEXT,
    "minutes" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE "search" USING fts5 (
    "title",
    "text",
    content = '',
    tokenize = 'unicode61 remove_diacritics 2'
);

-- A word in the title counts four times one in the text; what is removed leaves no trace.
INSERT INTO "search" ("search", "rank") VALUES ('rank', 'bm25(4.0, 1.0)');
INSERT INTO "search" ("search", "rank") VALUES ('secure-delete', 1);

CREATE TABLE "file" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "digest" TEXT NOT NULL REFERENCES "content" ("digest") DEFERRABLE INITIALLY DEFERRED,
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "file_digest" ON "file" ("digest");
CREATE INDEX "file_trashed" ON "file" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "organisation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country" TEXT,
    "parent_id" TEXT REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
    "logo_id" TEXT REFERENCES "file" ("id") DEFERRABLE INITIALLY DEFERRED,
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "organisation_parent_id" ON "organisation" ("parent_id");
CREATE INDEX "organisation_logo_id" ON "organisation" ("logo_id");
CREATE INDEX "organisation_trashed" ON "organisation" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "body" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "organisation_id" TEXT REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
    "coordinator_id" TEXT REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
    "established" INTEGER,
    "title_pattern" TEXT NOT NULL,
    "numbered" INTEGER NOT NULL CHECK ("numbered" IN (0, 1)),
    "languages" TEXT NOT NULL CHECK (json_valid("languages")),
    "marking" TEXT NOT NULL,
    "former_names" TEXT NOT NULL CHECK (json_valid("former_names")),
    "notice_days" INTEGER,
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "body_organisation_id" ON "body" ("organisation_id");
CREATE INDEX "body_coordinator_id" ON "body" ("coordinator_id");
CREATE INDEX "body_trashed" ON "body" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "membership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "body_id" TEXT NOT NULL REFERENCES "body" ("id") DEFERRABLE INITIALLY DEFERRED,
    "organisation_id" TEXT NOT NULL REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
    "standing" TEXT NOT NULL,
    "since" TEXT,
    "until" TEXT,
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "membership_body_id" ON "membership" ("body_id");
CREATE INDEX "membership_organisation_id" ON "membership" ("organisation_id");
CREATE INDEX "membership_trashed" ON "membership" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL CHECK (json_valid("name")),
    "function" TEXT NOT NULL,
    "organisation_id" TEXT REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
    "emails" TEXT NOT NULL CHECK (json_valid("emails")),
    "phones" TEXT NOT NULL CHECK (json_valid("phones")),
    "note" TEXT NOT NULL,
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "person_organisation_id" ON "person" ("organisation_id");
CREATE INDEX "person_trashed" ON "person" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "body_id" TEXT NOT NULL REFERENCES "body" ("id") DEFERRABLE INITIALLY DEFERRED,
    "number" INTEGER,
    "title" TEXT,
    "first_day" TEXT NOT NULL,
    "last_day" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "venue" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" TEXT,
    "mode" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "aims" TEXT NOT NULL CHECK (json_valid("aims")),
    "hosts" TEXT NOT NULL CHECK (json_valid("hosts")),
    "status" TEXT NOT NULL,
    "status_reason" TEXT NOT NULL,
    "marking" TEXT,
    "language" TEXT NOT NULL,
    "numbering" TEXT NOT NULL,
    "sittings" TEXT NOT NULL CHECK (json_valid("sittings")),
    "previous_id" TEXT REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED,
    "sequence" INTEGER NOT NULL,
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "meeting_body_id" ON "meeting" ("body_id");
CREATE INDEX "meeting_previous_id" ON "meeting" ("previous_id");
CREATE INDEX "meeting_trashed" ON "meeting" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "attendee" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meeting_id" TEXT NOT NULL REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED,
    "person_id" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL CHECK (json_valid("name")),
    "organisation_id" TEXT REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
    "delegation" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "parts" TEXT NOT NULL CHECK (json_valid("parts")),
    "reply" TEXT NOT NULL,
    "presence" TEXT NOT NULL CHECK (json_valid("presence")),
    "represented_by_id" TEXT REFERENCES "attendee" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "attendee_meeting_id" ON "attendee" ("meeting_id");
CREATE INDEX "attendee_person_id" ON "attendee" ("person_id");
CREATE INDEX "attendee_organisation_id" ON "attendee" ("organisation_id");
CREATE INDEX "attendee_represented_by_id" ON "attendee" ("represented_by_id");
CREATE INDEX "attendee_trashed" ON "attendee" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "headcount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meeting_id" TEXT NOT NULL REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED,
    "qualifier" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "of_whom" TEXT NOT NULL,
    "from_where" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "headcount_meeting_id" ON "headcount" ("meeting_id");
CREATE INDEX "headcount_trashed" ON "headcount" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "symbol" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT,
    "body_id" TEXT REFERENCES "body" ("id") DEFERRABLE INITIALLY DEFERRED,
    "meeting_id" TEXT REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED,
    "file_id" TEXT REFERENCES "file" ("id") DEFERRABLE INITIALLY DEFERRED,
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "document_body_id" ON "document" ("body_id");
CREATE INDEX "document_meeting_id" ON "document" ("meeting_id");
CREATE INDEX "document_file_id" ON "document" ("file_id");
CREATE INDEX "document_trashed" ON "document" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "operation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "awards" TEXT NOT NULL CHECK (json_valid("awards")),
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "operation_trashed" ON "operation" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "agenda_item" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meeting_id" TEXT NOT NULL REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED,
    "parent_id" TEXT REFERENCES "agenda_item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "minutes_planned" INTEGER,
    "starts_at" TEXT,
    "sitting" INTEGER,
    "presenter_ids" TEXT NOT NULL CHECK (json_valid("presenter_ids")),
    "paper_ids" TEXT NOT NULL CHECK (json_valid("paper_ids")),
    "marking" TEXT,
    "closed" INTEGER NOT NULL CHECK ("closed" IN (0, 1)),
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "agenda_item_meeting_id" ON "agenda_item" ("meeting_id");
CREATE INDEX "agenda_item_parent_id" ON "agenda_item" ("parent_id");
CREATE INDEX "agenda_item_trashed" ON "agenda_item" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "presentation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meeting_id" TEXT NOT NULL REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED,
    "item_id" TEXT REFERENCES "agenda_item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "speaker_ids" TEXT NOT NULL CHECK (json_valid("speaker_ids")),
    "operation_ids" TEXT NOT NULL CHECK (json_valid("operation_ids")),
    "document_ids" TEXT NOT NULL CHECK (json_valid("document_ids")),
    "slides_id" TEXT REFERENCES "file" ("id") DEFERRABLE INITIALLY DEFERRED,
    "state" TEXT NOT NULL,
    "consent" TEXT NOT NULL,
    "marking" TEXT,
    "position" INTEGER NOT NULL,
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "presentation_meeting_id" ON "presentation" ("meeting_id");
CREATE INDEX "presentation_item_id" ON "presentation" ("item_id");
CREATE INDEX "presentation_slides_id" ON "presentation" ("slides_id");
CREATE INDEX "presentation_trashed" ON "presentation" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "body_id" TEXT NOT NULL REFERENCES "body" ("id") DEFERRABLE INITIALLY DEFERRED,
    "meeting_id" TEXT NOT NULL REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED,
    "item_id" TEXT REFERENCES "agenda_item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "number" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "how" TEXT NOT NULL CHECK (json_valid("how")),
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "decision_body_id" ON "decision" ("body_id");
CREATE INDEX "decision_meeting_id" ON "decision" ("meeting_id");
CREATE INDEX "decision_item_id" ON "decision" ("item_id");
CREATE INDEX "decision_trashed" ON "decision" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "action_point" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "body_id" TEXT NOT NULL REFERENCES "body" ("id") DEFERRABLE INITIALLY DEFERRED,
    "meeting_id" TEXT NOT NULL REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED,
    "item_id" TEXT REFERENCES "agenda_item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "number" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "owner_ids" TEXT NOT NULL CHECK (json_valid("owner_ids")),
    "person_ids" TEXT NOT NULL CHECK (json_valid("person_ids")),
    "due" TEXT,
    "priority" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "updates" TEXT NOT NULL CHECK (json_valid("updates")),
    "reviewed_ids" TEXT NOT NULL CHECK (json_valid("reviewed_ids")),
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "action_point_body_id" ON "action_point" ("body_id");
CREATE INDEX "action_point_meeting_id" ON "action_point" ("meeting_id");
CREATE INDEX "action_point_item_id" ON "action_point" ("item_id");
CREATE INDEX "action_point_trashed" ON "action_point" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "minutes" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meeting_id" TEXT NOT NULL REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED,
    "language" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "deadline" TEXT,
    "corrections" TEXT NOT NULL CHECK (json_valid("corrections")),
    "returned" TEXT CHECK ("returned" IS NULL OR json_valid("returned")),
    "approval" TEXT CHECK ("approval" IS NULL OR json_valid("approval")),
    "corrigenda" TEXT NOT NULL CHECK (json_valid("corrigenda")),
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "minutes_meeting_id" ON "minutes" ("meeting_id");
CREATE INDEX "minutes_trashed" ON "minutes" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "section" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "minutes_id" TEXT NOT NULL REFERENCES "minutes" ("id") DEFERRABLE INITIALLY DEFERRED,
    "part" TEXT NOT NULL,
    "item_id" TEXT REFERENCES "agenda_item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "heading" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL CHECK (json_valid("text")),
    "marking" TEXT,
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "section_minutes_id" ON "section" ("minutes_id");
CREATE INDEX "section_item_id" ON "section" ("item_id");
CREATE INDEX "section_trashed" ON "section" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "statement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meeting_id" TEXT NOT NULL REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED,
    "item_id" TEXT REFERENCES "agenda_item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "attendee_id" TEXT REFERENCES "attendee" ("id") DEFERRABLE INITIALLY DEFERRED,
    "speaker" TEXT NOT NULL,
    "speech" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "clearance" TEXT NOT NULL CHECK (json_valid("clearance")),
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "statement_meeting_id" ON "statement" ("meeting_id");
CREATE INDEX "statement_item_id" ON "statement" ("item_id");
CREATE INDEX "statement_attendee_id" ON "statement" ("attendee_id");
CREATE INDEX "statement_trashed" ON "statement" ("trashed_at") WHERE "trashed_at" IS NOT NULL;

CREATE TABLE "release" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meeting_id" TEXT REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED,
    "body_id" TEXT REFERENCES "body" ("id") DEFERRABLE INITIALLY DEFERRED,
    "variant_of_id" TEXT REFERENCES "release" ("id") DEFERRABLE INITIALLY DEFERRED,
    "language" TEXT NOT NULL,
    "issuer_ids" TEXT NOT NULL CHECK (json_valid("issuer_ids")),
    "number" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "sub_headline" TEXT NOT NULL,
    "dateline" TEXT NOT NULL CHECK (json_valid("dateline")),
    "text" TEXT NOT NULL CHECK (json_valid("text")),
    "quotations" TEXT NOT NULL,
    "statement_ids" TEXT NOT NULL CHECK (json_valid("statement_ids")),
    "photographs" TEXT NOT NULL CHECK (json_valid("photographs")),
    "boilerplates" TEXT NOT NULL CHECK (json_valid("boilerplates")),
    "notes" TEXT NOT NULL CHECK (json_valid("notes")),
    "contacts" TEXT NOT NULL CHECK (json_valid("contacts")),
    "end_mark" INTEGER NOT NULL CHECK ("end_mark" IN (0, 1)),
    "embargo" TEXT CHECK ("embargo" IS NULL OR json_valid("embargo")),
    "status" TEXT NOT NULL,
    "marking" TEXT NOT NULL,
    "correction_of_id" TEXT REFERENCES "release" ("id") DEFERRABLE INITIALLY DEFERRED,
    "withdrawn_reason" TEXT NOT NULL,
    "released_at" TEXT,
    "trashed_at" TEXT
) STRICT;

CREATE INDEX "release_meeting_id" ON "release" ("meeting_id");
CREATE INDEX "release_body_id" ON "release" ("body_id");
CREATE INDEX "release_variant_of_id" ON "release" ("variant_of_id");
CREATE INDEX "release_correction_of_id" ON "release" ("correction_of_id");
CREATE INDEX "release_trashed" ON "release" ("trashed_at") WHERE "trashed_at" IS NOT NULL;
