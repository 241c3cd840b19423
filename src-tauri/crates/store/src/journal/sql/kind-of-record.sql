SELECT "kind"
FROM "journal_change"
WHERE "record" = ?1 AND "kind" <> 'number'
LIMIT 1
