DELETE FROM "content"
WHERE
    NOT EXISTS (SELECT 1 FROM "file" WHERE "file"."digest" = "content"."digest")
    AND NOT EXISTS (
        SELECT 1
        FROM "journal_change"
        WHERE
            "kind" = 'file'
            AND "content"."digest" IN (
                json_extract("before_image", '$.digest'),
                json_extract("after_image", '$.digest')
            )
    )
