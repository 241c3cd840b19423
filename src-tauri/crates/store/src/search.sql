SELECT
    "t"."kind",
    "t"."record",
    "t"."title",
    "t"."text",
    coalesce("t"."meeting", (SELECT "meeting_id" FROM "minutes" WHERE "minutes"."id" = "t"."minutes")) AS "meeting"
FROM json_each(?1) AS "wanted"
CROSS JOIN "search_text" AS "t" ON "t"."id" = "wanted"."value"
ORDER BY "wanted"."key"
