SELECT
    "undo_step"."entry", "journal_entry"."operation",
    "journal_entry"."at", "journal_entry"."actor", "journal_entry"."role"
FROM "undo_step"
JOIN "journal_entry" ON "journal_entry"."seq" = "undo_step"."entry"
WHERE "undo_step"."undone" = 1
ORDER BY "undo_step"."entry"
LIMIT 1
