-- The agenda as it last went out, for later changes to be compared with.
ALTER TABLE "meeting" ADD COLUMN "issued" TEXT CHECK ("issued" IS NULL OR json_valid("issued"));
