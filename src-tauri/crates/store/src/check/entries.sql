SELECT "seq", "id", "at", "actor", "role", "operation", "undoes", "redoes", "previous", "hash"
FROM "journal_entry"
ORDER BY "seq"
