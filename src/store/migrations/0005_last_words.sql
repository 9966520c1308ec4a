-- What the server last said of a letter that it did not take.
ALTER TABLE next_try ADD COLUMN said TEXT NOT NULL DEFAULT '';
