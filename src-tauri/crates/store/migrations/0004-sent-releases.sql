-- Why a release went back to its writer, and the digest of what went out.
ALTER TABLE "release" ADD COLUMN "returned" TEXT CHECK ("returned" IS NULL OR json_valid("returned"));
ALTER TABLE "release" ADD COLUMN "sent" TEXT;
