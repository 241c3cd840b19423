SELECT "record", "after_image"
FROM "journal_change"
WHERE "kind" = ?1
