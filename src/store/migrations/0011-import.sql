-- SPDX-FileCopyrightText: 2026 The Sovittu authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was brought in from files: each file once, for each entry and person
-- what stood there word for word and where, and who a sender was said to be.
-- A key tells that the same thing came before, also while it rests in the trash.

CREATE TABLE batch
(
  id           INTEGER PRIMARY KEY,
  ref          TEXT    NOT NULL UNIQUE,
  kind         INTEGER NOT NULL,
  name         TEXT    NOT NULL, -- of the file; empty where it was pasted
  deal_id      INTEGER REFERENCES deal (id) ON DELETE SET NULL, -- that was made with it
  made_at      INTEGER NOT NULL
) STRICT;

CREATE TABLE source
(
  id           INTEGER PRIMARY KEY,
  batch_id     INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
  entry_id     INTEGER REFERENCES entry (id) ON DELETE CASCADE,
  party_id     INTEGER REFERENCES party (id) ON DELETE CASCADE, -- of a person; NULL of an entry
  made_party   INTEGER NOT NULL DEFAULT 0, -- the party came with it
  place        INTEGER NOT NULL,
  subject      TEXT,
  thread       TEXT,
  raw          TEXT    NOT NULL,
  item_key     TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX source_of_batch ON source (batch_id);
CREATE INDEX source_of_entry ON source (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX source_of_party ON source (party_id) WHERE party_id IS NOT NULL;

CREATE TABLE sender
(
  id           INTEGER PRIMARY KEY,
  batch_id     INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE, -- that first told
  sender_key   TEXT    NOT NULL UNIQUE,
  party_id     INTEGER REFERENCES party (id) ON DELETE CASCADE -- NULL: the user
) STRICT;
CREATE INDEX sender_of_batch ON sender (batch_id);
CREATE INDEX sender_of_party ON sender (party_id) WHERE party_id IS NOT NULL;
