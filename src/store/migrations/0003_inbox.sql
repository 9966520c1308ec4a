-- The mailbox (docs/inbox.md): which mail a reply was, how far each folder was read, and which mails a person is asked about.
-- Of other mail nothing is kept.
ALTER TABLE reply ADD COLUMN message_id TEXT;

CREATE TABLE inbox_position (
  seeker TEXT NOT NULL,
  folder TEXT NOT NULL,
  uid_validity INTEGER NOT NULL,
  last_uid INTEGER NOT NULL,
  looked_for TEXT NOT NULL,
  PRIMARY KEY (seeker, folder)
) STRICT, WITHOUT ROWID;

-- From `at` on: the reply that it becomes where the answer is yes.
CREATE TABLE inbox_question (
  seeker TEXT NOT NULL,
  number INTEGER NOT NULL,
  application INTEGER NOT NULL,
  id TEXT NOT NULL,
  from_name TEXT NOT NULL,
  from_address TEXT NOT NULL,
  subject TEXT NOT NULL,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL,
  sender TEXT,
  kind TEXT NOT NULL,
  reply_by TEXT,
  returns_on TEXT,
  asked_not_to_contact INTEGER,
  text TEXT NOT NULL,
  message_id TEXT,
  PRIMARY KEY (seeker, number),
  UNIQUE (seeker, id),
  FOREIGN KEY (seeker, application) REFERENCES application (seeker, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX inbox_question_by_application ON inbox_question (seeker, application);

-- Of these a person has said that they belong nowhere.
CREATE TABLE declined_mail (
  seeker TEXT NOT NULL,
  message_id TEXT NOT NULL,
  PRIMARY KEY (seeker, message_id)
) STRICT, WITHOUT ROWID;
