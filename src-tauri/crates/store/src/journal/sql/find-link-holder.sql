SELECT "holder_kind", "holder", "field"
FROM "link"
WHERE "target" = ?1
LIMIT 1
