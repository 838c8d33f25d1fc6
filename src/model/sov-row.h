/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-sheet.h"

/* One line of a long list: a customer, a subcontractor, a deal, a search hit,
 * something that happened. Made empty when a view asks for it, filled a frame
 * later; then it never changes. */

G_BEGIN_DECLS

#define SOV_TYPE_ROW (sov_row_get_type ())
G_DECLARE_FINAL_TYPE (SovRow, sov_row, SOV, ROW, GObject)

/* Which fields mean something depends on the subject. */
struct _SovRow
{
  GObject parent_instance;

  gint64 id;
  SovSubject subject;
  gboolean loaded; /* also a property, notified once */
  char *ref;
  char *title;  /* name, title, sentence */
  char *detail; /* what stands under it: customer of a deal, snippet of a hit, the text sent */
  int state;    /* SovDealState, SovTermState, SovRelayKind … by subject; of an entry 1 where it came with a file */
  SovChannel channel;
  SovDirection direction;
  int mood;     /* 1 to 5, 0 when not said */
  int event;    /* SovEvent of a line of history */
  gint64 party; /* whom it is about; 0 where nobody */
  char *party_name;
  gint64 deal; /* 0 where none */
  char *deal_title;
  gint64 complaint;    /* that it belongs to; 0 where none */
  gint64 at;           /* when it happened, or SOV_NO_TIME */
  gint64 last_contact; /* UTC ms, or SOV_NO_TIME */
  gint64 next_due;     /* UTC ms, or SOV_NO_TIME */
  gint64 price;        /* cents, or SOV_NO_MONEY */
  int vat;             /* per mille, -1 when not known */
  gboolean vat_included;
  guint n_red;
  guint n_amber;
  guint n_files; /* attachments */
};

/* What a line of history says happened. */
typedef enum
{
  SOV_EVENT_ENTRY = 1,    /* a contact: detail is its text */
  SOV_EVENT_TERM_MADE,    /* something was agreed */
  SOV_EVENT_TERM_CHANGED, /* a new version */
  SOV_EVENT_TERM_KEPT,
  SOV_EVENT_TERM_BROKEN,
  SOV_EVENT_TERM_CANCELLED,
  SOV_EVENT_TOLD, /* relays: state is the SovRelayKind, detail the exact text */
  SOV_EVENT_WRITTEN,
  SOV_EVENT_ACKNOWLEDGED,
  SOV_EVENT_BLOCKED,
  SOV_EVENT_DEAL_MADE,
  SOV_EVENT_COMPLAINT,
  SOV_EVENT_STEP,
  SOV_EVENT_COMPENSATION,
  SOV_EVENT_ANSWER,
  SOV_EVENT_PRAISE,
  SOV_EVENT_TASK, /* something to do was written down */
  SOV_EVENT_TASK_DONE,
  SOV_EVENT_TASK_NOT_NEEDED,
  SOV_EVENT_IDEA,
} SovEvent;

SovRow *sov_row_new (SovSubject subject,
                     gint64 id);
/* Takes over what @from holds and notifies "loaded". */
void sov_row_fill (SovRow *self,
                   SovRow *from);

G_END_DECLS
