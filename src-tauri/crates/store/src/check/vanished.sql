-- Records of a noun whose last change left them in the store.
SELECT "record"
FROM "journal_change" AS "last"
WHERE
    "kind" = ?1
    AND "after_hash" IS NOT NULL
    AND NOT EXISTS (
        SELECT 1
        FROM "journal_change" AS "later"
        WHERE
            "later"."record" = "last"."record"
            AND "later"."entry" > "last"."entry"
            AND "later"."kind" = "last"."kind"
    )
