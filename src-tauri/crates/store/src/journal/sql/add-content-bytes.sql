INSERT INTO "content_bytes" ("bytes") VALUES (zeroblob(?1))
