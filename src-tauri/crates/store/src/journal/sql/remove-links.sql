DELETE FROM "link" WHERE "holder" = ?1
