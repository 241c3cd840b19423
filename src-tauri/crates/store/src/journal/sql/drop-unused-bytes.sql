DELETE FROM "content_bytes"
WHERE "id" NOT IN (SELECT "bytes_id" FROM "content")
