INSERT INTO "journal_change" (
    "entry", "n", "kind", "record",
    "before_image", "before_salt", "before_hash",
    "after_image", "after_salt", "after_hash"
)
VALUES (
    :entry, :n, :kind, :record,
    :before_image, :before_salt, :before_hash,
    :after_image, :after_salt, :after_hash
)
