SELECT "field", "target", "kind"
FROM "link"
WHERE "holder" = ?1
ORDER BY "field", "target"
