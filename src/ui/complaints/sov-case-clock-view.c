/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-clock-view.h"

#include "ui/complaints/sov-case-words.h"

struct _SovCaseClockView
{
  AdwBin parent_instance;

  GtkWidget *clock;
  GtkImage *clock_icon;
  GtkLabel *headline;
  GtkLabel *detail;
  GtkWidget *done;
  GtkLabel *next;
};

G_DEFINE_FINAL_TYPE (SovCaseClockView, sov_case_clock_view, ADW_TYPE_BIN)

static const char *
get_style (SovNear near)
{
  switch (near)
    {
    case SOV_NEAR_SOON:
      return "soon";
    case SOV_NEAR_LATE:
      return "late";
    case SOV_NEAR_CALM:
    default:
      return "calm";
    }
}

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

static void
show_clock (SovCaseClockView *self,
            SovCase *of,
            gint64 now)
{
  const char *classes[] = { "case-clock", NULL, NULL };
  g_auto (SovCaseClock) clock = { NULL };
  gint64 due;

  sov_case_clock_read (&clock, of, now);
  classes[1] = get_style (clock.near);
  gtk_widget_set_css_classes (self->clock, classes);
  gtk_image_set_from_icon_name (self->clock_icon, sov_complaint_get_attention (of->complaint, now, &due) == 0
                                                      ? "object-select-symbolic"
                                                      : "alarm-symbolic");
  say (self->headline, clock.headline);
  say (self->detail, clock.detail);
}

/* Who has done the own part is told so, and not how late it is. */
void
sov_case_clock_view_show (SovCaseClockView *self,
                          SovCase *of,
                          gint64 now)
{
  gboolean done = sov_complaint_is_own_part_done (of->complaint, now);

  g_return_if_fail (SOV_IS_CASE_CLOCK_VIEW (self));

  gtk_widget_set_visible (self->clock, !done);
  gtk_widget_set_visible (self->done, done);
  if (done)
    {
      g_autofree char *next = sov_case_say_next (of, now);

      say (self->next, next);
    }
  else
    show_clock (self, of, now);
}

static void
sov_case_clock_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_CASE_CLOCK_VIEW);

  G_OBJECT_CLASS (sov_case_clock_view_parent_class)->dispose (object);
}

static void
sov_case_clock_view_class_init (SovCaseClockViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_case_clock_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-case-clock-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SovCaseClockView, clock);
  gtk_widget_class_bind_template_child (widget_class, SovCaseClockView, clock_icon);
  gtk_widget_class_bind_template_child (widget_class, SovCaseClockView, headline);
  gtk_widget_class_bind_template_child (widget_class, SovCaseClockView, detail);
  gtk_widget_class_bind_template_child (widget_class, SovCaseClockView, done);
  gtk_widget_class_bind_template_child (widget_class, SovCaseClockView, next);
}

static void
sov_case_clock_view_init (SovCaseClockView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
