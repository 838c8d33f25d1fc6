/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-action.h"
#include "model/sov-case.h"

/* What the dialog of closing has been told, and the actions that it makes. Pure. */

G_BEGIN_DECLS

/**
 * SovCloseForm:
 * @ticked: SOV_BIT (SovGuard) of what was ticked as done
 * @changes: what the user does differently from now on; nullable, as all texts
 * @standing_term: what new deals start with
 * @subcontractor: the ref of whose new deals; NULL: of all
 * @due: by when the change is made, or %SOV_NO_TIME
 * @last_words: the customer's
 * @final_apology: sorry was said once more
 * @reason: why it is closed with something lacking
 *
 * Its texts are the form's: sov_close_form_clear() frees them.
 */
typedef struct
{
  guint ticked;
  char *changes;
  char *standing_term;
  char *subcontractor;
  gint64 due;
  gboolean due_has_clock;
  char *last_words;
  gboolean final_apology;
  SovOutcome outcome;
  char *reason;
} SovCloseForm;

void sov_close_form_clear (SovCloseForm *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SovCloseForm, sov_close_form_clear)

/* SOV_BIT (SovGuard) of what would still lack. */
guint sov_close_form_get_lacking (const SovCloseForm *self,
                                  SovCase *of);
gboolean sov_close_form_may_close (const SovCloseForm *self,
                                   SovCase *of);
/* Returns: (transfer full) (element-type SovAction). */
GPtrArray *sov_close_form_make_actions (const SovCloseForm *self,
                                        SovCase *of,
                                        gint64 now);

G_END_DECLS
