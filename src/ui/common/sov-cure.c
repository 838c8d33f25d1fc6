/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-warning-text.h"

#include <glib/gi18n.h>

/* Owns the button of each warning: what it says and which action of the window
 * it activates. */

void
sov_cure_button_clear (SovCureButton *self)
{
  g_clear_pointer (&self->target, g_variant_unref);
}

static const char *
cure_label (SovCure cure)
{
  switch (cure)
    {
    case SOV_CURE_SEND:
      return _ ("Send What Was Agreed…");
    case SOV_CURE_ASK_ANSWER:
      return _ ("Ask for an Answer…");
    case SOV_CURE_CALL:
      return _ ("Call");
    case SOV_CURE_MARK_DONE:
      return _ ("Did It Happen?");
    case SOV_CURE_SETTLE:
      return _ ("Settle…");
    case SOV_CURE_ADD_TERM:
      return _ ("Agree on It…");
    case SOV_CURE_SET_DUE:
      return _ ("Set a Time…");
    case SOV_CURE_MAKE_TERM:
      return _ ("Make It an Agreed Thing…");
    case SOV_CURE_OPEN_COMPLAINT:
    default:
      return _ ("Open");
    }
}

/* The action and its target by the ids that the cure needs. */
static void
set_action (SovCureButton *button,
            const char *action,
            GVariant *target)
{
  button->action = action;
  button->target = g_variant_ref_sink (target);
}

static void
fill_button (SovCureButton *button,
             SovCure cure,
             gint64 deal,
             gint64 term,
             gint64 party,
             gint64 entry)
{
  button->label = cure_label (cure);

  switch (cure)
    {
    case SOV_CURE_SEND:
      set_action (button, "win.send", g_variant_new ("(xx)", deal, party));
      break;
    case SOV_CURE_ASK_ANSWER:
      set_action (button, "win.ask", g_variant_new ("(xx)", deal, party));
      break;
    case SOV_CURE_CALL:
      set_action (button, "win.call", g_variant_new_int64 (party));
      break;
    case SOV_CURE_MARK_DONE:
      set_action (button, "win.mark", g_variant_new ("(xx)", deal, term));
      break;
    case SOV_CURE_SETTLE:
      set_action (button, "win.settle", g_variant_new ("(xxx)", deal, term, party));
      break;
    case SOV_CURE_ADD_TERM:
      set_action (button, "win.new-term", g_variant_new ("(xx)", deal, G_GINT64_CONSTANT (0)));
      break;
    case SOV_CURE_SET_DUE:
      set_action (button, "win.edit-term", g_variant_new ("(xx)", deal, term));
      break;
    case SOV_CURE_MAKE_TERM:
      set_action (button, "win.new-term", g_variant_new ("(xx)", deal, entry));
      break;
    case SOV_CURE_OPEN_COMPLAINT:
    default:
      set_action (button, "win.show-deal", g_variant_new_int64 (deal));
      break;
    }
}

/* What danger there is to a remedy is told on the complaint's page. */
static void
lead_to_complaint (SovCureButton *button,
                   SovCure cure,
                   gint64 complaint)
{
  if (cure != SOV_CURE_OPEN_COMPLAINT || complaint == 0)
    return;

  sov_cure_button_clear (button);
  set_action (button, "win.show-complaint", g_variant_new_int64 (complaint));
}

void
sov_warning_get_button (const SovWarning *warning,
                        SovCureButton *button)
{
  fill_button (button, warning->cure, warning->deal, warning->term, warning->whom, warning->entry);
  lead_to_complaint (button, warning->cure, warning->complaint);
}

static const char *
attention_label (SovAttention attention)
{
  switch (attention)
    {
    case SOV_ATTENTION_CALL:
    case SOV_ATTENTION_CALL_AGAIN:
      return _ ("Call Now");
    case SOV_ATTENTION_OWN_PART:
    case SOV_ATTENTION_NEXT_STEP:
      return _ ("Next Step");
    case SOV_ATTENTION_SECOND_LOOK:
      return _ ("Look Again");
    case SOV_ATTENTION_ASK_CHOICE:
    case SOV_ATTENTION_ASK_CLOSE:
    case SOV_ATTENTION_FOLLOW_UP:
    case SOV_ATTENTION_ASK_REFERRAL:
      return _ ("Ask…");
    case SOV_ATTENTION_REMEDY:
    case SOV_ATTENTION_EXTERNAL:
    default:
      return _ ("Open");
    }
}

static void
fill_complaint_button (SovCureButton *button,
                       const SovTodayItem *item)
{
  gboolean follow_up = item->attention == SOV_ATTENTION_FOLLOW_UP || item->attention == SOV_ATTENTION_ASK_REFERRAL;

  button->label = attention_label (item->attention);
  set_action (button, follow_up ? "win.follow-up" : "win.show-complaint", g_variant_new_int64 (item->subject_id));
}

void
sov_today_item_get_button (SovTodayItem *item,
                           SovCureButton *button)
{
  switch (item->kind)
    {
    case SOV_TODAY_WARNING:
      fill_button (button, item->cure, item->deal, item->term, item->party, item->entry);
      lead_to_complaint (button, item->cure, item->complaint);
      break;
    case SOV_TODAY_DUE:
    case SOV_TODAY_WAITING:
      fill_button (button, SOV_CURE_MARK_DONE, item->deal, item->term, item->party, 0);
      break;
    case SOV_TODAY_COMPLAINT:
      fill_complaint_button (button, item);
      break;
    case SOV_TODAY_COMPENSATION:
      button->label = _ ("Give…");
      set_action (button, "win.give", g_variant_new_int64 (item->subject_id));
      break;
    case SOV_TODAY_IMPROVE:
      button->label = _ ("What Was Learnt");
      button->action = "win.show-lessons";
      break;
    case SOV_TODAY_TASK:
      button->label = C_ ("task", "Done");
      set_action (button, "win.task-done", g_variant_new_string (item->ref));
      break;
    case SOV_TODAY_RECURRED:
      button->label = _ ("Answer…");
      set_action (button, "win.check-lesson", g_variant_new_int64 (item->subject_id));
      break;
    case SOV_TODAY_ASK_FEEDBACK:
    case SOV_TODAY_ASK_STRAIGHT:
    default:
      button->label = _ ("Open");
      set_action (button, "win.show-party", g_variant_new_int64 (item->party));
      break;
    }
}
