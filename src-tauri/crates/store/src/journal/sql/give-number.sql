INSERT INTO "number_given" ("body", "series", "meeting", "place", "holder")
VALUES (:body, :series, :meeting, :place, :holder)
