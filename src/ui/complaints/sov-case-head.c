/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-head.h"

#include <glib/gi18n.h>

#include "exchange/sov-complaint-labels.h"
#include "exchange/sov-format.h"
#include "ui/complaints/sov-case-clock-view.h"
#include "ui/complaints/sov-case-words.h"

/* Words longer than this are shown from the beginning, the rest when asked for. */
#define SHORT_WORDS 600
#define FIRST_LINES 8

struct _SovCaseHead
{
  AdwBin parent_instance;

  SovCase *of; /* NULL until shown */
  gboolean all_words;

  GtkLabel *name;
  GtkLabel *arrival;
  GtkButton *deal;
  GtkLabel *deal_label;
  GtkLabel *state_glyph;
  GtkLabel *state;
  GtkLabel *words;
  GtkToggleButton *more;
  SovCaseClockView *clock;
  GtkWidget *repeat;
  GtkLabel *repeat_text;
  GtkLabel *worth;
};

G_DEFINE_FINAL_TYPE (SovCaseHead, sov_case_head, ADW_TYPE_BIN)

/* A label that says the same is left alone, so that a screen reader need not
 * hear it again. */
static void
say (GtkLabel *label,
     const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (label), text) != 0)
    gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

void
sov_case_head_tick (SovCaseHead *self,
                    gint64 now)
{
  g_return_if_fail (SOV_IS_CASE_HEAD (self));

  if (self->of != NULL)
    sov_case_clock_view_show (self->clock, self->of, now);
}

static void
show_words (SovCaseHead *self)
{
  gboolean is_long = g_utf8_strlen (self->of->words, -1) > SHORT_WORDS;
  /* Translators: what the customer said, in quotation marks */
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), self->of->words);

  if (self->of->complaint->noticed_by == SOV_NOTICED_BY_ME)
    say (self->words, self->of->words);
  else
    say (self->words, quoted);
  gtk_widget_set_visible (GTK_WIDGET (self->more), is_long);
  gtk_label_set_ellipsize (self->words, is_long && !self->all_words ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_lines (self->words, is_long && !self->all_words ? FIRST_LINES : -1);
}

static void
more_cb (SovCaseHead *self)
{
  self->all_words = gtk_toggle_button_get_active (self->more);
  if (self->of != NULL)
    show_words (self);
}

static void
show_state (SovCaseHead *self,
            gint64 now)
{
  SovComplaintState state = sov_complaint_get_state (self->of->complaint, now);
  g_autofree char *end = sov_case_say_end (self->of, now);
  g_autofree char *text = NULL;

  if (*end != '\0')
    text = g_strdup_printf ("%s · %s", sov_label_complaint_state (state), end);
  gtk_label_set_text (self->state_glyph, sov_glyph_complaint_state (state));
  say (self->state, text != NULL ? text : sov_label_complaint_state (state));
}

static void
show_repeat (SovCaseHead *self,
             gint64 now)
{
  const SovComplaint *complaint = self->of->complaint;
  gboolean escalated = sov_complaint_is_escalated (complaint, now) && sov_complaint_is_open (complaint, now);

  gtk_widget_set_visible (self->repeat, escalated);
  say (self->repeat_text, complaint->n_earlier > 0
                              ? _ ("This is not the first time. Call, do not write. Consider charging nothing for this part.")
                              : _ ("It has come back. Call, do not write. Consider charging nothing for this part."));
}

static void
show_deal (SovCaseHead *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->deal), self->of->deal != 0);
  if (self->of->deal == 0)
    return;

  gtk_label_set_text (self->deal_label, self->of->deal_title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->deal), "x", self->of->deal);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->deal), "win.show-deal");
}

void
sov_case_head_show (SovCaseHead *self,
                    SovCase *of,
                    gint64 now)
{
  g_autofree char *arrival = NULL;
  g_autofree char *worth = NULL;

  g_return_if_fail (SOV_IS_CASE_HEAD (self));

  g_set_object (&self->of, of);
  arrival = sov_case_say_arrival (of, now);
  worth = sov_complaint_is_open (of->complaint, now) ? sov_case_say_worth (of, now) : g_strdup ("");
  say (self->name, of->party_name);
  say (self->arrival, arrival);
  say (self->worth, worth);
  show_deal (self);
  show_state (self, now);
  show_words (self);
  show_repeat (self, now);
  sov_case_head_tick (self, now);
}

static void
sov_case_head_dispose (GObject *object)
{
  SovCaseHead *self = SOV_CASE_HEAD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_CASE_HEAD);
  g_clear_object (&self->of);

  G_OBJECT_CLASS (sov_case_head_parent_class)->dispose (object);
}

static void
sov_case_head_class_init (SovCaseHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_case_head_dispose;

  g_type_ensure (SOV_TYPE_CASE_CLOCK_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-case-head.ui");
  gtk_widget_class_bind_template_child (widget_class, SovCaseHead, name);
  gtk_widget_class_bind_template_child (widget_class, SovCaseHead, arrival);
  gtk_widget_class_bind_template_child (widget_class, SovCaseHead, deal);
  gtk_widget_class_bind_template_child (widget_class, SovCaseHead, deal_label);
  gtk_widget_class_bind_template_child (widget_class, SovCaseHead, state_glyph);
  gtk_widget_class_bind_template_child (widget_class, SovCaseHead, state);
  gtk_widget_class_bind_template_child (widget_class, SovCaseHead, words);
  gtk_widget_class_bind_template_child (widget_class, SovCaseHead, more);
  gtk_widget_class_bind_template_child (widget_class, SovCaseHead, clock);
  gtk_widget_class_bind_template_child (widget_class, SovCaseHead, repeat);
  gtk_widget_class_bind_template_child (widget_class, SovCaseHead, repeat_text);
  gtk_widget_class_bind_template_child (widget_class, SovCaseHead, worth);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
sov_case_head_init (SovCaseHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
