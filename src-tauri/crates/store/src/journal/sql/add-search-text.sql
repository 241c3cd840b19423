INSERT INTO "search_text" ("record", "kind", "meeting", "minutes", "title", "text")
VALUES (:record, :kind, :meeting, :minutes, :title, :text)
