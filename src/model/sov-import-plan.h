/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-action.h"
#include "model/sov-import.h"

/* What is to become of what was found: who is who, what belongs to which deal,
 * which people are new, and which promises the user ticked.
 *
 * Made from what a reader found, changed by the preview, carried out by the
 * vault as one thing that can be undone. It never guesses by itself whether two
 * are the same. */

G_BEGIN_DECLS

typedef enum
{
  SOV_IMPORT_WHO_SKIP = 0, /* what is between the user and them stays out */
  SOV_IMPORT_WHO_ME,
  SOV_IMPORT_WHO_PARTY, /* somebody whom the vault knows */
  SOV_IMPORT_WHO_NEW,
} SovImportWho;

/* Somebody who wrote, was written to, called or was met. */
typedef struct
{
  char *key;     /* by which the same one is known in every item */
  char *name;    /* as the file has it; nullable */
  char *address; /* telephone or mail; nullable */
  guint n;       /* items that they are in */
  guint n_sent;  /* items that they wrote */
  SovImportWho who;
  char *party;  /* the ref of a PARTY, or that a NEW one is to have; nullable */
  char *called; /* the name of a NEW one; never NULL */
} SovImportPerson;

/* What becomes of a contact: skipped, new, or added to a party. */
typedef struct
{
  guint item;       /* its place among the items */
  SovImportWho who; /* SKIP, PARTY or NEW */
  char *party;      /* the ref of a PARTY; nullable */
  char *ref;        /* that a NEW one is to have; nullable: any */
  char *similar;    /* the ref of who may be the same; nullable */
  char *similar_name;
  gboolean is_twin; /* and that is one of these contacts, before it */
} SovImportContact;

/* The bytes of a file of an item, by its number; NULL: it cannot be had. On the
 * store's thread. Transfer full. */
typedef GBytes *(*SovImportFetch) (guint number,
                                   gpointer data);

/* How far the writing is, from time to time. FALSE: stop, and let nothing of it
 * stay. On the store's thread. */
typedef gboolean (*SovImportWatch) (guint per_mille,
                                    gpointer data);

/* An agreed thing or an acknowledgement that was found in an item. */
typedef struct
{
  guint item;
  SovAction *action; /* owned */
} SovImportTick;

typedef struct
{
  SovImportKind kind;
  char *name;           /* of the file; "" of what was pasted */
  GPtrArray *items;     /* (element-type SovImportItem) */
  GPtrArray *people;    /* (element-type SovImportPerson), those with the most items first */
  GPtrArray *contacts;  /* (element-type SovImportContact), in the order of the items */
  GPtrArray *ticks;     /* (element-type SovImportTick) */
  GHashTable *by_key;   /* the same people by their keys */
  GPtrArray *senders;   /* (element-type SovImportPerson), one an item, nullable */
  GHashTable *refs;     /* the entries that ticks name: item number to ref */
  char *deal;           /* the ref of the deal that all belongs to; nullable */
  char *new_deal;       /* the title of that deal where it is to be made; nullable */
  SovImportFetch fetch; /* nullable: files stay out */
  gpointer fetch_data;
  SovImportWatch watch; /* nullable */
  gpointer watch_data;
  SovPartyAs as;        /* what new ones are */
  SovLanguage language; /* of new ones */
} SovImportPlan;

/* What is in the vault of it already, and what was written. */
typedef struct
{
  guint n_added;   /* entries */
  guint n_known;   /* that had come before */
  guint n_skipped; /* of nobody, or of somebody who is skipped */
  guint n_parties; /* new ones */
  guint n_joined;  /* people who were added to a party */
  guint n_files;
  guint n_lost; /* files that could not be had */
  char *batch;  /* its ref; nullable: nothing was written */
} SovImportReport;

void sov_import_report_free (SovImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovImportReport, sov_import_report_free)

/* On any thread; it takes a while for many. @items: (element-type
 * SovImportItem): a reference is taken, and each is prepared. Everybody is
 * skipped until somebody says who they are; every contact is new. */
SovImportPlan *sov_import_plan_new (SovImportKind kind,
                                    const char *name,
                                    GPtrArray *items);
void sov_import_plan_free (SovImportPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovImportPlan, sov_import_plan_free)

/* @party: (nullable): of a PARTY its ref, of a NEW one its name. */
void sov_import_person_set (SovImportPerson *self,
                            SovImportWho who,
                            const char *party);
void sov_import_contact_set (SovImportContact *self,
                             SovImportWho who,
                             const char *party);

/* The one whom the user writes with: of those that are not left out, whoever
 * wrote most. Nullable; transfer none. */
const SovImportPerson *sov_import_plan_find_partner (const SovImportPlan *self);

/* The other side of an item: whoever of its sender and recipients is neither
 * the user nor skipped; of what the user wrote in a chat, the one who wrote
 * most in it. NULL: the item stays out. @direction: (out). Transfer none. */
const SovImportPerson *sov_import_plan_find_other (const SovImportPlan *self,
                                                   guint item,
                                                   SovDirection *direction);

/* Takes @action over. Where it can say so, it is found in the entry that the
 * item becomes. */
void sov_import_plan_tick (SovImportPlan *self,
                           guint item,
                           SovAction *action);
void sov_import_plan_clear_ticks (SovImportPlan *self);

/* How a name, telephone or mail is compared: "040 123" and "+358 40 123" are
 * one. Transfer full; NULL of nothing. */
char *sov_import_dup_person_key (const char *name_or_address);

G_END_DECLS
