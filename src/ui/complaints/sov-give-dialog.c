/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-give-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-money.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-due-row.h"
#include "ui/common/sov-labels.h"
#include "ui/complaints/sov-compensation-context.h"
#include "ui/deals/sov-price-row.h"

struct _SovGiveDialog
{
  AdwDialog parent_instance;

  SovCompensationContext *context;
  gboolean filling;

  AdwActionRow *what;
  AdwActionRow *left;
  AdwPreferencesGroup *over;
  GtkWidget *form;
  SovPriceRow *amount;
  AdwActionRow *after;
  SovDueRow *day;
  AdwEntryRow *note;
  AdwPreferencesGroup *history;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovGiveDialog, sov_give_dialog, ADW_TYPE_DIALOG)

static SovCompensation *
get_compensation (SovGiveDialog *self)
{
  return self->context->compensation;
}

static gboolean
has_value (SovGiveDialog *self)
{
  return get_compensation (self)->value != SOV_NO_MONEY;
}

/* All that was not given yet, also what was given a day ahead. */
static gint64
get_rest (SovGiveDialog *self)
{
  SovCompensation *compensation = get_compensation (self);

  if (!has_value (self) || sov_compensation_has_expired (compensation, self->context->now))
    return 0;

  return MAX (0, compensation->value - sov_compensation_get_given (compensation, G_MAXINT64));
}

/* A day alone is now where it is today, and never before the promise. */
static gint64
get_time (SovGiveDialog *self)
{
  gint64 ms = sov_due_row_get_ms (self->day);
  gint64 now = sov_time_now ();

  if (ms == SOV_NO_TIME || sov_time_local_day (ms) == sov_time_local_day (now))
    return MIN (now, ms == SOV_NO_TIME || !sov_due_row_get_has_clock (self->day) ? now : ms);

  return ms;
}

static gboolean
is_time_right (SovGiveDialog *self)
{
  gint64 time = get_time (self);

  return time <= sov_time_now () && time >= get_compensation (self)->at &&
         (sov_due_row_get_ms (self->day) != SOV_NO_TIME || sov_due_row_get_vague (self->day) == NULL) &&
         !sov_compensation_has_expired (get_compensation (self), time);
}

static void
edited_cb (SovGiveDialog *self)
{
  if (self->context != NULL && !self->filling)
    adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

static void
show_after (SovGiveDialog *self,
            gint64 amount)
{
  gint64 rest = get_rest (self);
  gboolean too_much = amount != SOV_NO_MONEY && amount > rest;
  g_autofree char *left = sov_format_money (rest);
  g_autofree char *after = sov_format_money (MAX (0, rest - MAX (0, amount)));
  /* Translators: an amount */
  g_autofree char *only = g_strdup_printf (_ ("Only %s is left to give"), left);

  adw_action_row_set_subtitle (self->after, too_much ? only : after);
  if (too_much)
    gtk_widget_add_css_class (GTK_WIDGET (self->after), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->after), "error");
}

static void
changed_cb (SovGiveDialog *self)
{
  gint64 amount;
  gboolean right;

  if (self->context == NULL)
    return;

  edited_cb (self);
  amount = sov_price_row_get_cents (self->amount);
  right = sov_price_row_is_right (self->amount) && is_time_right (self);
  if (has_value (self))
    {
      show_after (self, amount);
      right = right && amount != SOV_NO_MONEY && amount > 0 && amount <= get_rest (self);
    }
  gtk_widget_set_sensitive (self->save, right && gtk_widget_get_visible (self->form));
}

static void
save_cb (SovGiveDialog *self)
{
  SovAction *action;
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->note));

  if (!gtk_widget_get_sensitive (self->save))
    return;

  action = sov_action_new (SOV_ACTION_GIVE, get_time (self));
  sov_action_set_text (action, SOV_FIELD_COMPENSATION, get_compensation (self)->ref);
  if (has_value (self))
    sov_action_set_number (action, SOV_FIELD_AMOUNT, sov_price_row_get_cents (self->amount));
  if (*note != '\0')
    sov_action_set_text (action, SOV_FIELD_NOTE, note);
  sov_compensation_context_save (self->context, ADW_DIALOG (self), self->save, _ ("Marked as given"), action);
}

/* The way on for what has expired. */
static void
move_cb (SovGiveDialog *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  gint64 id = get_compensation (self)->id;

  adw_dialog_force_close (ADW_DIALOG (self));
  gtk_widget_activate_action (root, "win.edit-compensation", "x", id);
}

/* Setting up */

static void
show_what (SovGiveDialog *self)
{
  SovCompensation *compensation = get_compensation (self);
  const char *kind = sov_label_compensation_kind (compensation->kind);
  gboolean worded = compensation->text != NULL && *compensation->text != '\0';
  g_autofree char *said = worded ? g_strdup_printf (C_ ("compensation", "%s: %s"), kind, compensation->text) : g_strdup (kind);
  g_autofree char *value = sov_format_money (compensation->value);
  g_autofree char *rest = sov_format_money (get_rest (self));
  /* Translators: two amounts: "30,00 € of 60,00 €" */
  g_autofree char *part = g_strdup_printf (_ ("%s of %s"), rest, value);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->what), self->context->party_name);
  adw_action_row_set_subtitle (self->what, said);
  adw_action_row_set_subtitle (self->left, compensation->given->len > 0 ? part : rest);
  gtk_widget_set_visible (GTK_WIDGET (self->left),
                          has_value (self) && !sov_compensation_has_expired (compensation, self->context->now));
  gtk_widget_set_visible (GTK_WIDGET (self->amount), has_value (self));
  gtk_widget_set_visible (GTK_WIDGET (self->after), has_value (self));
}

/* What cannot be given any more says why, and what helps. */
static void
show_over (SovGiveDialog *self)
{
  SovCompensation *compensation = get_compensation (self);
  gboolean expired = sov_compensation_has_expired (compensation, self->context->now);
  gboolean done = !expired && has_value (self) && get_rest (self) == 0;
  g_autofree char *day = sov_format_day (compensation->expires);
  g_autofree char *unused = sov_format_money (sov_compensation_get_unused (compensation, self->context->now));
  g_autofree char *text = NULL;

  if (expired)
    /* Translators: a day and an amount */
    text = g_strdup_printf (_ ("It was good until %s, and %s of it was not used. "
                               "Move the day until which it is good, to give it all the same."),
                            day, has_value (self) ? unused : _ ("a part"));
  adw_preferences_group_set_description (self->over, done ? _ ("All of it has been given.") : text);
  gtk_widget_set_visible (GTK_WIDGET (self->over), expired || done);
  gtk_widget_set_visible (self->form, !expired && !done);
}

static void
list_given (SovGiveDialog *self)
{
  const GPtrArray *list = get_compensation (self)->given;

  for (guint i = list->len; i > 0; i--)
    {
      const SovGiven *given = list->pdata[i - 1];
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *amount = sov_format_money (given->amount);
      g_autofree char *day = sov_format_day (given->at);
      g_autofree char *detail = given->note != NULL ? g_strdup_printf ("%s · %s", day, given->note) : g_strdup (day);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *amount != '\0' ? amount : _ ("Given"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
      adw_preferences_group_add (self->history, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->history), list->len > 0);
}

static void
present (GtkWidget *parent,
         SovCompensationContext *context)
{
  SovGiveDialog *self = g_object_new (SOV_TYPE_GIVE_DIALOG, NULL);

  self->filling = TRUE;
  self->context = sov_compensation_context_ref (context);
  sov_price_row_set_label (self->amount, _ ("Given now"), _ ("Given now"));
  sov_price_row_set_vat (self->amount, -1, TRUE);
  sov_due_row_set_up (self->day, _ ("When"), _ ("When: now"), context->now, TRUE);
  show_what (self);
  show_over (self);
  list_given (self);
  if (has_value (self))
    sov_price_row_set_cents (self->amount, get_rest (self));
  if (context->used_on != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->note), context->used_on);
  changed_cb (self);
  self->filling = FALSE;
  sov_discard_guard (ADW_DIALOG (self));
  adw_dialog_set_focus (ADW_DIALOG (self), has_value (self) ? GTK_WIDGET (self->amount) : GTK_WIDGET (self->note));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_give_dialog_present (GtkWidget *parent,
                         SovStore *store,
                         gint64 compensation,
                         const char *used_on)
{
  sov_compensation_context_load (parent, store, 0, 0, compensation, used_on, present);
}

static void
sov_give_dialog_dispose (GObject *object)
{
  SovGiveDialog *self = SOV_GIVE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_GIVE_DIALOG);
  g_clear_pointer (&self->context, sov_compensation_context_unref);

  G_OBJECT_CLASS (sov_give_dialog_parent_class)->dispose (object);
}

static void
sov_give_dialog_class_init (SovGiveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_give_dialog_dispose;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  g_type_ensure (SOV_TYPE_PRICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-give-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovGiveDialog, what);
  gtk_widget_class_bind_template_child (widget_class, SovGiveDialog, left);
  gtk_widget_class_bind_template_child (widget_class, SovGiveDialog, over);
  gtk_widget_class_bind_template_child (widget_class, SovGiveDialog, form);
  gtk_widget_class_bind_template_child (widget_class, SovGiveDialog, amount);
  gtk_widget_class_bind_template_child (widget_class, SovGiveDialog, after);
  gtk_widget_class_bind_template_child (widget_class, SovGiveDialog, day);
  gtk_widget_class_bind_template_child (widget_class, SovGiveDialog, note);
  gtk_widget_class_bind_template_child (widget_class, SovGiveDialog, history);
  gtk_widget_class_bind_template_child (widget_class, SovGiveDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_give_dialog_init (SovGiveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
