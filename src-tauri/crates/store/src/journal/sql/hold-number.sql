UPDATE "number_given" SET "holder" = ?5
WHERE "body" = ?1 AND "series" = ?2 AND "meeting" = ?3 AND "place" = ?4
