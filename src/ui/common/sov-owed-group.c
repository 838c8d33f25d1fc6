/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-owed-group.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-money.h"
#include "model/sov-sheet.h"
#include "model/sov-time.h"
#include "store/sov-store-cases.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-roomy.h"
#include "ui/common/sov-spoken.h"

struct _SovOwedGroup
{
  AdwPreferencesGroup parent_instance;

  SovStore *store;
  gint64 party;
  gint64 deal;
  SovOwedUse use;
  GPtrArray *rows; /* GtkWidget */
  char *said;      /* what the rows say; nullable */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (SovOwedGroup, sov_owed_group, ADW_TYPE_PREFERENCES_GROUP)

/* A row */

static void
add_part (GStrvBuilder *parts,
          char *part)
{
  g_strv_builder_take (parts, part);
}

static char *
say_title (SovCompensation *compensation)
{
  const char *kind = sov_label_compensation_kind (compensation->kind);

  if (compensation->text == NULL || *compensation->text == '\0')
    return g_strdup (kind);

  /* Translators: a kind of compensation, then what it is: "Gift card: coffee for two" */
  return g_strdup_printf (C_ ("compensation", "%s: %s"), kind, compensation->text);
}

static char *
say_left (SovCompensation *compensation,
          gint64 now)
{
  g_autofree char *left = sov_format_money (sov_compensation_get_left (compensation, now));
  g_autofree char *value = sov_format_money (compensation->value);

  if (compensation->value == SOV_NO_MONEY)
    return g_strdup (_ ("Not given yet"));
  if (sov_compensation_get_given (compensation, now) == 0)
    /* Translators: an amount */
    return g_strdup_printf (_ ("%s left"), left);

  /* Translators: two amounts: "30,00 € of 60,00 € left" */
  return g_strdup_printf (_ ("%s of %s left"), left, value);
}

static char *
say_details (SovCompensation *compensation,
             gint64 now)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  add_part (parts, say_left (compensation, now));
  if (compensation->due != SOV_NO_TIME)
    {
      g_autofree char *due = sov_format_relative_day (compensation->due, now);

      /* Translators: a day: "promised for tomorrow" */
      add_part (parts, g_strdup_printf (_ ("promised for %s"), due));
    }
  if (compensation->expires != SOV_NO_TIME)
    {
      g_autofree char *expires = sov_format_day (compensation->expires);

      /* Translators: a day */
      add_part (parts, g_strdup_printf (_ ("good until %s"), expires));
    }
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

static GtkWidget *
label_new (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
button_new (SovCompensation *compensation,
            SovOwedUse use,
            const char *title)
{
  const char *words = use == SOV_OWED_ALL ? _ ("_Give…") : _ ("_Use on This Deal…");
  GtkWidget *button = gtk_button_new_with_mnemonic (words);
  /* Translators: the name of a compensation */
  g_autofree char *name = g_strdup_printf (use == SOV_OWED_ALL ? _ ("Give: %s") : _ ("Use on This Deal: %s"), title);

  sov_roomy_button (GTK_BUTTON (button));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", compensation->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.give");

  return button;
}

/* The button goes below the words where both have no room side by side. */
static GtkWidget *
row_new (SovCompensation *compensation,
         SovOwedUse use,
         gint64 now)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  AdwWrapBox *box = ADW_WRAP_BOX (adw_wrap_box_new ());
  g_autofree char *title = say_title (compensation);
  g_autofree char *details = say_details (compensation, now);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), label_new (title, NULL));
  gtk_box_append (GTK_BOX (words), label_new (details, "dim-label"));
  adw_wrap_box_set_child_spacing (box, 12);
  adw_wrap_box_set_line_spacing (box, 9);
  adw_wrap_box_append (box, words);
  adw_wrap_box_append (box, button_new (compensation, use, title));
  gtk_widget_set_margin_top (GTK_WIDGET (box), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (box), 12);
  gtk_widget_set_margin_start (GTK_WIDGET (box), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (box), 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (box));
  sov_spoken_name_line (row, title, details);

  return row;
}

/* The group */

static gboolean
belongs (SovOwedGroup *self,
         SovCompensation *compensation,
         gint64 now)
{
  if (!sov_compensation_is_open (compensation, now))
    return FALSE;
  if (self->use == SOV_OWED_ALL || sov_compensation_is_credit (compensation))
    return TRUE;

  return self->use == SOV_OWED_INVOICING && self->deal != 0 && compensation->deal == self->deal &&
         (compensation->kind == SOV_COMPENSATION_DISCOUNT_THIS || compensation->kind == SOV_COMPENSATION_WAIVED);
}

static const char *
get_title (SovOwedGroup *self)
{
  switch (self->use)
    {
    case SOV_OWED_INVOICING:
      return _ ("Before You Invoice");
    case SOV_OWED_CREDIT:
      return _ ("Credit to Use First");
    case SOV_OWED_ALL:
    default:
      return _ ("What Is Owed");
    }
}

static char *
say_group (SovOwedGroup *self,
           guint n,
           gint64 left)
{
  g_autofree char *sum = sov_format_money (left);

  if (self->use != SOV_OWED_ALL)
    return g_strdup (_ ("This was promised to the customer. Use it on this deal, or keep it for later."));

  /* Translators: an amount */
  return n > 1 && left > 0 ? g_strdup_printf (_ ("%s in all"), sum) : g_strdup ("");
}

static void
clear (SovOwedGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

/* Made anew only when it says something else, so that a button is not pulled
 * from under the pointer. */
static gboolean
is_news (SovOwedGroup *self,
         GPtrArray *open,
         gint64 now)
{
  g_autoptr (GString) said = g_string_new (get_title (self));

  for (guint i = 0; i < open->len; i++)
    {
      SovCompensation *compensation = open->pdata[i];
      g_autofree char *title = say_title (compensation);
      g_autofree char *details = say_details (compensation, now);

      g_string_append_printf (said, "\n%" G_GINT64_FORMAT " %s %s", compensation->id, title, details);
    }

  return g_set_str (&self->said, said->str);
}

static void
show (SovOwedGroup *self,
      GPtrArray *compensations)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  gint64 now = sov_time_now ();
  gint64 left = 0;
  g_autofree char *description = NULL;

  for (guint i = 0; i < compensations->len; i++)
    {
      SovCompensation *compensation = compensations->pdata[i];

      if (!belongs (self, compensation, now))
        continue;
      g_ptr_array_add (open, compensation);
      left = sov_money_add (left, sov_compensation_get_left (compensation, now));
    }
  if (!is_news (self, open, now))
    return;

  clear (self);
  for (guint i = 0; i < open->len; i++)
    {
      GtkWidget *row = row_new (open->pdata[i], self->use, now);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
  description = say_group (self, open->len, left);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), get_title (self));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), description);
  gtk_widget_set_visible (GTK_WIDGET (self), open->len > 0);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovOwedGroup) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = sov_store_load_compensations_finish (SOV_STORE (source), result, &error);

  if (found != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    show (self, found);
}

/* What was asked before is out of date: its answer is not wanted. */
static void
load (SovOwedGroup *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->party == 0)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      g_clear_pointer (&self->said, g_free);
      return;
    }

  self->cancellable = g_cancellable_new ();
  sov_store_load_compensations_async (self->store, self->party, self->cancellable, loaded_cb, g_object_ref (self));
}

void
sov_owed_group_follow (SovOwedGroup *self,
                       SovStore *store,
                       gint64 party,
                       gint64 deal,
                       SovOwedUse use)
{
  gboolean same = self->store == store && self->party == party && self->deal == deal && self->use == use;

  g_return_if_fail (SOV_IS_OWED_GROUP (self));

  if (same)
    return;

  if (self->store == NULL)
    {
      self->store = g_object_ref (store);
      g_signal_connect_object (store, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (store, "judged", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
    }
  self->party = party;
  self->deal = deal;
  self->use = use;
  load (self);
}

static void
sov_owed_group_dispose (GObject *object)
{
  SovOwedGroup *self = SOV_OWED_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_owed_group_parent_class)->dispose (object);
}

static void
sov_owed_group_finalize (GObject *object)
{
  SovOwedGroup *self = SOV_OWED_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_free (self->said);

  G_OBJECT_CLASS (sov_owed_group_parent_class)->finalize (object);
}

static void
sov_owed_group_class_init (SovOwedGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_owed_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = sov_owed_group_finalize;
}

static void
sov_owed_group_init (SovOwedGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
