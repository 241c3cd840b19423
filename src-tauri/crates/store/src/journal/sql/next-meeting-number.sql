-- The smallest number after the last in use that nobody was ever given.
WITH RECURSIVE
    "last" ("number") AS (
        SELECT coalesce(max("number"), 0) FROM "meeting" WHERE "body_id" = ?1
    ),
    "free" ("number") AS (
        SELECT "number" + 1 FROM "last"
        UNION ALL
        SELECT "free"."number" + 1
        FROM "free"
        JOIN "number_given" AS "given"
            ON "given"."body" = ?1
            AND "given"."series" = 'meeting'
            AND "given"."meeting" = "free"."number"
            AND "given"."place" = 0
    )
SELECT max("number") FROM "free"
