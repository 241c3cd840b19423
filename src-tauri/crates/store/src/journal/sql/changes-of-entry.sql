SELECT
    "kind", "record",
    "before_image" AS "before_image", "before_hash" IS NOT NULL AS "was_there",
    "after_image" AS "after_image", "after_hash" IS NOT NULL AS "is_there"
FROM "journal_change"
WHERE "entry" = ?1
ORDER BY "n"
