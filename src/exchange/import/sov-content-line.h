/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The lines of vCard (RFC 2426, RFC 6350, versit 2.1) and iCalendar (RFC 5545):
 * "group.NAME;PARAM=value:value", folded over several of the file.
 *
 * Reads what phones and mail programs write, not only what the standards
 * allow. It knows no property. */

G_BEGIN_DECLS

/* The longest value that is kept, in bytes: a picture is not. */
#define SOV_CONTENT_VALUE_MAX (64 * 1024)

typedef struct
{
  guint64 place; /* the line of the file that it begins at, from 1 */
  char *name;    /* in capitals, without its group */
  char *group;   /* nullable; "item1" */
  GStrv params;  /* in capitals as far as the sign of equality: "TYPE=cell", "QUOTED-PRINTABLE" */
  char *value;   /* as it stands, escapes and all; decoded where it was quoted-printable */
  gboolean cut;  /* it was longer */
  gboolean open; /* the file ends within it */
  gsize start;   /* where it stands among the bytes */
  gsize end;
} SovContentLine;

typedef struct _SovContentReader SovContentReader;

/* @bytes: borrowed until the end. */
SovContentReader *sov_content_reader_new (const char *bytes,
                                          gsize size);
void sov_content_reader_free (SovContentReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovContentReader, sov_content_reader_free)

/* The next line that has a name, or NULL at the end. What lies between is passed
 * over. Transfer full. */
SovContentLine *sov_content_reader_next (SovContentReader *self);
/* Bytes read so far. */
gsize sov_content_reader_tell (SovContentReader *self);
/* What stood in the file for @line, line ends and all; without its value where
 * that was cut or @hide_value. Transfer full. */
char *sov_content_reader_dup_source (SovContentReader *self,
                                     const SovContentLine *line,
                                     gboolean hide_value);
/* The name of the encoding of all, static. */
const char *sov_content_reader_get_encoding (SovContentReader *self);

void sov_content_line_free (SovContentLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovContentLine, sov_content_line_free)

/* Whether a parameter says so: by "TYPE" and "cell", also where the word stands
 * alone or among others. */
gboolean sov_content_line_has (const SovContentLine *self,
                               const char *param,
                               const char *value);
/* What a parameter says; nullable; transfer none. */
const char *sov_content_line_get (const SovContentLine *self,
                                  const char *param);
/* The value without escapes: "\\n" is a line's end. Transfer full. */
char *sov_content_unescape (const char *value);
/* Its parts between @separator, where that is not escaped, without escapes.
 * Transfer full. */
GStrv sov_content_split (const char *value,
                         char separator);

G_END_DECLS
