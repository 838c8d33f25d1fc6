/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-cell-details.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-perform.h"
#include "ui/deals/sov-relay-dialog.h"
#include "ui/deals/sov-relay-row.h"
#include "ui/deals/sov-sheet-cell.h"
#include "ui/deals/sov-sheet-parts.h"
#include "ui/deals/sov-warning-row.h"

struct _SovCellDetails
{
  AdwBin parent_instance;

  SovStore *store;
  SovSheet *sheet;
  gint64 term;
  gint64 party;

  AdwWindowTitle *title;
  GtkLabel *text;
  GtkLabel *detail;
  GtkLabel *glyph;
  GtkLabel *state;
  GtkBox *warnings;
  GtkActionable *send;
  GtkActionable *answer;
  GtkWidget *told;
  GtkWidget *written;
  GtkWidget *acknowledged;
  GtkWidget *blocked;
  AdwPreferencesGroup *past;
  GPtrArray *relays; /* rows of @past; borrowed */
};

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovCellDetails, sov_cell_details, ADW_TYPE_BIN)

static void
close_cb (SovCellDetails *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

/* One press */

static void
record (SovCellDetails *self,
        SovActionKind kind,
        SovChannel channel,
        const char *label)
{
  SovAction *action = sov_action_new (kind, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_TERM, sov_sheet_find_term (self->sheet, self->term)->ref);
  sov_action_set_text (action, SOV_FIELD_PARTY, sov_sheet_find_party (self->sheet, self->party)->ref);
  if (channel != 0)
    sov_action_set_number (action, SOV_FIELD_CHANNEL, channel);
  sov_perform_one (GTK_WIDGET (self), self->store, label, action, NULL, NULL);
}

static void
told_cb (SovCellDetails *self)
{
  record (self, SOV_ACTION_TOLD, SOV_CHANNEL_CALL, _ ("Told by phone"));
}

/* The answer came the way the question went. */
static void
acknowledged_cb (SovCellDetails *self)
{
  const SovTerm *term = sov_sheet_find_term (self->sheet, self->term);
  const SovRelay *sent = sov_term_find_relay (term, self->party, SOV_RELAY_WRITTEN, 0, G_MAXINT64);

  record (self, SOV_ACTION_ACKNOWLEDGED, sent != NULL ? sent->channel : 0, _ ("Acknowledged"));
}

static void
written_cb (SovCellDetails *self)
{
  sov_relay_dialog_present (GTK_WIDGET (self), self->store, self->sheet->id, self->term, self->party, SOV_ACTION_WRITTEN);
}

static void
blocked_cb (SovCellDetails *self)
{
  sov_relay_dialog_present (GTK_WIDGET (self), self->store, self->sheet->id, self->term, self->party, SOV_ACTION_BLOCKED);
}

/* Showing */

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_warnings (SovCellDetails *self,
               GPtrArray *warnings,
               gint64 now)
{
  guint n = 0;

  clear_box (self->warnings);
  for (guint i = 0; i < warnings->len; i++)
    {
      const SovWarning *warning = warnings->pdata[i];

      if (warning->term != self->term || (warning->party != 0 && warning->party != self->party))
        continue;
      /* Sending has a button of its own below. */
      gtk_box_append (self->warnings, sov_warning_line_new (warning, self->sheet, warning->cure != SOV_CURE_SEND, now));
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), n > 0);
}

static void
show_relays (SovCellDetails *self,
             const SovTerm *term,
             gint64 now)
{
  int current = sov_term_get_version (term, now)->number;

  for (guint i = 0; i < self->relays->len; i++)
    adw_preferences_group_remove (self->past, self->relays->pdata[i]);
  g_ptr_array_set_size (self->relays, 0);

  for (guint i = term->relays->len; i > 0; i--)
    {
      const SovRelay *relay = term->relays->pdata[i - 1];
      GtkWidget *row;

      if (relay->party != self->party)
        continue;
      row = sov_relay_row_new (relay, current);
      adw_preferences_group_add (self->past, row);
      g_ptr_array_add (self->relays, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->past), self->relays->len > 0);
}

static void
show_buttons (SovCellDetails *self,
              const SovTerm *term,
              SovCellState state,
              gint64 now)
{
  gboolean in_force = sov_term_get_state_at (term, now) == SOV_TERM_IN_FORCE;
  gboolean sent = state == SOV_CELL_WRITTEN || state == SOV_CELL_ACKNOWLEDGED;

  gtk_actionable_set_action_target (self->send, "(xx)", self->sheet->id, self->party);
  gtk_actionable_set_action_name (self->send, "win.send");
  gtk_actionable_set_action_target (self->answer, "(xx)", self->sheet->id, self->party);
  gtk_actionable_set_action_name (self->answer, "win.answer");
  gtk_widget_set_visible (GTK_WIDGET (self->send), in_force && !sent && state != SOV_CELL_NOT_NEEDED);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), in_force && state == SOV_CELL_WRITTEN);
  gtk_widget_set_visible (self->told, !sent);
  gtk_widget_set_visible (self->acknowledged, state != SOV_CELL_ACKNOWLEDGED);
}

void
sov_cell_details_show (SovCellDetails *self,
                       SovStore *store,
                       SovSheet *sheet,
                       GPtrArray *warnings,
                       gint64 term,
                       gint64 party,
                       gint64 now)
{
  const SovTerm *found = sov_sheet_find_term (sheet, term);
  const SovSheetParty *who = sov_sheet_find_party (sheet, party);
  SovCellState state;
  g_autofree char *detail = NULL;
  g_autofree char *role = NULL;

  g_return_if_fail (found != NULL && who != NULL);

  g_set_object (&self->store, store);
  sov_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, sov_sheet_unref);
  self->sheet = sheet;
  self->term = term;
  self->party = party;

  state = sov_term_get_cell (found, sheet, party, now);
  detail = sov_sheet_term_detail (sheet, found, now);
  role = sov_sheet_party_detail (who);
  adw_window_title_set_title (self->title, who->name);
  adw_window_title_set_subtitle (self->title, role);
  gtk_label_set_text (self->text, sov_term_get_version (found, now)->text);
  gtk_label_set_text (self->detail, detail);
  gtk_label_set_text (self->glyph, sov_glyph_cell (state));
  gtk_label_set_text (self->state, sov_sheet_cell_phrase (state));
  show_warnings (self, warnings, now);
  show_buttons (self, found, state, now);
  show_relays (self, found, now);
}

static void
sov_cell_details_dispose (GObject *object)
{
  SovCellDetails *self = SOV_CELL_DETAILS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_CELL_DETAILS);
  g_clear_object (&self->store);
  g_clear_pointer (&self->sheet, sov_sheet_unref);

  G_OBJECT_CLASS (sov_cell_details_parent_class)->dispose (object);
}

static void
sov_cell_details_finalize (GObject *object)
{
  g_ptr_array_unref (SOV_CELL_DETAILS (object)->relays);

  G_OBJECT_CLASS (sov_cell_details_parent_class)->finalize (object);
}

static void
sov_cell_details_class_init (SovCellDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_cell_details_dispose;
  G_OBJECT_CLASS (klass)->finalize = sov_cell_details_finalize;

  signals[SIGNAL_CLOSED] =
      g_signal_new ("closed", SOV_TYPE_CELL_DETAILS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-cell-details.ui");
  gtk_widget_class_bind_template_child (widget_class, SovCellDetails, title);
  gtk_widget_class_bind_template_child (widget_class, SovCellDetails, text);
  gtk_widget_class_bind_template_child (widget_class, SovCellDetails, detail);
  gtk_widget_class_bind_template_child (widget_class, SovCellDetails, glyph);
  gtk_widget_class_bind_template_child (widget_class, SovCellDetails, state);
  gtk_widget_class_bind_template_child (widget_class, SovCellDetails, warnings);
  gtk_widget_class_bind_template_child (widget_class, SovCellDetails, send);
  gtk_widget_class_bind_template_child (widget_class, SovCellDetails, answer);
  gtk_widget_class_bind_template_child (widget_class, SovCellDetails, told);
  gtk_widget_class_bind_template_child (widget_class, SovCellDetails, written);
  gtk_widget_class_bind_template_child (widget_class, SovCellDetails, acknowledged);
  gtk_widget_class_bind_template_child (widget_class, SovCellDetails, blocked);
  gtk_widget_class_bind_template_child (widget_class, SovCellDetails, past);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, told_cb);
  gtk_widget_class_bind_template_callback (widget_class, written_cb);
  gtk_widget_class_bind_template_callback (widget_class, acknowledged_cb);
  gtk_widget_class_bind_template_callback (widget_class, blocked_cb);
}

static void
sov_cell_details_init (SovCellDetails *self)
{
  self->relays = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
