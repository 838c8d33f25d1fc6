/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-steps.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "ui/common/sov-labels.h"

typedef enum
{
  PART_CONTACT,
  PART_SOLUTION,
  PART_REMEDY,
  PART_END,
  N_PARTS,
} Part;

static const char *const PART_TITLES[N_PARTS] = {
  N_ ("Contact"),
  N_ ("Solution"),
  N_ ("Putting Right"),
  N_ ("Closing"),
};

/* @action: the dialog that takes the step; NULL: a tick is enough. The reasons
 * are those of the lessons 000, 002 and 004. */
static const struct
{
  Part part;
  SovStepKind did;
  const char *action;
  const char *why;
} STEPS[] = {
  { PART_CONTACT, SOV_STEP_CONTACTED, "win.complaint-contact", N_ ("A call at once settles more than anything that comes later.") },
  { PART_CONTACT, SOV_STEP_THANKED, NULL, N_ ("Thank first: they took the trouble to tell you.") },
  { PART_CONTACT, SOV_STEP_LISTENED, NULL, N_ ("Listen: the customer’s experience is true. Do not argue.") },
  { PART_CONTACT, SOV_STEP_APOLOGISED, NULL, N_ ("Sorry from the heart, without “if” or “but”.") },
  { PART_CONTACT, SOV_STEP_EXPLAINED, NULL, N_ ("Two sentences at the most: explain, do not defend yourself.") },
  { PART_SOLUTION, SOV_STEP_ASSESSED, "case.assess", N_ ("First understand what it caused the customer.") },
  { PART_SOLUTION, SOV_STEP_PROPOSED, "case.propose", N_ ("A solution that costs you something shows that you mean it.") },
  { PART_SOLUTION, SOV_STEP_CUSTOMER_CHOSE, "case.choose", N_ ("Whoever was let down decides how to go on.") },
  { PART_SOLUTION, SOV_STEP_CONFIRMED, "case.confirm", N_ ("In writing to everybody, so that it does not go wrong twice.") },
  { PART_REMEDY, SOV_STEP_REMEDIED, "case.remedied", N_ ("What was promised is done, and done well.") },
  { PART_REMEDY, SOV_STEP_SURPRISE_GIVEN, NULL, N_ ("The extra that nobody expected is what one remembers.") },
  { PART_END, SOV_STEP_TOLD_PREVENTION, NULL, N_ ("The customer wants to hear that it will not happen again.") },
  { PART_END, SOV_STEP_FINAL_APOLOGY, NULL, N_ ("Sorry once more at the end: sorry and thank you.") },
  { PART_END, SOV_STEP_CLOSED, "win.close-complaint", N_ ("Every slip teaches something. Write it down and let it go.") },
  { PART_END, SOV_STEP_FOLLOWED_UP, "win.follow-up", N_ ("Asking again later turns a bad memory into a good one.") },
};

#define N_STEPS G_N_ELEMENTS (STEPS)

struct _SovCaseSteps
{
  AdwPreferencesGroup parent_instance;

  SovCase *of;       /* NULL until shown */
  gboolean updating; /* the ticks are set by the program */
  int present;       /* the part that was opened last, or -1 */
  AdwExpanderRow *parts[N_PARTS];
  AdwActionRow *rows[N_STEPS];
  GtkCheckButton *ticks[N_STEPS];
};

G_DEFINE_FINAL_TYPE (SovCaseSteps, sov_case_steps, ADW_TYPE_PREFERENCES_GROUP)

static Part
get_part (const SovCase *of,
          gint64 now)
{
  switch ((int) sov_complaint_get_state (of->complaint, now))
    {
    case SOV_COMPLAINT_CONTACTED:
    case SOV_COMPLAINT_CLARIFYING:
    case SOV_COMPLAINT_PROPOSED:
    case SOV_COMPLAINT_DECIDED:
      return PART_SOLUTION;
    case SOV_COMPLAINT_REMEDYING:
      return PART_REMEDY;
    case SOV_COMPLAINT_REMEDIED:
      return PART_END;
    case SOV_COMPLAINT_CLOSED:
    case SOV_COMPLAINT_EXTERNAL:
      return N_PARTS;
    default:
      return PART_CONTACT;
    }
}

static const char *
get_why (const SovCase *of,
         gsize index)
{
  if (of->did_right && STEPS[index].did == SOV_STEP_APOLOGISED)
    return _ ("Be sorry for how it felt. You need not admit a mistake.");
  if (of->did_right && STEPS[index].did == SOV_STEP_EXPLAINED)
    return _ ("Say calmly what was agreed. You need not win.");

  return _ (STEPS[index].why);
}

/* What it cost the user stands here too: the page is the user's own. */
static char *
say_circumstances (const SovStep *step,
                   gint64 now)
{
  g_autofree char *when = sov_format_relative (step->at, TRUE, now);
  g_autofree char *cost = sov_format_money (step->cost);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_strv_builder_add (parts, when);
  if (step->by != NULL && *step->by != '\0')
    g_strv_builder_add (parts, step->by);
  if (step->channel != 0)
    g_strv_builder_add (parts, sov_label_channel (step->channel));
  if (*cost != '\0')
    g_strv_builder_take (parts, g_strdup_printf ("%s %s", C_ ("before a sum", "own cost"), cost));
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

static char *
say_step (const SovStep *step,
          gint64 now)
{
  g_autofree char *circumstances = say_circumstances (step, now);

  if (step->text == NULL || *step->text == '\0')
    return g_steal_pointer (&circumstances);

  return g_strdup_printf ("%s\n%s", circumstances, step->text);
}

static gboolean
show_step (SovCaseSteps *self,
           gsize index,
           gint64 now)
{
  const SovStep *step = sov_complaint_find_step (self->of->complaint, STEPS[index].did, now);
  g_autofree char *text = step != NULL ? say_step (step, now) : g_strdup (get_why (self->of, index));

  if (g_strcmp0 (adw_action_row_get_subtitle (self->rows[index]), text) != 0)
    adw_action_row_set_subtitle (self->rows[index], text);
  gtk_check_button_set_active (self->ticks[index], step != NULL);

  return step != NULL;
}

/* What the user has opened or closed stays so until the complaint goes on. */
static void
open_present (SovCaseSteps *self,
              gint64 now)
{
  int present = get_part (self->of, now);

  if (present == self->present)
    return;

  self->present = present;
  for (int i = 0; i < N_PARTS; i++)
    adw_expander_row_set_expanded (self->parts[i], i == present);
}

void
sov_case_steps_show (SovCaseSteps *self,
                     SovCase *of,
                     gint64 now)
{
  guint done[N_PARTS] = { 0 };
  guint all[N_PARTS] = { 0 };

  g_return_if_fail (SOV_IS_CASE_STEPS (self));

  g_set_object (&self->of, of);
  self->updating = TRUE;
  for (gsize i = 0; i < N_STEPS; i++)
    {
      all[STEPS[i].part]++;
      done[STEPS[i].part] += show_step (self, i, now);
    }
  self->updating = FALSE;
  for (int i = 0; i < N_PARTS; i++)
    {
      /* Translators: steps taken of all steps */
      g_autofree char *text = g_strdup_printf (_ ("%u of %u done"), done[i], all[i]);

      adw_expander_row_set_subtitle (self->parts[i], text);
    }
  open_present (self, now);
}

static gsize
find_tick (SovCaseSteps *self,
           GtkCheckButton *tick)
{
  gsize index = 0;

  while (self->ticks[index] != tick)
    index++;

  return index;
}

/* A step that a dialog takes is ticked once the dialog has taken it. */
static void
toggled_cb (SovCaseSteps *self,
            GtkCheckButton *tick)
{
  gsize index = find_tick (self, tick);
  gboolean active = gtk_check_button_get_active (tick);
  const char *action = STEPS[index].action;

  if (self->updating || self->of == NULL)
    return;

  if (active && action != NULL)
    {
      self->updating = TRUE;
      gtk_check_button_set_active (tick, FALSE);
      self->updating = FALSE;
      if (g_str_has_prefix (action, "win."))
        gtk_widget_activate_action (GTK_WIDGET (self), action, "x", self->of->complaint->id);
      else
        gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "case.tick", "(ib)", (int) STEPS[index].did, active);
}

static void
sov_case_steps_dispose (GObject *object)
{
  g_clear_object (&SOV_CASE_STEPS (object)->of);

  G_OBJECT_CLASS (sov_case_steps_parent_class)->dispose (object);
}

static void
sov_case_steps_class_init (SovCaseStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_case_steps_dispose;
}

static void
add_part (SovCaseSteps *self,
          int part)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (PART_TITLES[part]));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  self->parts[part] = ADW_EXPANDER_ROW (row);
}

static void
add_step (SovCaseSteps *self,
          gsize index)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();
  const char *title = sov_label_step (STEPS[index].did);

  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 8);
  adw_expander_row_add_row (self->parts[STEPS[index].part], row);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  self->rows[index] = ADW_ACTION_ROW (row);
  self->ticks[index] = GTK_CHECK_BUTTON (tick);
}

static void
sov_case_steps_init (SovCaseSteps *self)
{
  self->present = -1;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Steps"));
  for (int i = 0; i < N_PARTS; i++)
    add_part (self, i);
  for (gsize i = 0; i < N_STEPS; i++)
    add_step (self, i);
}
