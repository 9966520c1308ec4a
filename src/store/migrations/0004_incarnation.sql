-- Which database this is (docs/outbox.md): random, given when a letter is first approved and anew after a restore or a copy;
-- kept outside of the data folder as well.
CREATE TABLE incarnation (
  seeker TEXT NOT NULL PRIMARY KEY,
  id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
