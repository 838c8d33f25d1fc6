/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-action.h"

#include "model/sov-enum-types.h"
#include "model/sov-enums.h"

/* The schema of actions: their names, their fields, which must be given and
 * what a value is. It knows no action itself, and nothing of the vault. */

/* The longest list of fields of an action. */
#define MAX_FIELDS 40

#define REQUIRED(field) ((field) | REQUIRED_BIT)
#define REQUIRED_BIT 0x1000
#define END -1

typedef struct
{
  const char *name;
  int fields[MAX_FIELDS];
} KindSchema;

typedef struct
{
  const char *name;
  SovValueType type;
  GType (*choices) (void);
} FieldSchema;

#define PROFILE                                                                   \
  SOV_FIELD_PHONE, SOV_FIELD_EMAIL, SOV_FIELD_WHATSAPP, SOV_FIELD_ADDRESS,        \
      SOV_FIELD_BUSINESS_ID, SOV_FIELD_LANGUAGE, SOV_FIELD_REACHABLE,             \
      SOV_FIELD_REFERRED_BY, SOV_FIELD_PRACTICES, SOV_FIELD_NOTE,                 \
      SOV_FIELD_VAT_NUMBER, SOV_FIELD_IBAN, SOV_FIELD_EINVOICE,                   \
      SOV_FIELD_EINVOICE_OPERATOR, SOV_FIELD_PHONES, SOV_FIELD_EMAILS,            \
      SOV_FIELD_ADDRESSES, SOV_FIELD_FACTS, SOV_FIELD_FORMAL, SOV_FIELD_REACH_BY, \
      SOV_FIELD_SINCE, SOV_FIELD_EXPECTATION, SOV_FIELD_TRADE

#define RELAY REQUIRED (SOV_FIELD_TERM), REQUIRED (SOV_FIELD_PARTY), \
              SOV_FIELD_CHANNEL, SOV_FIELD_TEXT

#define DEAL SOV_FIELD_STATE, SOV_FIELD_PRICE, SOV_FIELD_VAT, \
             SOV_FIELD_VAT_INCLUDED, SOV_FIELD_MY_ROLE, SOV_FIELD_EXPECTATION

#define ENTRY SOV_FIELD_DEAL, SOV_FIELD_COMPLAINT, SOV_FIELD_ANSWERED, \
              SOV_FIELD_MOOD, SOV_FIELD_PUBLIC, SOV_FIELD_CONFLICTS_WITH

#define TASK SOV_FIELD_PARTY, SOV_FIELD_DEAL, SOV_FIELD_DUE, SOV_FIELD_DUE_VAGUE

#define COMPLAINT                                                   \
  SOV_FIELD_DEAL, SOV_FIELD_PUBLIC, SOV_FIELD_SOFT, SOV_FIELD_TERM, \
      SOV_FIELD_NOTICED, SOV_FIELD_STYLE, SOV_FIELD_SEVERITY,       \
      SOV_FIELD_DID_RIGHT, SOV_FIELD_IMPACT, SOV_FIELD_SOUGHT,      \
      SOV_FIELD_EXPECTATION, SOV_FIELD_GOT, SOV_FIELD_SPREAD

#define COMPENSATION                                                    \
  SOV_FIELD_VALUE, SOV_FIELD_COST, SOV_FIELD_HOURS, SOV_FIELD_SURPRISE, \
      SOV_FIELD_PROMISED, SOV_FIELD_DUE, SOV_FIELD_EXPIRES,             \
      SOV_FIELD_INVOICE, SOV_FIELD_TEXT, SOV_FIELD_STRINGS,             \
      SOV_FIELD_BILL, SOV_FIELD_SUBCONTRACTOR, SOV_FIELD_APPROVED

static const KindSchema kinds[SOV_N_ACTIONS] = {
  [SOV_ACTION_ME] = { "me", { REQUIRED (SOV_FIELD_NAME), SOV_FIELD_BUSINESS, SOV_FIELD_BUSINESS_ID, SOV_FIELD_VAT_LIABLE, SOV_FIELD_HOUR_COST, SOV_FIELD_HOUR_TARGET, SOV_FIELD_CONTACT_HOURS, SOV_FIELD_VAT_NUMBER, SOV_FIELD_IBAN, SOV_FIELD_EINVOICE, SOV_FIELD_PHONE, SOV_FIELD_EMAIL, SOV_FIELD_ADDRESS, SOV_FIELD_TRADE, END } },
  [SOV_ACTION_PARTY] = { "party", { REQUIRED (SOV_FIELD_ID), REQUIRED (SOV_FIELD_NAME), REQUIRED (SOV_FIELD_KIND), REQUIRED (SOV_FIELD_AS), PROFILE, END } },
  [SOV_ACTION_PERSON] = { "person", { REQUIRED (SOV_FIELD_ID), REQUIRED (SOV_FIELD_OF), REQUIRED (SOV_FIELD_NAME), SOV_FIELD_ROLE, SOV_FIELD_PHONE, SOV_FIELD_EMAIL, END } },
  [SOV_ACTION_DEAL] = { "deal", { REQUIRED (SOV_FIELD_ID), REQUIRED (SOV_FIELD_CUSTOMER), REQUIRED (SOV_FIELD_TITLE), DEAL, END } },
  [SOV_ACTION_JOIN] = { "join", { REQUIRED (SOV_FIELD_DEAL), REQUIRED (SOV_FIELD_PARTY), SOV_FIELD_ROLE, SOV_FIELD_TRADE, SOV_FIELD_PRICE, END } },
  [SOV_ACTION_TERM] = { "term", { REQUIRED (SOV_FIELD_ID), REQUIRED (SOV_FIELD_DEAL), REQUIRED (SOV_FIELD_KIND), REQUIRED (SOV_FIELD_TEXT), REQUIRED (SOV_FIELD_BY), REQUIRED (SOV_FIELD_TO), SOV_FIELD_DOERS, SOV_FIELD_DUE, SOV_FIELD_DUE_VAGUE, SOV_FIELD_NEEDS_TO_KNOW, SOV_FIELD_AGREED_IN, SOV_FIELD_COMPLAINT, SOV_FIELD_PRICE, SOV_FIELD_FROM_ENTRY, END } },
  [SOV_ACTION_CHANGE] = { "change", { REQUIRED (SOV_FIELD_TERM), SOV_FIELD_TEXT, SOV_FIELD_DUE, SOV_FIELD_DUE_VAGUE, SOV_FIELD_PRICE, SOV_FIELD_DOERS, SOV_FIELD_FROM_ENTRY, END } },
  [SOV_ACTION_TOLD] = { "told", { RELAY, END } },
  [SOV_ACTION_WRITTEN] = { "written", { RELAY, END } },
  [SOV_ACTION_ACKNOWLEDGED] = { "acknowledged", { RELAY, END } },
  [SOV_ACTION_BLOCKED] = { "blocked", { RELAY, SOV_FIELD_REASON, END } },
  [SOV_ACTION_KEPT] = { "kept", { REQUIRED (SOV_FIELD_TERM), END } },
  [SOV_ACTION_BROKEN] = { "broken", { REQUIRED (SOV_FIELD_TERM), END } },
  [SOV_ACTION_CANCELLED] = { "cancelled", { REQUIRED (SOV_FIELD_TERM), END } },
  [SOV_ACTION_ENTRY] = { "entry", { REQUIRED (SOV_FIELD_PARTY), REQUIRED (SOV_FIELD_CHANNEL), REQUIRED (SOV_FIELD_DIRECTION), REQUIRED (SOV_FIELD_TEXT), SOV_FIELD_ID, ENTRY, END } },
  [SOV_ACTION_COMPLAINT] = { "complaint", { REQUIRED (SOV_FIELD_ID), REQUIRED (SOV_FIELD_PARTY), REQUIRED (SOV_FIELD_WORDS), REQUIRED (SOV_FIELD_CHANNEL), SOV_FIELD_NOTICED_BY, SOV_FIELD_FROM_ENTRY, COMPLAINT, END } },
  [SOV_ACTION_STEP] = { "step", { REQUIRED (SOV_FIELD_COMPLAINT), REQUIRED (SOV_FIELD_DID), SOV_FIELD_TEXT, SOV_FIELD_BY, SOV_FIELD_CHANNEL, SOV_FIELD_DUE, SOV_FIELD_OUTCOME, SOV_FIELD_COST, SOV_FIELD_REASON, END } },
  [SOV_ACTION_CAUSE] = { "cause", { REQUIRED (SOV_FIELD_COMPLAINT), REQUIRED (SOV_FIELD_CAUSE), SOV_FIELD_WHOSE, SOV_FIELD_TERM, SOV_FIELD_PARTY, SOV_FIELD_NOTE, END } },
  [SOV_ACTION_COMPENSATION] = { "compensation", { REQUIRED (SOV_FIELD_ID), REQUIRED (SOV_FIELD_KIND), SOV_FIELD_COMPLAINT, SOV_FIELD_PARTY, COMPENSATION, END } },
  [SOV_ACTION_GIVE] = { "give", { REQUIRED (SOV_FIELD_COMPENSATION), SOV_FIELD_AMOUNT, SOV_FIELD_NOTE, END } },
  [SOV_ACTION_LESSON] = { "lesson", { REQUIRED (SOV_FIELD_COMPLAINT), REQUIRED (SOV_FIELD_TEXT), SOV_FIELD_ID, SOV_FIELD_STANDING_TERM, SOV_FIELD_SUBCONTRACTOR, SOV_FIELD_DUE, END } },
  [SOV_ACTION_ANSWER] = { "answer", { REQUIRED (SOV_FIELD_PARTY), REQUIRED (SOV_FIELD_QUESTION), REQUIRED (SOV_FIELD_SCORE), SOV_FIELD_DEAL, SOV_FIELD_COMPLAINT, SOV_FIELD_TEXT, END } },
  [SOV_ACTION_ENDED] = { "ended", { REQUIRED (SOV_FIELD_PARTY), SOV_FIELD_REASON, SOV_FIELD_REFERRED_TO, END } },
  [SOV_ACTION_EDIT_PARTY] = { "edit-party", { REQUIRED (SOV_FIELD_OF), SOV_FIELD_NAME, SOV_FIELD_KIND, SOV_FIELD_AS, PROFILE, END } },
  [SOV_ACTION_EDIT_PERSON] = { "edit-person", { REQUIRED (SOV_FIELD_OF), SOV_FIELD_NAME, SOV_FIELD_ROLE, SOV_FIELD_PHONE, SOV_FIELD_EMAIL, END } },
  [SOV_ACTION_EDIT_DEAL] = { "edit-deal", { REQUIRED (SOV_FIELD_OF), SOV_FIELD_TITLE, SOV_FIELD_CUSTOMER, DEAL, END } },
  [SOV_ACTION_EDIT_ENTRY] = { "edit-entry", { REQUIRED (SOV_FIELD_OF), SOV_FIELD_TEXT, SOV_FIELD_CHANNEL, SOV_FIELD_DIRECTION, ENTRY, END } },
  [SOV_ACTION_LEAVE] = { "leave", { REQUIRED (SOV_FIELD_DEAL), REQUIRED (SOV_FIELD_PARTY), END } },
  [SOV_ACTION_MERGE] = { "merge", { REQUIRED (SOV_FIELD_PARTY), REQUIRED (SOV_FIELD_TO), END } },
  [SOV_ACTION_REMOVE] = { "remove", { REQUIRED (SOV_FIELD_OF), END } },
  [SOV_ACTION_EDIT_COMPLAINT] = { "edit-complaint", { REQUIRED (SOV_FIELD_OF), COMPLAINT, END } },
  [SOV_ACTION_EDIT_COMPENSATION] = { "edit-compensation", { REQUIRED (SOV_FIELD_OF), SOV_FIELD_KIND, COMPENSATION, END } },
  [SOV_ACTION_UNTICK] = { "untick", { REQUIRED (SOV_FIELD_COMPLAINT), REQUIRED (SOV_FIELD_DID), END } },
  [SOV_ACTION_SNOOZE] = { "snooze", { REQUIRED (SOV_FIELD_COMPLAINT), REQUIRED (SOV_FIELD_DUE), REQUIRED (SOV_FIELD_REASON), END } },
  [SOV_ACTION_RECOURSE] = { "recourse", { REQUIRED (SOV_FIELD_COMPLAINT), REQUIRED (SOV_FIELD_PARTY), REQUIRED (SOV_FIELD_DID), SOV_FIELD_TEXT, SOV_FIELD_AMOUNT, END } },
  [SOV_ACTION_IMPROVED] = { "improved", { REQUIRED (SOV_FIELD_LESSON), END } },
  [SOV_ACTION_CHECKED] = { "checked", { REQUIRED (SOV_FIELD_LESSON), REQUIRED (SOV_FIELD_RECURRED), SOV_FIELD_DEAL, SOV_FIELD_NOTE, END } },
  [SOV_ACTION_PRAISE] = { "praise", { REQUIRED (SOV_FIELD_ID), REQUIRED (SOV_FIELD_PARTY), REQUIRED (SOV_FIELD_WORDS), SOV_FIELD_DEAL, SOV_FIELD_CHANNEL, SOV_FIELD_PUBLIC, SOV_FIELD_PERMISSION, SOV_FIELD_FROM_ENTRY, END } },
  [SOV_ACTION_EDIT_PRAISE] = { "edit-praise", { REQUIRED (SOV_FIELD_OF), SOV_FIELD_DEAL, SOV_FIELD_PUBLIC, SOV_FIELD_PERMISSION, END } },
  [SOV_ACTION_RESTORE] = { "restore", { REQUIRED (SOV_FIELD_OF), END } },
  [SOV_ACTION_ERASE] = { "erase", { REQUIRED (SOV_FIELD_OF), SOV_FIELD_REASON, END } },
  [SOV_ACTION_VAT_RATE] = { "vat-rate", { REQUIRED (SOV_FIELD_KIND), REQUIRED (SOV_FIELD_FROM), REQUIRED (SOV_FIELD_RATE), END } },
  [SOV_ACTION_VAT_RATE_REMOVED] = { "vat-rate-removed", { REQUIRED (SOV_FIELD_KIND), REQUIRED (SOV_FIELD_FROM), END } },
  [SOV_ACTION_TEXT] = { "text", { REQUIRED (SOV_FIELD_SCRIPT), REQUIRED (SOV_FIELD_LANGUAGE), REQUIRED (SOV_FIELD_WORDS), SOV_FIELD_ORIGINAL, END } },
  [SOV_ACTION_TAKE_BACK] = { "take-back", { REQUIRED (SOV_FIELD_OF), END } },
  [SOV_ACTION_IDEA] = { "idea", { REQUIRED (SOV_FIELD_ID), REQUIRED (SOV_FIELD_TEXT), SOV_FIELD_PARTY, SOV_FIELD_DEAL, SOV_FIELD_DUE, SOV_FIELD_FROM_ENTRY, END } },
  [SOV_ACTION_EDIT_IDEA] = { "edit-idea", { REQUIRED (SOV_FIELD_OF), SOV_FIELD_TEXT, SOV_FIELD_PARTY, SOV_FIELD_DEAL, SOV_FIELD_DUE, END } },
  [SOV_ACTION_TASK] = { "task", { REQUIRED (SOV_FIELD_ID), REQUIRED (SOV_FIELD_TEXT), TASK, SOV_FIELD_FROM_ENTRY, END } },
  [SOV_ACTION_EDIT_TASK] = { "edit-task", { REQUIRED (SOV_FIELD_OF), SOV_FIELD_TEXT, TASK, END } },
  [SOV_ACTION_TASK_DONE] = { "task-done", { REQUIRED (SOV_FIELD_TASK), END } },
  [SOV_ACTION_TASK_NOT_NEEDED] = { "task-not-needed", { REQUIRED (SOV_FIELD_TASK), END } },
  [SOV_ACTION_TASK_REOPENED] = { "task-reopened", { REQUIRED (SOV_FIELD_TASK), END } },
  [SOV_ACTION_TEXT_ORIGINAL] = { "text-original", { REQUIRED (SOV_FIELD_SCRIPT), REQUIRED (SOV_FIELD_LANGUAGE), END } },
};

static const FieldSchema fields[SOV_N_FIELDS] = {
  [SOV_FIELD_ID] = { "id", SOV_VALUE_LINE },
  [SOV_FIELD_OF] = { "of", SOV_VALUE_REF },
  [SOV_FIELD_NAME] = { "name", SOV_VALUE_LINE },
  [SOV_FIELD_KIND] = { "kind", SOV_VALUE_CHOICE },
  [SOV_FIELD_AS] = { "as", SOV_VALUE_CHOICES, sov_party_as_get_type },
  [SOV_FIELD_BUSINESS] = { "business", SOV_VALUE_LINE },
  [SOV_FIELD_BUSINESS_ID] = { "business_id", SOV_VALUE_LINE },
  [SOV_FIELD_VAT_NUMBER] = { "vat_number", SOV_VALUE_LINE },
  [SOV_FIELD_VAT_LIABLE] = { "vat_liable", SOV_VALUE_BOOLEAN },
  [SOV_FIELD_IBAN] = { "iban", SOV_VALUE_LINE },
  [SOV_FIELD_EINVOICE] = { "einvoice", SOV_VALUE_LINE },
  [SOV_FIELD_EINVOICE_OPERATOR] = { "einvoice_operator", SOV_VALUE_LINE },
  [SOV_FIELD_HOUR_COST] = { "hour_cost", SOV_VALUE_MONEY },
  [SOV_FIELD_HOUR_TARGET] = { "hour_target", SOV_VALUE_MONEY },
  [SOV_FIELD_CONTACT_HOURS] = { "contact_hours", SOV_VALUE_WINDOW },
  [SOV_FIELD_PHONE] = { "phone", SOV_VALUE_LINE },
  [SOV_FIELD_EMAIL] = { "email", SOV_VALUE_LINE },
  [SOV_FIELD_WHATSAPP] = { "whatsapp", SOV_VALUE_LINE },
  [SOV_FIELD_ADDRESS] = { "address", SOV_VALUE_LINE },
  [SOV_FIELD_PHONES] = { "phones", SOV_VALUE_LINES },
  [SOV_FIELD_EMAILS] = { "emails", SOV_VALUE_LINES },
  [SOV_FIELD_ADDRESSES] = { "addresses", SOV_VALUE_LINES },
  [SOV_FIELD_FACTS] = { "facts", SOV_VALUE_LINES },
  [SOV_FIELD_LANGUAGE] = { "language", SOV_VALUE_CHOICE, sov_language_get_type },
  [SOV_FIELD_FORMAL] = { "formal", SOV_VALUE_BOOLEAN },
  [SOV_FIELD_REACHABLE] = { "reachable", SOV_VALUE_WINDOW },
  [SOV_FIELD_REACH_BY] = { "reach_by", SOV_VALUE_CHOICE, sov_channel_get_type },
  [SOV_FIELD_SINCE] = { "since", SOV_VALUE_LINE },
  [SOV_FIELD_REFERRED_BY] = { "referred_by", SOV_VALUE_REF },
  [SOV_FIELD_PRACTICES] = { "practices", SOV_VALUE_CHOICES, sov_practice_get_type },
  [SOV_FIELD_TRADE] = { "trade", SOV_VALUE_LINE },
  [SOV_FIELD_NOTE] = { "note", SOV_VALUE_TEXT },
  [SOV_FIELD_ROLE] = { "role", SOV_VALUE_LINE },
  [SOV_FIELD_CUSTOMER] = { "customer", SOV_VALUE_REF },
  [SOV_FIELD_TITLE] = { "title", SOV_VALUE_LINE },
  [SOV_FIELD_STATE] = { "state", SOV_VALUE_CHOICE, sov_deal_state_get_type },
  [SOV_FIELD_PRICE] = { "price", SOV_VALUE_MONEY },
  [SOV_FIELD_VAT] = { "vat", SOV_VALUE_PERMILLE },
  [SOV_FIELD_VAT_INCLUDED] = { "vat_included", SOV_VALUE_BOOLEAN },
  [SOV_FIELD_MY_ROLE] = { "my_role", SOV_VALUE_CHOICE, sov_my_role_get_type },
  [SOV_FIELD_EXPECTATION] = { "expectation", SOV_VALUE_TEXT },
  [SOV_FIELD_DEAL] = { "deal", SOV_VALUE_REF },
  [SOV_FIELD_PARTY] = { "party", SOV_VALUE_REF },
  [SOV_FIELD_TEXT] = { "text", SOV_VALUE_TEXT },
  [SOV_FIELD_BY] = { "by", SOV_VALUE_REF },
  [SOV_FIELD_TO] = { "to", SOV_VALUE_REF },
  [SOV_FIELD_DOERS] = { "doers", SOV_VALUE_REFS },
  [SOV_FIELD_DUE] = { "due", SOV_VALUE_TIME },
  [SOV_FIELD_DUE_VAGUE] = { "due_vague", SOV_VALUE_LINE },
  [SOV_FIELD_NEEDS_TO_KNOW] = { "needs_to_know", SOV_VALUE_REFS },
  [SOV_FIELD_AGREED_IN] = { "agreed_in", SOV_VALUE_CHOICE, sov_channel_get_type },
  [SOV_FIELD_FROM_ENTRY] = { "from_entry", SOV_VALUE_REF },
  [SOV_FIELD_TERM] = { "term", SOV_VALUE_REF },
  [SOV_FIELD_CHANNEL] = { "channel", SOV_VALUE_CHOICE, sov_channel_get_type },
  [SOV_FIELD_REASON] = { "reason", SOV_VALUE_TEXT },
  [SOV_FIELD_COMPLAINT] = { "complaint", SOV_VALUE_REF },
  [SOV_FIELD_DIRECTION] = { "direction", SOV_VALUE_CHOICE, sov_direction_get_type },
  [SOV_FIELD_ANSWERED] = { "answered", SOV_VALUE_BOOLEAN },
  [SOV_FIELD_MOOD] = { "mood", SOV_VALUE_NUMBER },
  [SOV_FIELD_PUBLIC] = { "public", SOV_VALUE_BOOLEAN },
  [SOV_FIELD_CONFLICTS_WITH] = { "conflicts_with", SOV_VALUE_REF },
  [SOV_FIELD_WORDS] = { "words", SOV_VALUE_TEXT },
  [SOV_FIELD_NOTICED_BY] = { "noticed_by", SOV_VALUE_CHOICE, sov_noticed_by_get_type },
  [SOV_FIELD_SOFT] = { "soft", SOV_VALUE_BOOLEAN },
  [SOV_FIELD_DID] = { "did", SOV_VALUE_CHOICE, sov_step_kind_get_type },
  [SOV_FIELD_OUTCOME] = { "outcome", SOV_VALUE_CHOICE, sov_outcome_get_type },
  [SOV_FIELD_CAUSE] = { "cause", SOV_VALUE_CHOICE, sov_cause_get_type },
  [SOV_FIELD_WHOSE] = { "whose", SOV_VALUE_CHOICE, sov_whose_get_type },
  [SOV_FIELD_VALUE] = { "value", SOV_VALUE_MONEY },
  [SOV_FIELD_COST] = { "cost", SOV_VALUE_MONEY },
  [SOV_FIELD_HOURS] = { "hours", SOV_VALUE_HOURS },
  [SOV_FIELD_SURPRISE] = { "surprise", SOV_VALUE_BOOLEAN },
  [SOV_FIELD_PROMISED] = { "promised", SOV_VALUE_TIME },
  [SOV_FIELD_EXPIRES] = { "expires", SOV_VALUE_TIME },
  [SOV_FIELD_INVOICE] = { "invoice", SOV_VALUE_LINE },
  [SOV_FIELD_COMPENSATION] = { "compensation", SOV_VALUE_REF },
  [SOV_FIELD_AMOUNT] = { "amount", SOV_VALUE_MONEY },
  [SOV_FIELD_STANDING_TERM] = { "standing_term", SOV_VALUE_TEXT },
  [SOV_FIELD_QUESTION] = { "question", SOV_VALUE_CHOICE, sov_question_get_type },
  [SOV_FIELD_SCORE] = { "score", SOV_VALUE_NUMBER },
  [SOV_FIELD_REFERRED_TO] = { "referred_to", SOV_VALUE_LINE },
  [SOV_FIELD_NOTICED] = { "noticed", SOV_VALUE_TIME },
  [SOV_FIELD_STYLE] = { "style", SOV_VALUE_CHOICE, sov_style_get_type },
  [SOV_FIELD_SEVERITY] = { "severity", SOV_VALUE_NUMBER },
  [SOV_FIELD_DID_RIGHT] = { "did_right", SOV_VALUE_BOOLEAN },
  [SOV_FIELD_IMPACT] = { "impact", SOV_VALUE_TEXT },
  [SOV_FIELD_SOUGHT] = { "sought", SOV_VALUE_CHOICE, sov_sought_get_type },
  [SOV_FIELD_GOT] = { "got", SOV_VALUE_TEXT },
  [SOV_FIELD_SPREAD] = { "spread", SOV_VALUE_TEXT },
  [SOV_FIELD_STRINGS] = { "strings", SOV_VALUE_TEXT },
  [SOV_FIELD_BILL] = { "bill", SOV_VALUE_MONEY },
  [SOV_FIELD_SUBCONTRACTOR] = { "subcontractor", SOV_VALUE_REF },
  [SOV_FIELD_APPROVED] = { "approved", SOV_VALUE_BOOLEAN },
  [SOV_FIELD_LESSON] = { "lesson", SOV_VALUE_REF },
  [SOV_FIELD_RECURRED] = { "recurred", SOV_VALUE_BOOLEAN },
  [SOV_FIELD_PERMISSION] = { "permission", SOV_VALUE_CHOICE, sov_permission_get_type },
  [SOV_FIELD_FROM] = { "from", SOV_VALUE_TIME },
  [SOV_FIELD_RATE] = { "rate", SOV_VALUE_PERMILLE },
  [SOV_FIELD_SCRIPT] = { "script", SOV_VALUE_LINE },
  [SOV_FIELD_ORIGINAL] = { "original", SOV_VALUE_TEXT },
  [SOV_FIELD_TASK] = { "task", SOV_VALUE_REF },
};

static int
find_field (SovActionKind kind,
            SovField field)
{
  for (guint i = 0; i < MAX_FIELDS && kinds[kind].fields[i] != END; i++)
    if ((kinds[kind].fields[i] & ~REQUIRED_BIT) == (int) field)
      return kinds[kind].fields[i];

  return END;
}

const char *
sov_action_kind_name (SovActionKind kind)
{
  g_return_val_if_fail (kind < SOV_N_ACTIONS, NULL);

  return kinds[kind].name;
}

gboolean
sov_action_kind_from_name (const char *name,
                           SovActionKind *kind)
{
  for (guint i = 0; i < SOV_N_ACTIONS; i++)
    if (g_str_equal (kinds[i].name, name))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
sov_action_kind_allows (SovActionKind kind,
                        SovField field)
{
  return find_field (kind, field) != END;
}

gboolean
sov_action_kind_requires (SovActionKind kind,
                          SovField field)
{
  int found = find_field (kind, field);

  return found != END && (found & REQUIRED_BIT) != 0;
}

const char *
sov_field_name (SovField field)
{
  g_return_val_if_fail (field < SOV_N_FIELDS, NULL);

  return fields[field].name;
}

gboolean
sov_field_from_name (SovActionKind kind,
                     const char *name,
                     SovField *field)
{
  for (guint i = 0; i < SOV_N_FIELDS; i++)
    if (g_str_equal (fields[i].name, name) && sov_action_kind_allows (kind, i))
      {
        *field = i;
        return TRUE;
      }

  return FALSE;
}

SovValueType
sov_field_type (SovActionKind kind,
                SovField field)
{
  if (field == SOV_FIELD_ROLE && kind == SOV_ACTION_JOIN)
    return SOV_VALUE_CHOICE;
  if (field == SOV_FIELD_BY && kind == SOV_ACTION_STEP)
    return SOV_VALUE_LINE;

  return fields[field].type;
}

GType
sov_field_choices (SovActionKind kind,
                   SovField field)
{
  if (field == SOV_FIELD_ROLE)
    return sov_role_get_type ();
  if (field == SOV_FIELD_DID && kind == SOV_ACTION_RECOURSE)
    return sov_recourse_step_get_type ();
  if (field != SOV_FIELD_KIND)
    return fields[field].choices != NULL ? fields[field].choices () : G_TYPE_NONE;
  if (kind == SOV_ACTION_TERM)
    return sov_term_kind_get_type ();
  if (kind == SOV_ACTION_COMPENSATION || kind == SOV_ACTION_EDIT_COMPENSATION)
    return sov_compensation_kind_get_type ();
  if (kind == SOV_ACTION_VAT_RATE || kind == SOV_ACTION_VAT_RATE_REMOVED)
    return sov_vat_kind_get_type ();

  return sov_party_kind_get_type ();
}
