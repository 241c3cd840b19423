INSERT INTO "search" ("rowid", "title", "text") VALUES (?1, ?2, ?3)
