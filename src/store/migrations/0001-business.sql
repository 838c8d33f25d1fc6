-- SPDX-FileCopyrightText: 2026 The Sovittu authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The business: parties, deals, what was agreed, who has it in writing.
--
-- Instants are UTC milliseconds. Money is cents. Enums are the numbers of
-- model/sov-enums.h. A party column that is NULL where a party belongs means
-- the user. Rows of the append-only tables are never changed or deleted; what
-- was written by mistake is retracted, and stays.

CREATE TABLE vault
(
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  uuid         TEXT    NOT NULL,
  collation    TEXT    NOT NULL DEFAULT '',
  made_at      INTEGER NOT NULL
) STRICT;

CREATE TABLE owner
(
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  name         TEXT    NOT NULL CHECK (name <> ''),
  business     TEXT,
  business_id  TEXT,
  vat_number   TEXT,
  vat_liable   INTEGER,
  iban         TEXT,
  einvoice     TEXT,
  phone        TEXT,
  email        TEXT,
  address      TEXT,
  trade        TEXT,
  hour_cost    INTEGER,
  hour_target  INTEGER,
  contact_from INTEGER,
  contact_to   INTEGER
) STRICT;

CREATE TABLE party
(
  id               INTEGER PRIMARY KEY,
  ref              TEXT    NOT NULL UNIQUE,
  name             TEXT    NOT NULL CHECK (name <> ''),
  sort_key         BLOB    NOT NULL,
  folded           TEXT    NOT NULL,
  kind             INTEGER NOT NULL,
  customer         INTEGER NOT NULL,
  subcontractor    INTEGER NOT NULL,
  language         INTEGER NOT NULL,
  formal           INTEGER NOT NULL DEFAULT 0,
  business_id      TEXT,
  business_key     TEXT,             -- its digits, for comparing
  vat_number       TEXT,
  iban             TEXT,
  einvoice         TEXT,
  einvoice_operator TEXT,
  expectation      TEXT,
  whatsapp         TEXT,
  reachable_from   INTEGER,
  reachable_to     INTEGER,
  reach_by         INTEGER,
  since            TEXT,
  referred_by      INTEGER REFERENCES party (id),
  practices        INTEGER NOT NULL DEFAULT 0,
  trade            TEXT,
  note             TEXT,
  made_at          INTEGER NOT NULL,
  last_contact     INTEGER,
  ended_at         INTEGER,
  ended_reason     TEXT,
  ended_referred_to TEXT,
  merged_into      INTEGER REFERENCES party (id),
  removed_at       INTEGER
) STRICT;
-- Each list has its own index, so that its order is read and no row is.
CREATE INDEX party_by_name ON party (sort_key) WHERE removed_at IS NULL AND merged_into IS NULL;
CREATE INDEX customer_by_name ON party (sort_key) WHERE removed_at IS NULL AND merged_into IS NULL AND customer = 1;
CREATE INDEX customer_by_contact ON party (last_contact) WHERE removed_at IS NULL AND merged_into IS NULL AND customer = 1;
CREATE INDEX subcontractor_by_name ON party (sort_key) WHERE removed_at IS NULL AND merged_into IS NULL AND subcontractor = 1;
CREATE INDEX party_by_folded ON party (folded);
CREATE INDEX party_by_business_key ON party (business_key) WHERE business_key IS NOT NULL;
CREATE INDEX party_by_referrer ON party (referred_by) WHERE referred_by IS NOT NULL;
CREATE INDEX party_merged ON party (merged_into) WHERE merged_into IS NOT NULL;

-- Evidence keeps the party that it named, for ever; this is who that is now.
CREATE VIEW named (id, party_id) AS SELECT id, coalesce (merged_into, id) FROM party;

-- Phones, mails, addresses and free facts, in the order they were given.
CREATE TABLE detail
(
  id           INTEGER PRIMARY KEY,
  party_id     INTEGER NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  kind         INTEGER NOT NULL, -- 1 phone, 2 mail, 3 address, 4 fact
  position     INTEGER NOT NULL,
  label        TEXT,
  value        TEXT    NOT NULL,
  match_key    TEXT,             -- phone: last nine digits; mail: lower case
  digits       TEXT              -- phone: those of E.164
) STRICT;
CREATE INDEX detail_of_party ON detail (party_id, kind, position);
CREATE INDEX detail_by_key ON detail (match_key) WHERE match_key IS NOT NULL;

CREATE TABLE person
(
  id           INTEGER PRIMARY KEY,
  ref          TEXT    NOT NULL UNIQUE,
  party_id     INTEGER NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  name         TEXT    NOT NULL CHECK (name <> ''),
  role         TEXT,
  phone        TEXT,
  digits       TEXT,             -- the phone's, of E.164
  email        TEXT,
  removed_at   INTEGER
) STRICT;
CREATE INDEX person_of_party ON person (party_id);

CREATE TABLE deal
(
  id           INTEGER PRIMARY KEY,
  ref          TEXT    NOT NULL UNIQUE,
  customer_id  INTEGER NOT NULL REFERENCES party (id),
  title        TEXT    NOT NULL CHECK (title <> ''),
  sort_key     BLOB    NOT NULL,
  state        INTEGER NOT NULL,
  expectation  TEXT,
  price        INTEGER,
  vat          INTEGER,
  vat_included INTEGER NOT NULL DEFAULT 1,
  my_role      INTEGER NOT NULL,
  made_at      INTEGER NOT NULL,
  state_at     INTEGER NOT NULL, -- since when it is in that state
  removed_at   INTEGER
) STRICT;
CREATE INDEX deal_of_customer ON deal (customer_id);
CREATE INDEX deal_by_name ON deal (sort_key) WHERE removed_at IS NULL;
CREATE INDEX deal_by_state ON deal (state) WHERE removed_at IS NULL;

CREATE TABLE participant
(
  id           INTEGER PRIMARY KEY,
  deal_id      INTEGER NOT NULL REFERENCES deal (id) ON DELETE CASCADE,
  party_id     INTEGER NOT NULL REFERENCES party (id),
  role         INTEGER NOT NULL,
  trade        TEXT,
  price        INTEGER,
  joined_at    INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX participant_once ON participant (deal_id, party_id);
CREATE INDEX participant_of_party ON participant (party_id);

CREATE TABLE entry
(
  id           INTEGER PRIMARY KEY,
  ref          TEXT    NOT NULL UNIQUE,
  party_id     INTEGER NOT NULL REFERENCES party (id),
  deal_id      INTEGER REFERENCES deal (id),
  complaint_id INTEGER,
  channel      INTEGER NOT NULL,
  direction    INTEGER NOT NULL,
  text         TEXT    NOT NULL,
  answered     INTEGER,
  mood         INTEGER,
  public       INTEGER NOT NULL DEFAULT 0,
  conflicts_with INTEGER,
  promises     INTEGER NOT NULL DEFAULT 0, -- has words of promise
  at           INTEGER NOT NULL,
  removed_at   INTEGER
) STRICT;
CREATE INDEX entry_of_party ON entry (party_id, at, removed_at);
CREATE INDEX entry_of_deal ON entry (deal_id, at) WHERE deal_id IS NOT NULL;
CREATE INDEX entry_of_complaint ON entry (complaint_id, at) WHERE complaint_id IS NOT NULL;
CREATE INDEX entry_promising ON entry (deal_id, party_id) WHERE promises = 1;

CREATE TABLE blob
(
  id           INTEGER PRIMARY KEY,
  sha256       TEXT    NOT NULL UNIQUE,
  size         INTEGER NOT NULL,
  data         BLOB    NOT NULL
) STRICT;

CREATE TABLE attachment
(
  id           INTEGER PRIMARY KEY,
  entry_id     INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  blob_id      INTEGER NOT NULL REFERENCES blob (id),
  name         TEXT    NOT NULL,
  content_type TEXT    NOT NULL
) STRICT;
CREATE INDEX attachment_of_entry ON attachment (entry_id);
CREATE INDEX attachment_of_blob ON attachment (blob_id);

-- What was agreed. Append-only from here to the triggers.
CREATE TABLE term
(
  id           INTEGER PRIMARY KEY,
  ref          TEXT    NOT NULL UNIQUE,
  deal_id      INTEGER NOT NULL REFERENCES deal (id),
  kind         INTEGER NOT NULL,
  by_id        INTEGER REFERENCES party (id),
  to_id        INTEGER REFERENCES party (id),
  agreed_in    INTEGER,
  all_know     INTEGER NOT NULL,
  complaint_ref TEXT,
  entry_id     INTEGER,
  made_at      INTEGER NOT NULL,
  entered_at   INTEGER NOT NULL,
  retracted_at INTEGER
) STRICT;
CREATE INDEX term_of_deal ON term (deal_id);
CREATE INDEX term_of_entry ON term (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX term_of_complaint ON term (complaint_ref) WHERE complaint_ref IS NOT NULL;
CREATE INDEX term_by_party ON term (by_id) WHERE by_id IS NOT NULL;
CREATE INDEX term_to_party ON term (to_id) WHERE to_id IS NOT NULL;

CREATE TABLE term_knower
(
  id           INTEGER PRIMARY KEY,
  term_id      INTEGER NOT NULL REFERENCES term (id),
  party_id     INTEGER REFERENCES party (id)
) STRICT;
CREATE INDEX knower_of_term ON term_knower (term_id);
CREATE INDEX knower_party ON term_knower (party_id);

CREATE TABLE version
(
  id           INTEGER PRIMARY KEY,
  term_id      INTEGER NOT NULL REFERENCES term (id),
  number       INTEGER NOT NULL,
  text         TEXT    NOT NULL CHECK (text <> ''),
  due          INTEGER,
  due_local    TEXT,    -- the civil time that was meant
  zone         TEXT,
  due_has_clock INTEGER NOT NULL,
  due_vague    TEXT,
  price        INTEGER,
  entry_id     INTEGER,
  made_at      INTEGER NOT NULL,
  entered_at   INTEGER NOT NULL,
  retracted_at INTEGER
) STRICT;
CREATE INDEX version_of_term ON version (term_id, number);
CREATE INDEX version_of_entry ON version (entry_id) WHERE entry_id IS NOT NULL;

CREATE TABLE doer
(
  id           INTEGER PRIMARY KEY,
  version_id   INTEGER NOT NULL REFERENCES version (id),
  party_id     INTEGER REFERENCES party (id)
) STRICT;
CREATE INDEX doer_of_version ON doer (version_id);
CREATE INDEX doer_party ON doer (party_id);

-- Exactly what was sent or answered, once, however many terms it was about.
CREATE TABLE message
(
  id           INTEGER PRIMARY KEY,
  party_id     INTEGER NOT NULL REFERENCES party (id),
  deal_id      INTEGER NOT NULL REFERENCES deal (id),
  direction    INTEGER NOT NULL,
  channel      INTEGER,
  text         TEXT    NOT NULL,
  at           INTEGER NOT NULL,
  entered_at   INTEGER NOT NULL,
  retracted_at INTEGER
) STRICT;
CREATE INDEX message_of_party ON message (party_id, at);
CREATE INDEX message_of_deal ON message (deal_id, at);

CREATE TABLE relay
(
  id           INTEGER PRIMARY KEY,
  version_id   INTEGER NOT NULL REFERENCES version (id),
  party_id     INTEGER NOT NULL REFERENCES party (id),
  kind         INTEGER NOT NULL,
  channel      INTEGER,
  message_id   INTEGER REFERENCES message (id),
  reason       TEXT,
  at           INTEGER NOT NULL,
  entered_at   INTEGER NOT NULL,
  retracted_at INTEGER
) STRICT;
CREATE INDEX relay_of_version ON relay (version_id);
CREATE INDEX relay_of_party ON relay (party_id, at);
CREATE INDEX relay_of_message ON relay (message_id) WHERE message_id IS NOT NULL;

-- Kept, broken, cancelled.
CREATE TABLE outcome
(
  id           INTEGER PRIMARY KEY,
  term_id      INTEGER NOT NULL REFERENCES term (id),
  state        INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  entered_at   INTEGER NOT NULL,
  retracted_at INTEGER
) STRICT;
CREATE INDEX outcome_of_term ON outcome (term_id, at);

CREATE TABLE complaint
(
  id           INTEGER PRIMARY KEY,
  ref          TEXT    NOT NULL UNIQUE,
  party_id     INTEGER NOT NULL REFERENCES party (id),
  deal_id      INTEGER REFERENCES deal (id),
  words        TEXT    NOT NULL,
  channel      INTEGER NOT NULL,
  noticed_by   INTEGER NOT NULL,
  public       INTEGER NOT NULL DEFAULT 0,
  soft         INTEGER NOT NULL DEFAULT 0,
  at           INTEGER NOT NULL,
  entered_at   INTEGER NOT NULL,
  retracted_at INTEGER
) STRICT;
CREATE INDEX complaint_of_party ON complaint (party_id, at);
CREATE INDEX complaint_of_deal ON complaint (deal_id) WHERE deal_id IS NOT NULL;
-- End of the append-only tables.

CREATE TABLE step
(
  id           INTEGER PRIMARY KEY,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  did          INTEGER NOT NULL,
  text         TEXT,
  by_whom      TEXT,
  channel      INTEGER,
  due          INTEGER,
  outcome      INTEGER,
  at           INTEGER NOT NULL
) STRICT;
CREATE INDEX step_of_complaint ON step (complaint_id, at);

CREATE TABLE cause
(
  id           INTEGER PRIMARY KEY,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  cause        INTEGER NOT NULL,
  whose        INTEGER,
  term_id      INTEGER REFERENCES term (id),
  party_id     INTEGER REFERENCES party (id),
  note         TEXT,
  at           INTEGER NOT NULL
) STRICT;
CREATE INDEX cause_of_complaint ON cause (complaint_id);

CREATE TABLE compensation
(
  id           INTEGER PRIMARY KEY,
  ref          TEXT    NOT NULL UNIQUE,
  complaint_id INTEGER REFERENCES complaint (id),
  party_id     INTEGER NOT NULL REFERENCES party (id),
  kind         INTEGER NOT NULL,
  value        INTEGER,
  cost         INTEGER,
  minutes      INTEGER,
  surprise     INTEGER NOT NULL DEFAULT 0,
  promised     INTEGER,
  due          INTEGER,
  expires      INTEGER,
  invoice      TEXT,
  at           INTEGER NOT NULL,
  removed_at   INTEGER
) STRICT;
CREATE INDEX compensation_of_party ON compensation (party_id);
CREATE INDEX compensation_of_complaint ON compensation (complaint_id) WHERE complaint_id IS NOT NULL;

CREATE TABLE given
(
  id           INTEGER PRIMARY KEY,
  compensation_id INTEGER NOT NULL REFERENCES compensation (id),
  amount       INTEGER,
  note         TEXT,
  at           INTEGER NOT NULL
) STRICT;
CREATE INDEX given_of_compensation ON given (compensation_id);

CREATE TABLE lesson
(
  id           INTEGER PRIMARY KEY,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  text         TEXT    NOT NULL,
  standing_term TEXT,
  at           INTEGER NOT NULL
) STRICT;
CREATE INDEX lesson_of_complaint ON lesson (complaint_id);

CREATE TABLE answer
(
  id           INTEGER PRIMARY KEY,
  party_id     INTEGER NOT NULL REFERENCES party (id),
  deal_id      INTEGER REFERENCES deal (id),
  question     INTEGER NOT NULL,
  score        INTEGER NOT NULL,
  text         TEXT,
  at           INTEGER NOT NULL
) STRICT;
CREATE INDEX answer_of_party ON answer (party_id, at);
CREATE INDEX answer_of_deal ON answer (deal_id) WHERE deal_id IS NOT NULL;
