SELECT "bytes_id" FROM "content" WHERE "digest" = ?1
