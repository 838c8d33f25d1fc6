/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-now.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "ui/common/sov-roomy.h"
#include "ui/complaints/sov-case-next.h"
#include "ui/complaints/sov-speaking-card-view.h"

/* What is left over the button when the card comes into sight. */
#define ABOVE_CARD 6

struct _SovCaseNow
{
  AdwBin parent_instance;

  SovCase *of;        /* NULL until shown */
  gboolean called;    /* the number was dialled from here */
  guint n_steps;      /* when it was */
  char *beside_words; /* what the buttons beside are made from; NULL before */

  GtkButton *primary;
  GtkLabel *number;
  GtkLabel *hint;
  AdwWrapBox *beside;
  GtkRevealer *card_revealer;
  AdwBin *card_bin;
  SovSpeakingCardView *card; /* NULL until shown */
};

G_DEFINE_FINAL_TYPE (SovCaseNow, sov_case_now, ADW_TYPE_BIN)

/* Nothing presses while it is somebody else's turn; what the user has agreed on
 * is passed on all the same, and what is right is closed. */
static gboolean
is_calm (SovCaseNow *self,
         gint64 now)
{
  SovComplaintState state = sov_complaint_get_state (self->of->complaint, now);

  if (state == SOV_COMPLAINT_DECIDED || state == SOV_COMPLAINT_REMEDIED)
    return FALSE;

  return !sov_complaint_is_on_today (self->of->complaint, now);
}

/* A button without an action cannot be pressed for a moment, and loses the
 * keyboard: one that does the same is left alone, another gets it back. */
static void
set_action (GtkButton *button,
            const SovCureButton *to)
{
  GtkActionable *actionable = GTK_ACTIONABLE (button);
  GVariant *target = gtk_actionable_get_action_target_value (actionable);
  gboolean focused = gtk_widget_has_focus (GTK_WIDGET (button));

  if (g_strcmp0 (gtk_actionable_get_action_name (actionable), to->action) == 0 &&
      (target == to->target || (target != NULL && to->target != NULL && g_variant_equal (target, to->target))))
    return;

  gtk_actionable_set_action_name (actionable, NULL);
  gtk_actionable_set_action_target_value (actionable, to->target);
  gtk_actionable_set_action_name (actionable, to->action);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (button));
}

/* Whoever has no telephone in the computer reads the number from here. */
static void
show_number (SovCaseNow *self,
             const SovCureButton *next)
{
  gboolean calls = self->called || g_strcmp0 (next->action, "case.call") == 0;

  gtk_label_set_text (self->number, self->of->phone != NULL ? self->of->phone : "");
  gtk_widget_set_visible (GTK_WIDGET (self->number), calls && self->of->phone != NULL);
}

static void
show_primary (SovCaseNow *self,
              gint64 now)
{
  g_auto (SovCureButton) next = { NULL };

  sov_case_get_next (self->of, self->called, now, &next);
  gtk_widget_set_visible (GTK_WIDGET (self->primary), next.label != NULL);
  show_number (self, &next);
  if (next.label == NULL)
    return;

  if (g_strcmp0 (gtk_button_get_label (self->primary), next.label) != 0)
    gtk_button_set_label (self->primary, next.label);
  sov_roomy_button (self->primary);
  set_action (self->primary, &next);
  if (is_calm (self, now))
    gtk_widget_remove_css_class (GTK_WIDGET (self->primary), "suggested-action");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->primary), "suggested-action");
}

static char *
say_all (GPtrArray *buttons)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < buttons->len; i++)
    {
      const SovCureButton *button = buttons->pdata[i];
      g_autofree char *target = button->target != NULL ? g_variant_print (button->target, FALSE) : NULL;

      g_string_append_printf (words, "%s|%s|%s\n", button->label, button->action, target);
    }

  return g_string_free_and_steal (words);
}

/* Buttons that say the same stay, with the keyboard on them. */
static void
show_beside (SovCaseNow *self,
             gint64 now)
{
  g_autoptr (GPtrArray) buttons = sov_case_list_beside (self->of, self->called, now);
  g_autofree char *words = say_all (buttons);
  GtkWidget *child;

  gtk_widget_set_visible (GTK_WIDGET (self->beside), buttons->len > 0);
  if (g_strcmp0 (words, self->beside_words) == 0)
    return;

  g_set_str (&self->beside_words, words);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->beside))) != NULL)
    adw_wrap_box_remove (self->beside, child);
  for (guint i = 0; i < buttons->len; i++)
    {
      const SovCureButton *button = buttons->pdata[i];
      GtkWidget *widget = gtk_button_new_with_mnemonic (button->label);

      gtk_actionable_set_action_target_value (GTK_ACTIONABLE (widget), button->target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), button->action);
      sov_roomy_button (GTK_BUTTON (widget));
      adw_wrap_box_append (self->beside, widget);
    }
}

static void
update (SovCaseNow *self,
        gint64 now)
{
  const char *hint = sov_case_get_next_hint (self->of, self->called, now);

  show_primary (self, now);
  show_beside (self, now);
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_revealer_set_reveal_child (self->card_revealer, self->called);
  gtk_widget_set_visible (GTK_WIDGET (self->card_revealer), self->called);
}

/* Ticks of the speaking card leave the call open; a step that tells how it
 * went ends it. */
static gboolean
call_is_told (SovCaseNow *self)
{
  const GArray *steps = self->of->complaint->steps;

  for (guint i = MIN (self->n_steps, steps->len); i < steps->len; i++)
    {
      SovStepKind did = g_array_index (steps, SovStep, i).did;

      if (did == SOV_STEP_TRIED_CALL || did == SOV_STEP_CONTACTED)
        return TRUE;
    }

  return FALSE;
}

void
sov_case_now_show (SovCaseNow *self,
                   SovStore *store,
                   SovCase *of,
                   gint64 now)
{
  g_return_if_fail (SOV_IS_CASE_NOW (self));

  g_set_object (&self->of, of);
  if (self->called && call_is_told (self))
    self->called = FALSE;
  if (self->card == NULL)
    {
      self->card = SOV_SPEAKING_CARD_VIEW (sov_speaking_card_view_new (store));
      adw_bin_set_child (self->card_bin, GTK_WIDGET (self->card));
    }
  sov_speaking_card_view_set_case (self->card, of);
  update (self, now);
}

void
sov_case_now_focus (SovCaseNow *self)
{
  g_return_if_fail (SOV_IS_CASE_NOW (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self->primary)))
    gtk_widget_grab_focus (GTK_WIDGET (self->primary));
}

/* The card is read while the phone rings: it comes into sight, with the button
 * over it, once it has a place. */
static gboolean
show_card_cb (GtkWidget *card,
              GdkFrameClock *clock,
              gpointer data)
{
  SovCaseNow *self = data;
  GtkWidget *window = gtk_widget_get_ancestor (card, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *scrolled = window != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window)) : NULL;
  graphene_rect_t bounds;

  if (gtk_widget_get_height (card) == 0)
    return G_SOURCE_CONTINUE;

  if (scrolled != NULL && gtk_widget_compute_bounds (GTK_WIDGET (self->primary), window, &bounds))
    gtk_adjustment_set_value (scrolled, gtk_adjustment_get_value (scrolled) + (double) bounds.origin.y - ABOVE_CARD);

  return G_SOURCE_REMOVE;
}

static void
card_revealed_cb (SovCaseNow *self)
{
  if (gtk_revealer_get_child_revealed (self->card_revealer))
    gtk_widget_add_tick_callback (GTK_WIDGET (self->card_bin), show_card_cb, self, NULL);
}

static void
call_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  SovCaseNow *self = SOV_CASE_NOW (widget);

  if (self->of == NULL)
    return;

  self->called = TRUE;
  self->n_steps = self->of->complaint->steps->len;
  update (self, sov_time_now ());
  gtk_widget_activate_action (widget, "win.call", "x", self->of->complaint->party);
}

static void
sov_case_now_dispose (GObject *object)
{
  SovCaseNow *self = SOV_CASE_NOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_CASE_NOW);
  g_clear_object (&self->of);
  g_clear_pointer (&self->beside_words, g_free);

  G_OBJECT_CLASS (sov_case_now_parent_class)->dispose (object);
}

static void
sov_case_now_class_init (SovCaseNowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_case_now_dispose;

  gtk_widget_class_install_action (widget_class, "case.call", NULL, call_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-case-now.ui");
  gtk_widget_class_bind_template_child (widget_class, SovCaseNow, primary);
  gtk_widget_class_bind_template_child (widget_class, SovCaseNow, number);
  gtk_widget_class_bind_template_child (widget_class, SovCaseNow, hint);
  gtk_widget_class_bind_template_child (widget_class, SovCaseNow, beside);
  gtk_widget_class_bind_template_child (widget_class, SovCaseNow, card_revealer);
  gtk_widget_class_bind_template_child (widget_class, SovCaseNow, card_bin);
  gtk_widget_class_bind_template_callback (widget_class, card_revealed_cb);
}

static void
sov_case_now_init (SovCaseNow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
