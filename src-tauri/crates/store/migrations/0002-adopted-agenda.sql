-- The agenda as a meeting adopted it, for later changes to be compared with.
ALTER TABLE "meeting" ADD COLUMN "adopted" TEXT CHECK ("adopted" IS NULL OR json_valid("adopted"));
