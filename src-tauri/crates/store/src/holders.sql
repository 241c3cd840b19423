SELECT DISTINCT "holder"
FROM "link"
WHERE "target" = ?1 AND "holder_kind" = ?2
ORDER BY "holder"
