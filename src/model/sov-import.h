/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"
#include "model/sov-import-enums.h"

/* What was found in something that was brought in: messages, calls, meetings
 * and people, each with its place in the file, and what was not understood.
 *
 * Plain values between the readers, the process that runs them, the preview
 * and the vault. Everything in them comes from strangers: text is valid UTF-8
 * and nothing more. A name of a file is data and never a path. */

G_BEGIN_DECLS

/* A file that came with an item. */
typedef struct
{
  char *name;         /* as it was given */
  char *content_type; /* nullable: not told */
  gint64 size;        /* bytes; -1 where it is not there */
  guint number;       /* by which the reader fetches it; 0 where it is not there */
} SovImportFile;

typedef struct
{
  SovImportItemKind kind;
  guint64 place;          /* the line, from 1; of a table the row; of an archive within its text */
  char *raw;              /* as it stood in the file, cut at SOV_IMPORT_RAW_MAX bytes */
  gint64 at;              /* UTC ms; SOV_NO_TIME only for people */
  gint64 ends_at;         /* of a meeting and a call; SOV_NO_TIME where not told */
  SovChannel channel;     /* 0 for people */
  SovDirection direction; /* 0 where the file does not tell: by its sender */
  gboolean missed;        /* a call that nobody took */
  gboolean edited;        /* changed by its writer afterwards */
  char *sender;           /* the name as the file has it; nullable */
  char *sender_address;   /* telephone or mail; nullable */
  GStrv recipients;       /* addresses or names, never NULL */
  char *subject;          /* nullable */
  char *text;             /* never NULL */
  char *id;               /* Message-ID, UID; nullable */
  char *key;              /* by which it is known again; NULL until sov_import_item_prepare() */
  gboolean promises;      /* has words of promise; found then */
  char *thread;           /* the Message-ID that its thread begins with; nullable */
  GPtrArray *files;       /* (element-type SovImportFile), never NULL */
  /* Of people. A company has no person's name, or the other way round. */
  char *name;
  char *organisation;
  GStrv phones;  /* as written; never NULL */
  GStrv emails;  /* never NULL */
  char *address; /* in one line */
  char *business_id;
  char *web;
  char *note;     /* of anything else: what stands for it where it has no text */
  char *language; /* "fi", "sv-FI"; nullable */
} SovImportItem;

typedef struct
{
  guint64 place;
  SovImportReason reason;
  char *excerpt; /* at most SOV_IMPORT_EXCERPT_MAX bytes */
} SovImportReject;

/* What a reader is told. */
typedef struct
{
  SovImportKind kind; /* 0: recognise it */
  SovDateOrder order; /* UNKNOWN: by the whole file */
  char *zone;         /* of times that have none: "Europe/Helsinki" */
  char *name;         /* of the file, for what only its name tells; nullable */
  GStrv columns;      /* of a table: what each column is, by the nicks of SovImportColumn; NULL: by its header */
  guint file;         /* the one file whose bytes are wanted; 0: items */
} SovImportOptions;

/* What is known of a file when it has been read. */
typedef struct
{
  SovImportKind kind;
  char *encoding;     /* that it was read with */
  SovDateOrder order; /* that was used */
  gboolean ask_order; /* nothing in the file settles it: @order is the day first */
  GStrv columns;      /* of a table: what each was taken for, "none" too; never NULL */
  GStrv header;       /* of a table: its first row; never NULL */
  guint n_items;
  guint n_rejects;
} SovImportSummary;

#define SOV_IMPORT_RAW_MAX (64 * 1024)
#define SOV_IMPORT_EXCERPT_MAX 200
#define SOV_IMPORT_VALUE_MAX 1000 /* of a telephone, a mail address */
#define SOV_IMPORT_TEXT_MAX (1024 * 1024)

SovImportItem *sov_import_item_new (SovImportItemKind kind,
                                    guint64 place);
void sov_import_item_free (SovImportItem *self);
/* @name, @content_type: (nullable): copied. */
void sov_import_item_add_file (SovImportItem *self,
                               const char *name,
                               const char *content_type,
                               gint64 size,
                               guint number);
void sov_import_file_free (SovImportFile *self);
SovImportReject *sov_import_reject_new (guint64 place,
                                        SovImportReason reason,
                                        const char *excerpt);
void sov_import_reject_free (SovImportReject *self);
SovImportOptions *sov_import_options_new (void);
SovImportOptions *sov_import_options_copy (const SovImportOptions *self);
void sov_import_options_free (SovImportOptions *self);
SovImportSummary *sov_import_summary_new (void);
void sov_import_summary_free (SovImportSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovImportItem, sov_import_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovImportFile, sov_import_file_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovImportReject, sov_import_reject_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovImportOptions, sov_import_options_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovImportSummary, sov_import_summary_free)

/* By which the same thing is known when it comes again: SHA-256 in hex over
 * who, when and what, never over where it stood. A mail is known by its
 * Message-ID, a meeting by its UID. Transfer full. */
char *sov_import_item_dup_key (const SovImportItem *self);
/* Works out what takes time, on any thread: whoever writes it waits for less. */
void sov_import_item_prepare (SovImportItem *self);

/* Takes what a reader finds. Each is called on the thread of the reader. */
typedef struct
{
  /* Transfer full. FALSE: no more is wanted, the reader ends. */
  gboolean (*item) (SovImportItem *item,
                    gpointer data);
  gboolean (*reject) (SovImportReject *reject,
                      gpointer data);
  /* A stretch of the file that was asked for. */
  gboolean (*bytes) (gconstpointer bytes,
                     gsize size,
                     gpointer data);
  void (*progress) (guint64 done,
                    guint64 total,
                    gpointer data);
  gpointer data;
} SovImportSink;

G_END_DECLS
