DELETE FROM "search_text" WHERE "id" = ?1
