SELECT
    "change"."record", "change"."before_image"
FROM json_each(?1) AS "wanted"
CROSS JOIN "journal_change" AS "change" ON "change"."record" = "wanted"."value"
WHERE "change"."kind" <> 'number' AND "change"."entry" = (
    SELECT MIN("later"."entry")
    FROM "journal_change" AS "later"
    WHERE "later"."record" = "wanted"."value" AND "later"."entry" > ?2 AND "later"."kind" <> 'number'
)
