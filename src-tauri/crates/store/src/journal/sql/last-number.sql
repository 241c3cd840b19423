SELECT "place"
FROM "number_given"
WHERE "body" = ?1 AND "series" = ?2 AND "meeting" = ?3
ORDER BY "place" DESC
LIMIT 1
