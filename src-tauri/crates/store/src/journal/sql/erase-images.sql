UPDATE "journal_change"
SET "before_image" = NULL, "before_salt" = NULL, "after_image" = NULL, "after_salt" = NULL
WHERE "record" = ?1 AND "kind" <> 'number'
