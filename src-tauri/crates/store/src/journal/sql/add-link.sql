INSERT INTO "link" ("holder", "holder_kind", "field", "kind", "target")
VALUES (:holder, :holder_kind, :field, :kind, :target)
