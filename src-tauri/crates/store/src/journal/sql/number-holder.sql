SELECT "holder"
FROM "number_given"
WHERE "body" = ?1 AND "series" = ?2 AND "meeting" = ?3 AND "place" = ?4
