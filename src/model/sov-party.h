/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-sheet.h"

/* A party's whole profile as it stood when it was loaded: a snapshot, made on
 * the store thread and never changed afterwards. Editing goes through
 * actions. */

G_BEGIN_DECLS

typedef struct
{
  char *label; /* nullable: not every number has a name */
  char *value;
} SovLabelled;

typedef struct
{
  gint64 id;
  char *ref;
  char *name;
  char *role; /* nullable */
  char *phone;
  char *email;
} SovPerson;

/* What a subcontractor has done so far; counted over all deals. */
typedef struct
{
  guint n_deals;
  guint n_kept;
  guint n_broken;
  gint64 acknowledge_ms; /* median time from sent to acknowledged, or -1 */
} SovRecord;

#define SOV_TYPE_PARTY (sov_party_get_type ())
G_DECLARE_FINAL_TYPE (SovParty, sov_party, SOV, PARTY, GObject)

struct _SovParty
{
  GObject parent_instance;

  gint64 id;
  char *ref;
  char *name;
  SovPartyKind kind;
  guint as; /* SOV_BIT (SovPartyAs) */
  SovLanguage language;
  gboolean formal;
  char *business_id;
  char *vat_number;
  char *iban;
  char *einvoice;
  char *einvoice_operator;
  char *expectation;
  int reachable_from; /* minute of the day, -1 when not known */
  int reachable_to;
  SovChannel reach_by; /* 0 when not known */
  char *since;         /* as it was written: a year, a date */
  gint64 referred_by;  /* party id, or 0 */
  char *referred_by_name;
  guint practices; /* SOV_BIT (SovPractice) */
  char *trade;
  char *note;
  char *whatsapp;
  gboolean ended;       /* the relationship was let go */
  GPtrArray *phones;    /* SovLabelled; the first is the main one */
  GPtrArray *emails;    /* SovLabelled */
  GPtrArray *addresses; /* SovLabelled */
  GPtrArray *facts;     /* SovLabelled */
  GPtrArray *persons;   /* SovPerson */
  GPtrArray *referred;  /* char *, names of those this party sent */
  gint64 made_at;

  /* What the page shows first when the phone rings. */
  gint64 last_contact; /* UTC ms, or SOV_NO_TIME */
  guint n_open_complaints;
  gint64 open_complaint_at;   /* of the oldest, or SOV_NO_TIME */
  char *open_complaint_words; /* nullable */
  gint64 open_credit;         /* cents owed and not given */
  SovRecord record;           /* as a subcontractor */

  GPtrArray *own_texts; /* SovOwnText; NULL where none were loaded with it */
};

SovParty *sov_party_new (gint64 id);
SovLabelled *sov_labelled_new (const char *label,
                               const char *value);
void sov_labelled_free (SovLabelled *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovLabelled, sov_labelled_free)
SovPerson *sov_person_new (gint64 id);
void sov_person_free (SovPerson *self);
/* How a text greets them: the contact @person's first name, else the first word
 * of a consumer's name, else the whole @name. Transfer full. */
char *sov_party_pick_first_name (SovPartyKind kind,
                                 const char *name,
                                 const char *person);
/* The first value, or NULL. */
const char *sov_party_get_phone (SovParty *self);
const char *sov_party_get_email (SovParty *self);
/* "label: value" both ways; a line without ": " is all value. */
SovLabelled *sov_labelled_from_line (const char *line);
char *sov_labelled_to_line (const SovLabelled *self);

G_END_DECLS
