SELECT "after_image"
FROM "journal_change"
WHERE "record" = ?1 AND "kind" = ?2
ORDER BY "entry" DESC
LIMIT 1
