/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The tags of a backup of text messages, one by one. Each is read by itself, so
 * that a broken one costs no other. */

G_BEGIN_DECLS

typedef struct
{
  const char *begin;
  const char *end;
  guint64 line; /* from 1 */
  gboolean broken;
  gboolean closes;   /* "</mms>" */
  gboolean is_empty; /* "<sms … />" */
  char name[16];     /* cut there */
} SovSmsTag;

typedef struct
{
  const char *at;
  const char *end;
  const char *counted; /* up to where lines were */
  guint64 line;
} SovSmsCursor;

void sov_sms_cursor_init (SovSmsCursor *self,
                          const char *text,
                          const char *end);

/* FALSE: there are no more. Comments and declarations are passed over. */
gboolean sov_sms_cursor_next (SovSmsCursor *self,
                              SovSmsTag *tag);

/* Names and values of the attributes of a tag; both end with NULL. */
typedef void (*SovSmsTake) (const SovSmsTag *tag,
                            const char **names,
                            const char **values,
                            gpointer data);

/* FALSE: the tag is not well-formed, and nothing was taken. */
gboolean sov_sms_tag_read (const SovSmsTag *tag,
                           SovSmsTake take,
                           gpointer data);

G_END_DECLS
