-- The facts of each seeker, what was frozen and claimed of their messages, the plan's rows, and the event log.
--
-- Every key begins with the seeker. Instants are seconds since 1970 (UTC), an `_offset` beside one is the minutes that
-- its writer's clock was ahead of UTC; dates are 'YYYY-MM-DD'; enumerations are the words of the facts document; lists
-- and objects that are only read whole are JSON as in the facts document (docs/formats.md).

CREATE TABLE seeker (
  seeker TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  timezone TEXT NOT NULL,
  locale TEXT NOT NULL,
  resume_file TEXT,
  resume_updated_on TEXT
) STRICT, WITHOUT ROWID;

-- `number`: 1, 2, 3 in the order in which they were recorded. Weekends are seven bits, Sunday the lowest.
CREATE TABLE application (
  seeker TEXT NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  role TEXT NOT NULL,
  employer_name TEXT NOT NULL,
  employer_domain TEXT,
  employer_timezone TEXT NOT NULL,
  employer_holidays TEXT,
  employer_weekend INTEGER,
  resume_file TEXT,
  resume_updated_on TEXT,
  outcome TEXT,
  outcome_at INTEGER,
  outcome_at_offset INTEGER,
  reflection TEXT,
  PRIMARY KEY (seeker, number),
  UNIQUE (seeker, id)
) STRICT, WITHOUT ROWID;

-- The parts of an application, by their position in its lists. An index that is asked for a part holds all that is asked:
-- where it does not, SQLite, to which every key begins alike, would rather walk all the rows of the seeker.

CREATE TABLE contact (
  seeker TEXT NOT NULL,
  application INTEGER NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  title TEXT,
  email TEXT,
  is_main INTEGER NOT NULL,
  PRIMARY KEY (seeker, application, position),
  FOREIGN KEY (seeker, application) REFERENCES application (seeker, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_by_id ON contact (seeker, id, application);

-- A null timezone: the employer's. The local times there are what was agreed: they are the instants with their offsets.
CREATE TABLE interview (
  seeker TEXT NOT NULL,
  application INTEGER NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  round INTEGER,
  kind TEXT,
  timezone TEXT,
  starts_at INTEGER NOT NULL,
  starts_at_offset INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  ends_at_offset INTEGER NOT NULL,
  interviewers TEXT NOT NULL,
  debrief TEXT,
  debrief_draft TEXT,
  PRIMARY KEY (seeker, application, position),
  FOREIGN KEY (seeker, application) REFERENCES application (seeker, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX interview_by_id ON interview (seeker, id, application);

CREATE TABLE message (
  seeker TEXT NOT NULL,
  application INTEGER NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  number INTEGER,
  interview TEXT,
  recipient TEXT NOT NULL,
  forward_for TEXT NOT NULL,
  channel TEXT NOT NULL,
  hand_delivered INTEGER NOT NULL,
  state TEXT NOT NULL,
  held TEXT,
  send_at INTEGER,
  send_at_offset INTEGER,
  sent_at INTEGER,
  sent_at_offset INTEGER,
  message_id TEXT,
  reply TEXT,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  attachments TEXT NOT NULL,
  materials TEXT NOT NULL,
  waivers TEXT NOT NULL,
  PRIMARY KEY (seeker, application, position),
  FOREIGN KEY (seeker, application) REFERENCES application (seeker, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX message_by_id ON message (seeker, id, application);
CREATE INDEX message_by_state ON message (seeker, state, application, position, id);

CREATE TABLE reply (
  seeker TEXT NOT NULL,
  application INTEGER NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL,
  sender TEXT,
  kind TEXT NOT NULL,
  reply_by TEXT,
  returns_on TEXT,
  answered_at INTEGER,
  answered_at_offset INTEGER,
  asked_not_to_contact INTEGER,
  text TEXT NOT NULL,
  PRIMARY KEY (seeker, application, position),
  FOREIGN KEY (seeker, application) REFERENCES application (seeker, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_by_id ON reply (seeker, id, application);

CREATE TABLE material (
  seeker TEXT NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  url TEXT,
  person TEXT,
  permission TEXT,
  PRIMARY KEY (seeker, number),
  UNIQUE (seeker, id)
) STRICT, WITHOUT ROWID;

-- What was approved, byte for byte, and who is handing it over since when. `message` is the message's id.

CREATE TABLE frozen_mail (
  seeker TEXT NOT NULL,
  application INTEGER NOT NULL,
  message TEXT NOT NULL,
  envelope_from TEXT NOT NULL,
  envelope_to TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (seeker, application, message),
  FOREIGN KEY (seeker, application) REFERENCES application (seeker, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  seeker TEXT NOT NULL,
  application INTEGER NOT NULL,
  message TEXT NOT NULL,
  claimed_at INTEGER NOT NULL,
  PRIMARY KEY (seeker, application, message),
  FOREIGN KEY (seeker, application) REFERENCES application (seeker, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The plan's rows: a cache of what the pure plan says, laid out as screens read it. Within a state (late 0, open 1,
-- waiting 2, upcoming 3) they lie in the order in which they are listed: by `first_at` and `second_at`, which are due
-- and opening time, or opening and due time where the state is upcoming; 9223372036854775807 where there is none.
CREATE TABLE plan_step (
  seeker TEXT NOT NULL,
  state INTEGER NOT NULL,
  first_at INTEGER NOT NULL,
  second_at INTEGER NOT NULL,
  application TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  opens_at INTEGER,
  opens_at_offset INTEGER,
  due_at INTEGER,
  due_at_offset INTEGER,
  interview TEXT,
  recipient TEXT,
  number INTEGER,
  forward_for TEXT NOT NULL,
  rules TEXT NOT NULL,
  because TEXT NOT NULL,
  title TEXT NOT NULL,
  reply TEXT,
  message TEXT,
  PRIMARY KEY (seeker, state, first_at, second_at, application, position),
  FOREIGN KEY (seeker, application) REFERENCES application (seeker, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_step_by_application ON plan_step (seeker, application, position);

-- For which instants an application's rows hold: from `valid_from` until just before `valid_until`. -9223372036854775808
-- for both: never planned. 9223372036854775807: until a fact changes. `number` is the application's.
CREATE TABLE plan_validity (
  seeker TEXT NOT NULL,
  application TEXT NOT NULL,
  number INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_until INTEGER NOT NULL,
  PRIMARY KEY (seeker, application),
  FOREIGN KEY (seeker, application) REFERENCES application (seeker, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_validity_by_end ON plan_validity (seeker, valid_until, number);
CREATE INDEX plan_validity_by_beginning ON plan_validity (seeker, valid_from, valid_until, number);

-- How many rows of plan_step are in each state, so that counting them is one look-up.
CREATE TABLE plan_count (
  seeker TEXT NOT NULL,
  state INTEGER NOT NULL,
  steps INTEGER NOT NULL,
  PRIMARY KEY (seeker, state)
) STRICT, WITHOUT ROWID;

-- What happened to what. Never text that a person wrote.
CREATE TABLE event (
  seeker TEXT NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  verb TEXT NOT NULL,
  application TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (seeker, number)
) STRICT, WITHOUT ROWID;

-- The last number that was given out for a noun.
CREATE TABLE counter (
  seeker TEXT NOT NULL,
  noun TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (seeker, noun)
) STRICT, WITHOUT ROWID;
