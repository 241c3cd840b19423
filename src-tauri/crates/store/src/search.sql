SELECT
    "t"."kind",
    "t"."record",
    "t"."title",
    "t"."text",
    coalesce("t"."meeting", (SELECT "meeting_id" FROM "minutes" WHERE "minutes"."id" = "t"."minutes")) AS "meeting"
FROM "search_text" AS "t"
WHERE "t"."id" = ?1
