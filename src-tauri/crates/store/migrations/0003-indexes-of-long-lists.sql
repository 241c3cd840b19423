-- The newest meetings, and what waits for somebody, are found without a look at every row.
CREATE INDEX "meeting_first_day" ON "meeting" ("first_day", "id");
CREATE INDEX "meeting_status" ON "meeting" ("status", "last_day");
CREATE INDEX "action_point_status" ON "action_point" ("status", "due");
CREATE INDEX "minutes_status" ON "minutes" ("status");
CREATE INDEX "release_status" ON "release" ("status");
