-- An index without content has to be told what it held.
INSERT INTO "search" ("search", "rowid", "title", "text") VALUES ('delete', ?1, ?2, ?3)
