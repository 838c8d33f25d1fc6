/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-row.h"
#include "store/sov-store-import.h"

/* What was said, agreed and given, oldest first, each with where it came from:
 * of a party, of a deal, or of everybody, in a period. A snapshot, made on the
 * store thread and never changed afterwards. */

G_BEGIN_DECLS

typedef struct
{
  gint64 party;  /* 0: of @deal */
  gint64 deal;   /* both 0: of everybody */
  gint64 from;   /* UTC ms, or SOV_NO_TIME: from the beginning */
  gint64 before; /* UTC ms, or SOV_NO_TIME: to the end */
  gboolean raw;  /* with what stood in the files, word for word */
} SovConversationSpan;

/* Of whole local days, the last one included; SOV_NO_TIME for either leaves that
 * end open. @party, @deal: as above. */
void sov_conversation_span_init (SovConversationSpan *self,
                                 gint64 party,
                                 gint64 deal,
                                 gint64 first,
                                 gint64 last);

/* How much that is. */
typedef struct
{
  guint n_lines;
  guint n_sources; /* files, or texts that were pasted */
} SovConversationCount;

typedef struct
{
  SovRow *row; /* as a line of history has it */
  char *by;    /* of what was agreed: who does it; NULL: the user */
  char *to;    /* for whom; NULL: the user */
  gint64 due;  /* of what was agreed, or SOV_NO_TIME */
  gboolean due_has_clock;
  char *due_vague;         /* nullable */
  gboolean missed;         /* a call that nobody took */
  GStrv files;             /* names of attachments; nullable */
  SovImportSource *source; /* NULL: it was written here. Its raw is NULL unless it was asked for */
} SovConversationLine;

typedef struct
{
  SovConversationSpan span;
  SovConversationCount count;
  char *my_name;    /* nullable */
  char *party_name; /* of the party or the deal's customer; NULL of everybody */
  char *deal_title; /* NULL but of a deal */
  char *mark;       /* where the chain of evidence ends; nullable */
  GPtrArray *lines; /* (element-type SovConversationLine), oldest first */
} SovConversation;

void sov_conversation_free (SovConversation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovConversation, sov_conversation_free)

/* G_IO_ERROR_NOT_FOUND where the party or the deal is gone. */
gboolean sov_conversation_table_count (SovDatabase *db,
                                       const SovConversationSpan *span,
                                       SovConversationCount *count,
                                       GCancellable *cancellable,
                                       GError **error);
/* Transfer full. Errors as above. */
SovConversation *sov_conversation_table_load (SovDatabase *db,
                                              const SovConversationSpan *span,
                                              GCancellable *cancellable,
                                              GError **error);

G_END_DECLS
