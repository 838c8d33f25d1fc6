/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/import/sov-sms-tag.h"
#include "model/sov-import.h"

/* What the parts of the reader of text messages share while they read. */

G_BEGIN_DECLS

/* A message with pictures, while its parts come. */
typedef struct
{
  SovImportItem *item;
  GString *text;
  GString *raw;
  GPtrArray *to; /* (element-type utf8) */
  char *from;
  char *contact;
  gboolean is_draft;
  guint n_parts;
} SovMms;

typedef struct
{
  const SovImportSink *sink;
  SovImportSummary *summary;
  GHashTable *addresses; /* as they are written, to numbers */
  gint64 first;          /* the times that can be meant */
  gint64 last;
  SovMms *mms;    /* the one that is open */
  guint n_files;  /* so far, in the whole file */
  guint file;     /* the one whose bytes are wanted; 0: none */
  gboolean found; /* it was */
  gboolean file_broken;
  gboolean stopped;
} Sms;

/* The value of an attribute; NULL where it is not there or "null", which stands
 * for that. */
const char *sov_sms_get (const char **names,
                         const char **values,
                         const char *name);

/* In milliseconds; FALSE where there is none that can be meant. */
gboolean sov_sms_get_time (const Sms *sms,
                           const char *text,
                           gint64 *ms);

/* The name of a contact; NULL for what the program says where it has none. */
const char *sov_sms_get_contact (const char **names,
                                 const char **values);

/* A number as it is stored; owned by @sms. */
const char *sov_sms_find_address (Sms *sms,
                                  const char *written);

void sov_sms_reject (Sms *sms,
                     guint64 place,
                     SovImportReason reason,
                     const char *excerpt);

/* Takes @item. */
void sov_sms_give (Sms *sms,
                   SovImportItem *item);

/* The three of a message with pictures. */
void sov_mms_begin (Sms *sms,
                    const SovSmsTag *tag,
                    const char **names,
                    const char **values);
void sov_mms_add (Sms *sms,
                  const SovSmsTag *tag,
                  const char **names,
                  const char **values);
void sov_mms_end (Sms *sms);
void sov_mms_free (SovMms *mms);

G_END_DECLS
