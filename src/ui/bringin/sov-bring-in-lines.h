/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bringin/sov-bring-in.h"

/* All people of what is brought in, or all that stays out, as a list of which
 * only what is looked at is made: there may be thousands.
 *
 * A line says what becomes of somebody and changes it in the plan. Nobody is
 * made one with anybody by itself. */

G_BEGIN_DECLS

typedef enum
{
  SOV_BRING_IN_SENDERS,  /* who wrote, was written to, called */
  SOV_BRING_IN_CONTACTS, /* of an address book */
  SOV_BRING_IN_REJECTS,
} SovBringInLinesKind;

/* What may become of somebody. */
typedef enum
{
  SOV_BRING_IN_LEAVE_OUT,
  SOV_BRING_IN_ME,
  SOV_BRING_IN_NEW,
  SOV_BRING_IN_KNOWN, /* the one whom the line names */
  SOV_BRING_IN_ELSE,  /* one who is to be asked for */
} SovBringInChoice;

#define SOV_BRING_IN_CHOICES_MAX 5

#define SOV_TYPE_BRING_IN_LINE (sov_bring_in_line_get_type ())
G_DECLARE_FINAL_TYPE (SovBringInLine, sov_bring_in_line, SOV, BRING_IN_LINE, GObject)

/* Transfer full. */
char *sov_bring_in_line_dup_title (SovBringInLine *self);
/* Transfer full; may be empty. */
char *sov_bring_in_line_dup_subtitle (SovBringInLine *self);
/* Whether the words are in it; @needle is folded. */
gboolean sov_bring_in_line_has (SovBringInLine *self,
                                const char *needle);
/* Those that there are, in their order; gives how many, 0 for what stays out. */
guint sov_bring_in_line_list_choices (SovBringInLine *self,
                                      SovBringInChoice choices[SOV_BRING_IN_CHOICES_MAX]);
/* Translated. Transfer full. */
char *sov_bring_in_line_dup_choice_text (SovBringInLine *self,
                                         SovBringInChoice choice);
SovBringInChoice sov_bring_in_line_get_choice (SovBringInLine *self);
/* Not ELSE, and KNOWN only where somebody is: anything else changes nothing. */
void sov_bring_in_line_choose (SovBringInLine *self,
                               SovBringInChoice choice);
/* It is that party. */
void sov_bring_in_line_set_party (SovBringInLine *self,
                                  const char *ref,
                                  const char *name);

#define SOV_TYPE_BRING_IN_LINES (sov_bring_in_lines_get_type ())
G_DECLARE_FINAL_TYPE (SovBringInLines, sov_bring_in_lines, SOV, BRING_IN_LINES, GObject)

/* A GListModel of SovBringInLine. @names: (element-type SovRow) (nullable): whom
 * the vault knows. */
SovBringInLines *sov_bring_in_lines_new (SovBringIn *bring_in,
                                         GPtrArray *names,
                                         SovBringInLinesKind kind);
/* Everybody at once; tells that all have changed. */
void sov_bring_in_lines_choose_all (SovBringInLines *self,
                                    SovBringInChoice choice);

G_END_DECLS
