SELECT
    "journal_entry"."seq", "journal_entry"."actor", "journal_entry"."role", "journal_entry"."operation"
FROM "journal_change"
JOIN "journal_entry" ON "journal_entry"."seq" = "journal_change"."entry"
WHERE "journal_change"."record" = ?1 AND "journal_change"."kind" <> 'number'
ORDER BY "journal_change"."entry" DESC
LIMIT 1
