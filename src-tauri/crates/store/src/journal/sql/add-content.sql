INSERT INTO "content" ("digest", "size", "bytes_id") VALUES (?1, ?2, ?3)
