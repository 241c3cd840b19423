DELETE FROM "content_bytes" WHERE "id" = ?1
