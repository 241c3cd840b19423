SELECT
    "journal_entry"."seq", "journal_entry"."at", "journal_entry"."actor", "journal_entry"."role",
    "journal_entry"."operation", "journal_entry"."undoes", "journal_entry"."redoes",
    "journal_change"."kind",
    "journal_change"."before_image", "journal_change"."before_hash" IS NOT NULL AS "was_there",
    "journal_change"."after_image", "journal_change"."after_hash" IS NOT NULL AS "is_there"
FROM "journal_change"
JOIN "journal_entry" ON "journal_entry"."seq" = "journal_change"."entry"
WHERE "journal_change"."record" = ?1 AND "journal_change"."kind" <> 'number'
ORDER BY "journal_change"."entry"
