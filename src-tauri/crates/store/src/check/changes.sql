SELECT
    "n", "kind", "record",
    "before_image", "before_salt", "before_hash",
    "after_image", "after_salt", "after_hash"
FROM "journal_change"
WHERE "entry" = ?1
ORDER BY "n"
