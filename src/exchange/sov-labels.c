/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-labels.h"

#include <glib/gi18n.h>

/* Owns the words of the closed lists. One function a list; a value that is
 * not set, or that a later version of the program has written, is "". */

const char *
sov_label_party_kind (SovPartyKind kind)
{
  switch (kind)
    {
    case SOV_PARTY_CONSUMER:
      return _ ("Private person");
    case SOV_PARTY_COMPANY:
      return _ ("Company");
    case SOV_PARTY_ASSOCIATION:
      return _ ("Association");
    default:
      return "";
    }
}

const char *
sov_label_vat_kind (SovVatKind kind)
{
  switch (kind)
    {
    case SOV_VAT_GENERAL:
      return C_ ("VAT", "general");
    case SOV_VAT_FOOD:
      return C_ ("VAT", "food, catering");
    case SOV_VAT_CULTURE:
      return C_ ("VAT", "culture, sport, transport, books");
    case SOV_VAT_PRESS:
      return C_ ("VAT", "newspapers, periodicals");
    case SOV_VAT_ZERO:
      return C_ ("VAT", "no VAT");
    default:
      return "";
    }
}

const char *
sov_label_language (SovLanguage language)
{
  switch (language)
    {
    case SOV_LANGUAGE_FINNISH:
      return _ ("Finnish");
    case SOV_LANGUAGE_ENGLISH:
      return _ ("English");
    case SOV_LANGUAGE_SWEDISH:
      return _ ("Swedish");
    default:
      return "";
    }
}

const char *
sov_label_practice (SovPractice practice)
{
  switch (practice)
    {
    case SOV_PRACTICE_OWN_ORDER_CONFIRMATION:
      return _ ("Sends the customer own order confirmations");
    case SOV_PRACTICE_INVOICES_CUSTOMER:
      return _ ("Invoices the customer directly");
    case SOV_PRACTICE_CALLS_WHEN_SUITS:
      return _ ("Calls when it suits them");
    case SOV_PRACTICE_USES_OWN_SUBCONTRACTORS:
      return _ ("Uses subcontractors of their own");
    case SOV_PRACTICE_WHATSAPP_ONLY:
      return _ ("Answers only in WhatsApp");
    case SOV_PRACTICE_SLOW_TO_ACKNOWLEDGE:
      return _ ("Is slow to acknowledge");
    default:
      return "";
    }
}

const char *
sov_label_deal_state (SovDealState state)
{
  switch (state)
    {
    case SOV_DEAL_INQUIRY:
      return C_ ("deal", "Inquiry");
    case SOV_DEAL_OFFERED:
      return C_ ("deal", "Offered");
    case SOV_DEAL_AGREED:
      return C_ ("deal", "Agreed");
    case SOV_DEAL_WORKING:
      return C_ ("deal", "In progress");
    case SOV_DEAL_DELIVERED:
      return C_ ("deal", "Delivered");
    case SOV_DEAL_INVOICED:
      return C_ ("deal", "Invoiced");
    case SOV_DEAL_PAID:
      return C_ ("deal", "Paid");
    case SOV_DEAL_CANCELLED:
      return C_ ("deal", "Cancelled");
    default:
      return "";
    }
}

const char *
sov_label_my_role (SovMyRole role)
{
  switch (role)
    {
    case SOV_MY_ROLE_MAIN:
      return _ ("The customer is mine");
    case SOV_MY_ROLE_SUBCONTRACTOR:
      return _ ("I am the subcontractor");
    default:
      return "";
    }
}

const char *
sov_label_role (SovRole role)
{
  switch (role)
    {
    case SOV_ROLE_SUBCONTRACTOR:
      return C_ ("role", "Subcontractor");
    case SOV_ROLE_PAYER:
      return C_ ("role", "Payer");
    case SOV_ROLE_END_CUSTOMER:
      return C_ ("role", "End customer");
    case SOV_ROLE_CONTACT:
      return C_ ("role", "Contact person");
    case SOV_ROLE_CUSTOMER:
      return C_ ("role", "Customer");
    default:
      return "";
    }
}

const char *
sov_label_term_kind (SovTermKind kind)
{
  switch (kind)
    {
    case SOV_TERM_SCHEDULE:
      return C_ ("agreed thing", "Schedule");
    case SOV_TERM_PRICE:
      return C_ ("agreed thing", "Price");
    case SOV_TERM_INVOICING:
      return C_ ("agreed thing", "Invoicing");
    case SOV_TERM_SCOPE:
      return C_ ("agreed thing", "Content and amount");
    case SOV_TERM_CONTACT:
      return C_ ("agreed thing", "Contact with the customer");
    case SOV_TERM_DELIVERY:
      return C_ ("agreed thing", "Way of delivery");
    case SOV_TERM_COMPENSATION:
      return C_ ("agreed thing", "Compensation");
    case SOV_TERM_OTHER:
      return C_ ("agreed thing", "Other");
    default:
      return "";
    }
}

const char *
sov_label_term_state (SovTermState state)
{
  switch (state)
    {
    case SOV_TERM_IN_FORCE:
      return C_ ("agreed thing", "In force");
    case SOV_TERM_KEPT:
      return C_ ("agreed thing", "Kept");
    case SOV_TERM_BROKEN:
      return C_ ("agreed thing", "Broken");
    case SOV_TERM_CANCELLED:
      return C_ ("agreed thing", "Cancelled");
    default:
      return "";
    }
}

const char *
sov_label_channel (SovChannel channel)
{
  switch (channel)
    {
    case SOV_CHANNEL_CALL:
      return C_ ("channel", "Call");
    case SOV_CHANNEL_SMS:
      return C_ ("channel", "Text message");
    case SOV_CHANNEL_WHATSAPP:
      return C_ ("channel", "WhatsApp");
    case SOV_CHANNEL_EMAIL:
      return C_ ("channel", "E-mail");
    case SOV_CHANNEL_MEETING:
      return C_ ("channel", "Meeting");
    case SOV_CHANNEL_VIDEO:
      return C_ ("channel", "Video call");
    case SOV_CHANNEL_SOCIAL:
      return C_ ("channel", "Social media");
    case SOV_CHANNEL_LETTER:
      return C_ ("channel", "Letter");
    case SOV_CHANNEL_OTHER:
      return C_ ("channel", "Other");
    default:
      return "";
    }
}

const char *
sov_label_direction (SovDirection direction)
{
  switch (direction)
    {
    case SOV_DIRECTION_IN:
      return _ ("They contacted me");
    case SOV_DIRECTION_OUT:
      return _ ("I contacted them");
    default:
      return "";
    }
}

const char *
sov_label_mood (int mood)
{
  switch (mood)
    {
    case 1:
      return C_ ("mood", "Angry");
    case 2:
      return C_ ("mood", "Disappointed");
    case 3:
      return C_ ("mood", "Neutral");
    case 4:
      return C_ ("mood", "Content");
    case 5:
      return C_ ("mood", "Delighted");
    default:
      return "";
    }
}

const char *
sov_label_level (SovLevel level)
{
  switch (level)
    {
    case SOV_LEVEL_RED:
      return C_ ("level", "Urgent");
    case SOV_LEVEL_AMBER:
      return C_ ("level", "Attention");
    case SOV_LEVEL_INFO:
      return C_ ("level", "Hint");
    default:
      return "";
    }
}

const char *
sov_label_subject (SovSubject subject)
{
  switch (subject)
    {
    case SOV_SUBJECT_PARTY:
      return _ ("Customer or subcontractor");
    case SOV_SUBJECT_PERSON:
      return _ ("Contact person");
    case SOV_SUBJECT_DEAL:
      return _ ("Deal");
    case SOV_SUBJECT_TERM:
      return _ ("Agreed thing");
    case SOV_SUBJECT_ENTRY:
      return _ ("Contact");
    case SOV_SUBJECT_MESSAGE:
      return _ ("Message");
    case SOV_SUBJECT_COMPLAINT:
      return _ ("Complaint");
    case SOV_SUBJECT_COMPENSATION:
      return _ ("Compensation");
    case SOV_SUBJECT_OWNER:
      return _ ("Own details");
    case SOV_SUBJECT_LESSON:
      return _ ("Lesson");
    case SOV_SUBJECT_PRAISE:
      return _ ("Praise");
    case SOV_SUBJECT_TASK:
      return _ ("Task");
    default:
      return "";
    }
}

const char *
sov_icon_subject (SovSubject subject)
{
  switch (subject)
    {
    case SOV_SUBJECT_PARTY:
      return "avatar-default-symbolic";
    case SOV_SUBJECT_PERSON:
      return "contact-new-symbolic";
    case SOV_SUBJECT_DEAL:
      return "folder-documents-symbolic";
    case SOV_SUBJECT_TERM:
      return "object-select-symbolic";
    case SOV_SUBJECT_ENTRY:
      return "document-edit-symbolic";
    case SOV_SUBJECT_MESSAGE:
      return "mail-unread-symbolic";
    case SOV_SUBJECT_COMPLAINT:
      return "dialog-warning-symbolic";
    case SOV_SUBJECT_COMPENSATION:
    case SOV_SUBJECT_PRAISE:
      return "starred-symbolic";
    case SOV_SUBJECT_LESSON:
      return "help-about-symbolic";
    case SOV_SUBJECT_TASK:
      return "checkbox-symbolic";
    case SOV_SUBJECT_OWNER:
    default:
      return "user-info-symbolic";
    }
}

const char *
sov_label_event (SovEvent event)
{
  switch (event)
    {
    case SOV_EVENT_ENTRY:
      return C_ ("event", "Contact");
    case SOV_EVENT_TERM_MADE:
      return C_ ("event", "Agreed");
    case SOV_EVENT_TERM_CHANGED:
      return C_ ("event", "Agreed anew");
    case SOV_EVENT_TERM_KEPT:
      return C_ ("event", "Kept");
    case SOV_EVENT_TERM_BROKEN:
      return C_ ("event", "Broken");
    case SOV_EVENT_TERM_CANCELLED:
      return C_ ("event", "Cancelled");
    case SOV_EVENT_TOLD:
      return C_ ("event", "Told orally");
    case SOV_EVENT_WRITTEN:
      return C_ ("event", "Sent in writing");
    case SOV_EVENT_ACKNOWLEDGED:
      return C_ ("event", "Acknowledged");
    case SOV_EVENT_BLOCKED:
      return C_ ("event", "Cannot do it");
    case SOV_EVENT_DEAL_MADE:
      return C_ ("event", "Deal started");
    case SOV_EVENT_COMPLAINT:
      return C_ ("event", "Complaint");
    case SOV_EVENT_STEP:
      return C_ ("event", "Step of a complaint");
    case SOV_EVENT_COMPENSATION:
      return C_ ("event", "Compensation");
    case SOV_EVENT_ANSWER:
      return C_ ("event", "Feedback");
    case SOV_EVENT_PRAISE:
      return C_ ("event", "Praise");
    case SOV_EVENT_TASK:
      return C_ ("event", "Task");
    case SOV_EVENT_TASK_DONE:
      return C_ ("event", "Task done");
    case SOV_EVENT_TASK_NOT_NEEDED:
      return C_ ("event", "Task not needed");
    case SOV_EVENT_IDEA:
      return C_ ("event", "Improvement idea");
    default:
      return "";
    }
}

const char *
sov_label_cell (SovCellState state)
{
  switch (state)
    {
    case SOV_CELL_MISSING:
      return C_ ("cell", "missing");
    case SOV_CELL_TOLD:
      return C_ ("cell", "told");
    case SOV_CELL_WRITTEN:
      return C_ ("cell", "in writing");
    case SOV_CELL_ACKNOWLEDGED:
      return C_ ("cell", "acknowledged");
    case SOV_CELL_OLD_VERSION:
      return C_ ("cell", "old version");
    case SOV_CELL_NOT_NEEDED:
      return C_ ("cell", "not needed");
    default:
      return "";
    }
}

const char *
sov_glyph_cell (SovCellState state)
{
  switch (state)
    {
    case SOV_CELL_MISSING:
      return "○";
    case SOV_CELL_TOLD:
      return "◐";
    case SOV_CELL_WRITTEN:
      return "✓";
    case SOV_CELL_ACKNOWLEDGED:
      return "✓✓";
    case SOV_CELL_OLD_VERSION:
      return "!";
    case SOV_CELL_NOT_NEEDED:
    default:
      return "–";
    }
}

const char *
sov_glyph_level (SovLevel level)
{
  switch (level)
    {
    case SOV_LEVEL_RED:
      return "●";
    case SOV_LEVEL_AMBER:
      return "▲";
    case SOV_LEVEL_INFO:
      return "■";
    default:
      return "";
    }
}
