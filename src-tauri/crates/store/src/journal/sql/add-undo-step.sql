INSERT INTO "undo_step" ("entry", "undone") VALUES (?1, 0)
