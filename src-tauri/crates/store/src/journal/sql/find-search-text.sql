SELECT "id", "title", "text", "meeting", "minutes"
FROM "search_text"
WHERE "record" = ?1
