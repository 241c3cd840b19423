SELECT
    "journal_change"."record", "journal_entry"."seq", "journal_entry"."at",
    "journal_entry"."undoes", "journal_entry"."redoes"
FROM json_each(?1) AS "wanted"
CROSS JOIN "journal_change" ON "journal_change"."record" = "wanted"."value"
JOIN "journal_entry" ON "journal_entry"."seq" = "journal_change"."entry"
WHERE "journal_entry"."operation" = ?2
ORDER BY "journal_entry"."seq"
