SELECT "body", "series", "meeting", "place"
FROM "number_given"
