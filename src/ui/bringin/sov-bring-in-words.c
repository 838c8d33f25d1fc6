/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/bringin/sov-bring-in-words.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"

const char *
sov_bring_in_kind_text (SovImportKind kind)
{
  switch (kind)
    {
    case SOV_IMPORT_WHATSAPP:
      return _ ("WhatsApp chat");
    case SOV_IMPORT_SMS:
      return _ ("Text messages");
    case SOV_IMPORT_CALLS:
      return _ ("Call log");
    case SOV_IMPORT_MAIL:
      return _ ("Mail");
    case SOV_IMPORT_MAILBOX:
      return _ ("Mailbox");
    case SOV_IMPORT_CONTACTS:
      return _ ("Address book");
    case SOV_IMPORT_TABLE:
      return _ ("Table of people");
    case SOV_IMPORT_CALENDAR:
      return _ ("Calendar");
    case SOV_IMPORT_TEXT:
    default:
      return _ ("Text");
    }
}

const char *
sov_bring_in_reason_text (SovImportReason reason)
{
  switch (reason)
    {
    case SOV_IMPORT_REASON_SYSTEM:
      return _ ("Told by the service, said by nobody");
    case SOV_IMPORT_REASON_NO_DATE:
      return _ ("No date that exists");
    case SOV_IMPORT_REASON_NO_SENDER:
      return _ ("No sender");
    case SOV_IMPORT_REASON_NO_NAME:
      return _ ("No name");
    case SOV_IMPORT_REASON_EMPTY:
      return _ ("Empty");
    case SOV_IMPORT_REASON_DELETED:
      return _ ("Deleted by its writer");
    case SOV_IMPORT_REASON_DRAFT:
      return _ ("A draft that was never sent");
    case SOV_IMPORT_REASON_ENCODING:
      return _ ("Some letters could not be read");
    case SOV_IMPORT_REASON_TOO_LARGE:
      return _ ("Too large");
    case SOV_IMPORT_REASON_TOO_DEEP:
      return _ ("Packed too deep");
    case SOV_IMPORT_REASON_TOO_MANY:
      return _ ("More than can be read at once; the rest is left out");
    case SOV_IMPORT_REASON_BROKEN:
      return _ ("The file breaks off here");
    case SOV_IMPORT_REASON_UNSAFE:
      return _ ("Left out because it may do harm");
    case SOV_IMPORT_REASON_MISSING:
      return _ ("A file that is named here and was not there");
    case SOV_IMPORT_REASON_NOT_UNDERSTOOD:
    default:
      return _ ("Not understood");
    }
}

const char *
sov_bring_in_column_text (SovImportColumn column)
{
  switch (column)
    {
    case SOV_IMPORT_COLUMN_NAME:
      return _ ("Name");
    case SOV_IMPORT_COLUMN_FIRST_NAME:
      return _ ("First name");
    case SOV_IMPORT_COLUMN_LAST_NAME:
      return _ ("Last name");
    case SOV_IMPORT_COLUMN_ORGANISATION:
      return _ ("Company");
    case SOV_IMPORT_COLUMN_BUSINESS_ID:
      return _ ("Business ID");
    case SOV_IMPORT_COLUMN_PHONE:
      return _ ("Phone");
    case SOV_IMPORT_COLUMN_EMAIL:
      return _ ("Email");
    case SOV_IMPORT_COLUMN_STREET:
      return _ ("Street");
    case SOV_IMPORT_COLUMN_POSTAL_CODE:
      return _ ("Postal code");
    case SOV_IMPORT_COLUMN_TOWN:
      return _ ("Town");
    case SOV_IMPORT_COLUMN_WEB:
      return _ ("Web page");
    case SOV_IMPORT_COLUMN_NOTE:
      return _ ("Note");
    case SOV_IMPORT_COLUMN_LANGUAGE:
      return _ ("Language");
    case SOV_IMPORT_COLUMN_NONE:
    default:
      return _ ("Leave out");
    }
}

static char *
count_text (SovImportItemKind kind,
            guint n)
{
  switch (kind)
    {
    case SOV_IMPORT_ITEM_CALL:
      return g_strdup_printf (ngettext ("%u call", "%u calls", n), n);
    case SOV_IMPORT_ITEM_MEETING:
      return g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n);
    case SOV_IMPORT_ITEM_CONTACT:
      return g_strdup_printf (ngettext ("%u person", "%u people", n), n);
    case SOV_IMPORT_ITEM_MESSAGE:
    default:
      return g_strdup_printf (ngettext ("%u message", "%u messages", n), n);
    }
}

char *
sov_bring_in_dup_counts (const GPtrArray *items)
{
  guint counts[SOV_IMPORT_ITEM_CONTACT + 1] = { 0 };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    counts[((const SovImportItem *) items->pdata[i])->kind]++;
  for (guint kind = SOV_IMPORT_ITEM_MESSAGE; kind <= SOV_IMPORT_ITEM_CONTACT; kind++)
    if (counts[kind] > 0)
      {
        g_autofree char *part = count_text ((SovImportItemKind) kind, counts[kind]);

        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
      }

  return g_string_free (text, FALSE);
}

char *
sov_bring_in_dup_period (const GPtrArray *items)
{
  gint64 first = G_MAXINT64;
  gint64 last = G_MININT64;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const SovImportItem *item = items->pdata[i];

      if (item->at == SOV_NO_TIME)
        continue;
      first = MIN (first, item->at);
      last = MAX (last, item->at);
    }
  if (last == G_MININT64)
    return NULL;

  from = sov_format_day (first);
  to = sov_format_day (last);
  return g_str_equal (from, to) ? g_steal_pointer (&from) : g_strdup_printf ("%s – %s", from, to);
}

char *
sov_bring_in_dup_item_title (const SovImportItem *item)
{
  if (item->kind != SOV_IMPORT_ITEM_CONTACT)
    return g_strdup (*item->text != '\0' || item->note == NULL ? item->text : item->note);
  if (item->name != NULL && item->organisation != NULL)
    return g_strdup_printf ("%s, %s", item->name, item->organisation);

  return g_strdup (item->name != NULL ? item->name : item->organisation);
}

char *
sov_bring_in_dup_item_subtitle (const SovImportItem *item)
{
  g_autofree char *when = item->at != SOV_NO_TIME ? sov_format_time (item->at) : NULL;
  const char *who = item->sender != NULL ? item->sender : item->sender_address;
  const char *phone = item->phones[0] != NULL ? item->phones[0] : "";

  if (when == NULL)
    return g_strdup_printf ("%s%s%s", phone, *phone != '\0' && item->emails[0] != NULL ? ", " : "",
                            item->emails[0] != NULL ? item->emails[0] : "");

  return who != NULL ? g_strdup_printf ("%s, %s", who, when) : g_steal_pointer (&when);
}

char *
sov_bring_in_dup_similar (const SovImportContact *contact)
{
  if (contact->similar_name == NULL)
    return NULL;
  if (contact->is_twin)
    /* Translators: %s is the name of somebody who stands before in the same address book */
    return g_strdup_printf (_ ("%s is in this file too"), contact->similar_name);

  /* Translators: %s is the name of a customer who is in the program already */
  return g_strdup_printf (_ ("There is %s already"), contact->similar_name);
}

char *
sov_bring_in_dup_reject_title (const SovImportReject *reject)
{
  /* Translators: a line of a file and why it stays out */
  return g_strdup_printf (_ ("Line %u: %s"), (guint) reject->place, sov_bring_in_reason_text (reject->reason));
}

char *
sov_bring_in_dup_person_subtitle (const SovImportPerson *person)
{
  g_autofree char *count = g_strdup_printf (ngettext ("in %u entry", "in %u entries", person->n), person->n);

  return person->name != NULL && person->address != NULL ? g_strdup_printf ("%s, %s", person->address, count) : g_steal_pointer (&count);
}

static char *
dup_call_text (const SovImportItem *item)
{
  gint64 minutes = item->ends_at != SOV_NO_TIME ? (item->ends_at - item->at + SOV_TIME_MINUTE_MS - 1) / SOV_TIME_MINUTE_MS : 0;

  if (item->missed)
    return g_strdup (_ ("A call that nobody answered"));
  if (minutes <= 0)
    return g_strdup (_ ("A call"));

  return g_strdup_printf (ngettext ("A call of %d minute", "A call of %d minutes", (gulong) minutes), (int) minutes);
}

static char *
dup_file_names (const SovImportItem *item)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < item->files->len; i++)
    g_strv_builder_add (names, ((const SovImportFile *) item->files->pdata[i])->name);
  list = g_strv_builder_end (names);

  return g_strjoinv (", ", list);
}

void
sov_bring_in_fill_texts (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      SovImportItem *item = items->pdata[i];
      char *text = NULL;

      if (*item->text != '\0' || item->kind == SOV_IMPORT_ITEM_CONTACT)
        continue;
      if (item->kind == SOV_IMPORT_ITEM_CALL)
        text = dup_call_text (item);
      else if (item->files->len > 0)
        text = dup_file_names (item);
      if (text == NULL)
        continue;
      g_free (item->note);
      item->note = text;
    }
}
