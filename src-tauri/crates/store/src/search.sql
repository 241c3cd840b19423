SELECT
    "t"."kind",
    "t"."record",
    "t"."title",
    "t"."text",
    coalesce("t"."meeting", (SELECT "meeting_id" FROM "minutes" WHERE "minutes"."id" = "t"."minutes")) AS "meeting"
FROM (
    SELECT "rowid" AS "id", "rank" AS "place"
    FROM "search"
    WHERE "search" MATCH ?1
    ORDER BY "rank"
    LIMIT ?2
) AS "found"
JOIN "search_text" AS "t" ON "t"."id" = "found"."id"
ORDER BY "found"."place", "t"."record"
