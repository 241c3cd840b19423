UPDATE "undo_step" SET "undone" = ?2 WHERE "entry" = ?1
