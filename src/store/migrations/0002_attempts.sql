-- Tries to hand a message over (docs/outbox.md), in place of the bare claim: who holds it until when, and whether its last
-- byte may have left. Of a claim that was under way nobody knows how far it came: it counts as far.
CREATE TABLE attempt (
  seeker TEXT NOT NULL,
  application INTEGER NOT NULL,
  message TEXT NOT NULL,
  token INTEGER NOT NULL,
  claimed_at INTEGER NOT NULL,
  lease_until INTEGER NOT NULL,
  dot_pending INTEGER NOT NULL,
  PRIMARY KEY (seeker, application, message),
  FOREIGN KEY (seeker, application) REFERENCES application (seeker, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO attempt SELECT seeker, application, message, 0, claimed_at, claimed_at + 600, 1 FROM claim;
DROP TABLE claim;

CREATE TABLE next_try (
  seeker TEXT NOT NULL,
  application INTEGER NOT NULL,
  message TEXT NOT NULL,
  failures INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  PRIMARY KEY (seeker, application, message),
  FOREIGN KEY (seeker, application) REFERENCES application (seeker, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
