/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import.h"

/* The head of a message in a chat that WhatsApp exported or copied: its date and
 * clock, in brackets (iPhone, web) or before a dash (Android), in the form of
 * the telephone's language. */

G_BEGIN_DECLS

/* The numbers of the date as they stand: which is the day is not known here. */
typedef struct
{
  guint shape; /* equal for heads written in one form */
  int first;
  int second;
  int third; /* -1: no year was written */
  int hour;  /* 0 to 23 */
  int minute;
  int sec;
  gboolean year_leads; /* it stands first for certain */
  gboolean short_year; /* it has two digits */
  gboolean named;      /* its month is a word: first is the day, second the month, third the year */
  gboolean dotted;     /* the signs between are full stops */
  const char *rest;    /* what follows the head in its line */
} SovChatHead;

/* @line: up to @end, which is a line's end or the text's. FALSE: no head. */
gboolean sov_chat_head_read (const char *line,
                             const char *end,
                             SovChatHead *head);

/* The day as sov_time_day_from_date() counts, read in @order; FALSE when the
 * calendar has none. */
gboolean sov_chat_head_day (const SovChatHead *head,
                            SovDateOrder order,
                            int *day);

/* How the heads of one export are written. */
typedef struct
{
  guint shape;
  SovDateOrder order;
  gboolean ask_order; /* nothing settles it: the day is taken for the first */
} SovChatForm;

/* From the whole of @text, up to @end; FALSE when it has no head. @wanted: what
 * somebody said, or unknown. */
gboolean sov_chat_form_settle (const char *text,
                               const char *end,
                               SovDateOrder wanted,
                               SovChatForm *form);

G_END_DECLS
