SELECT "seq", "hash"
FROM "journal_entry"
ORDER BY "seq" DESC
LIMIT 1
