INSERT INTO "journal_entry" ("seq", "id", "at", "actor", "role", "operation", "undoes", "redoes", "previous", "hash")
VALUES (:seq, :id, :at, :actor, :role, :operation, :undoes, :redoes, :previous, :hash)
