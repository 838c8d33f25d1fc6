/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-next.h"

#include <glib/gi18n.h>

#include "exchange/sov-complaint-script.h"
#include "model/sov-time.h"

/* Whoever is called within this much time is called now. */
#define CONTACT_WITHIN SOV_TIME_HOUR_MS

static gboolean
is_to_call (SovAttention what)
{
  return what == SOV_ATTENTION_CALL || what == SOV_ATTENTION_CALL_AGAIN;
}

/* Whether a proposal would come too soon; everything else goes on. */
static gboolean
waits_for_look (SovCase *of,
                gint64 now)
{
  gint64 look = sov_complaint_get_second_look (of->complaint);

  return look != SOV_NO_TIME && now < look && sov_complaint_get_state (of->complaint, now) < SOV_COMPLAINT_PROPOSED;
}

/* @action: static; the target is the complaint where the window does it. */
static void
set (SovCureButton *button,
     SovCase *of,
     const char *label,
     const char *action)
{
  button->label = label;
  button->action = action;
  if (g_str_has_prefix (action, "win."))
    button->target = g_variant_ref_sink (g_variant_new_int64 (of->complaint->id));
}

static void
set_text (SovCureButton *button,
          SovCase *of,
          const char *label,
          SovScriptKind kind)
{
  button->label = label;
  button->action = "win.complaint-text";
  button->target = g_variant_ref_sink (g_variant_new ("(xi)", of->complaint->id, (int) kind));
}

/* The first words in writing. */
static SovScriptKind
get_first_text (SovCase *of,
                SovAttention what)
{
  if (of->complaint->noticed_by == SOV_NOTICED_BY_ME)
    return SOV_SCRIPT_OWN_SLIP;

  return what == SOV_ATTENTION_CALL_AGAIN ? SOV_SCRIPT_NO_ANSWER : SOV_SCRIPT_REPLY;
}

static void
get_contact (SovCase *of,
             SovAttention what,
             SovCureButton *button)
{
  if (of->complaint->wants_writing)
    set_text (button, of, _ ("Write the _Answer…"), get_first_text (of, what));
  else
    set (button, of, what == SOV_ATTENTION_CALL_AGAIN ? _ ("_Call Again") : _ ("_Call Now"), "case.call");
}

static gboolean
is_to_ask_how (SovCase *of,
               SovAttention what,
               gint64 now)
{
  return (what == SOV_ATTENTION_FOLLOW_UP || what == SOV_ATTENTION_ASK_REFERRAL) &&
         sov_complaint_is_on_today (of->complaint, now);
}

void
sov_case_get_next (SovCase *of,
                   gboolean called,
                   gint64 now,
                   SovCureButton *button)
{
  gint64 due;
  SovAttention what = sov_complaint_get_attention (of->complaint, now, &due);
  SovComplaintState state = sov_complaint_get_state (of->complaint, now);

  *button = (SovCureButton) { NULL };
  if (called)
    set (button, of, _ ("_How Did the Call Go?"), "win.complaint-contact");
  else if (is_to_call (what))
    get_contact (of, what, button);
  else if (is_to_ask_how (of, what, now))
    set (button, of, _ ("_Ask How Things Are…"), "win.follow-up");
  else if (waits_for_look (of, now))
    set (button, of, _ ("_Agree on the Next Step…"), "case.assess");
  else if (state == SOV_COMPLAINT_PROPOSED)
    set (button, of, _ ("Write Down the _Choice…"), "case.choose");
  else if (state == SOV_COMPLAINT_DECIDED)
    set (button, of, _ ("_Confirm What Was Agreed…"), "case.confirm");
  else if (state == SOV_COMPLAINT_REMEDYING)
    set (button, of, _ ("Mark as _Put Right"), "case.remedied");
  else if (state == SOV_COMPLAINT_REMEDIED || state == SOV_COMPLAINT_EXTERNAL)
    set (button, of, _ ("C_lose…"), "win.close-complaint");
  else if (state != SOV_COMPLAINT_CLOSED)
    set (button, of, _ ("_Propose a Solution…"), "case.propose");
}

const char *
sov_case_get_next_hint (SovCase *of,
                        gboolean called,
                        gint64 now)
{
  gint64 due;
  SovAttention what = sov_complaint_get_attention (of->complaint, now, &due);
  SovComplaintState state = sov_complaint_get_state (of->complaint, now);

  if (called)
    return _ ("Listen: the customer’s experience is true.");
  if (what == SOV_ATTENTION_CALL_AGAIN && now < due)
    return _ ("You may call sooner, too.");
  if (what == SOV_ATTENTION_CALL && due - now > CONTACT_WITHIN)
    return _ ("It can wait until your hours of contact begin. Rest first, then call at once.");
  if (is_to_call (what) && !of->complaint->wants_writing)
    return _ ("Call now, and it will not weigh on you all day.");
  if (waits_for_look (of, now))
    return _ ("Sleep on the proposal. Everything else goes on as usual.");
  if (what == SOV_ATTENTION_OWN_PART || state == SOV_COMPLAINT_CONTACTED || state == SOV_COMPLAINT_CLARIFYING)
    return _ ("The customer decides how to go on. You give the choices.");
  if (state == SOV_COMPLAINT_REMEDIED)
    return _ ("Sorry and thank you: the last words are the ones that stay.");

  return NULL;
}

static SovCureButton *
add (GPtrArray *buttons)
{
  SovCureButton *button = g_new0 (SovCureButton, 1);

  g_ptr_array_add (buttons, button);

  return button;
}

static void
free_button (gpointer data)
{
  sov_cure_button_clear (data);
  g_free (data);
}

/* Before the customer is reached. Writing comes beside the call, never in its
 * place where it is not the first complaint. */
static void
list_before_contact (GPtrArray *buttons,
                     SovCase *of,
                     SovAttention what,
                     gboolean called,
                     gint64 now)
{
  if (called)
    set (add (buttons), of, _ ("_Call Again"), "case.call");
  else
    set (add (buttons), of, _ ("Write Down a C_ontact…"), "win.complaint-contact");
  if (of->deal != 0)
    set (add (buttons), of, _ ("Check the _Facts…"), "case.check-facts");
  if (of->complaint->wants_writing)
    set (add (buttons), of, _ ("_Call Now"), "case.call");
  else if (what == SOV_ATTENTION_CALL_AGAIN || !sov_complaint_is_escalated (of->complaint, now))
    set_text (add (buttons), of, _ ("_Write Instead…"), get_first_text (of, what));
  if (of->complaint->public)
    set_text (add (buttons), of, _ ("Answer Where _Others See…"), SOV_SCRIPT_PUBLIC_REPLY);
  set_text (add (buttons), of, _ ("_Move a Meeting…"), SOV_SCRIPT_MOVE_MEETING);
  set (add (buttons), of, _ ("_Not Now…"), "win.snooze-complaint");
}

static void
list_after_contact (GPtrArray *buttons,
                    SovCase *of,
                    SovComplaintState state,
                    gint64 now)
{
  gboolean waits = waits_for_look (of, now);

  if (of->phone != NULL)
    set (add (buttons), of, _ ("_Call"), "case.call");
  set (add (buttons), of, _ ("Write Down a C_ontact…"), "win.complaint-contact");
  switch ((int) state)
    {
    case SOV_COMPLAINT_PROPOSED:
      set (add (buttons), of, _ ("C_hange the Proposal…"), "case.propose");
      set_text (add (buttons), of, _ ("_Write…"), SOV_SCRIPT_PROPOSAL);
      break;
    case SOV_COMPLAINT_DECIDED:
      set (add (buttons), of, _ ("C_hange the Choice…"), "case.choose");
      break;
    case SOV_COMPLAINT_REMEDYING:
      set (add (buttons), of, _ ("What _Was Agreed…"), "case.confirm");
      break;
    case SOV_COMPLAINT_REMEDIED:
      set (add (buttons), of, _ ("_Ask How Things Are…"), "win.follow-up");
      set_text (add (buttons), of, _ ("_Write…"), SOV_SCRIPT_PREVENTION);
      break;
    case SOV_COMPLAINT_EXTERNAL:
      break;
    default:
      if (!waits)
        set (add (buttons), of, _ ("Clear _Up What Happened…"), "case.assess");
      if (of->deal != 0)
        set (add (buttons), of, _ ("Check the _Facts…"), "case.check-facts");
      set_text (add (buttons), of, _ ("_Write…"), waits ? SOV_SCRIPT_BOUNDARY : SOV_SCRIPT_UNDERSTANDING);
      break;
    }
}

GPtrArray *
sov_case_list_beside (SovCase *of,
                      gboolean called,
                      gint64 now)
{
  GPtrArray *buttons = g_ptr_array_new_with_free_func (free_button);
  gint64 due;
  SovAttention what = sov_complaint_get_attention (of->complaint, now, &due);
  SovComplaintState state = sov_complaint_get_state (of->complaint, now);

  if (is_to_call (what))
    list_before_contact (buttons, of, what, called, now);
  else if (state != SOV_COMPLAINT_CLOSED)
    list_after_contact (buttons, of, state, now);
  else if (!is_to_ask_how (of, what, now))
    set (add (buttons), of, _ ("_Ask How Things Are…"), "win.follow-up");

  return buttons;
}
