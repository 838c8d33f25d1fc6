/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sheet-builder.h"

#include "model/sov-enum-types.h"
#include "model/sov-time.h"
#include "model/sov-window.h"

typedef struct
{
  SovSheet *sheet;
  gint64 at;
  gint64 last_id;
} Builder;

gint64
sheet_time (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms = 0;

  if (!sov_time_parse_local (text, 0, &ms, &error))
    g_error ("“%s”: %s", text, error->message);

  return ms;
}

static int
choice (GType type,
        const char *nick)
{
  int value = 0;

  if (!sov_enum_from_nick (type, nick, &value))
    g_error ("“%s” is no %s", nick, g_type_name (type));

  return value;
}

/* What stands after @key among @words, or NULL. */
static const char *
field (char **words,
       const char *key)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_has_prefix (words[i], key) && words[i][strlen (key)] == '=')
        return words[i] + strlen (key) + 1;
    }

  return NULL;
}

gint64
sheet_id (SovSheet *sheet,
          const char *ref)
{
  if (g_str_equal (ref, "me"))
    return SOV_PARTY_ME;

  for (guint i = 0; i < sheet->parties->len; i++)
    {
      if (g_str_equal (((SovSheetParty *) sheet->parties->pdata[i])->ref, ref))
        return ((SovSheetParty *) sheet->parties->pdata[i])->id;
    }
  for (guint i = 0; i < sheet->terms->len; i++)
    {
      if (g_str_equal (((SovTerm *) sheet->terms->pdata[i])->ref, ref))
        return ((SovTerm *) sheet->terms->pdata[i])->id;
    }
  for (guint i = 0; i < sheet->entries->len; i++)
    {
      if (g_str_equal (((SovSheetEntry *) sheet->entries->pdata[i])->ref, ref))
        return ((SovSheetEntry *) sheet->entries->pdata[i])->id;
    }

  g_error ("nothing is called “%s”", ref);
}

static void
add_ids (SovSheet *sheet,
         GArray *ids,
         const char *refs)
{
  g_auto (GStrv) list = g_strsplit (refs, ",", -1);

  g_array_set_size (ids, 0);
  for (guint i = 0; list[i] != NULL; i++)
    {
      gint64 id = sheet_id (sheet, list[i]);

      g_array_append_val (ids, id);
    }
}

static SovTerm *
find_term (Builder *self,
           const char *ref)
{
  SovTerm *term = sov_sheet_find_term (self->sheet, sheet_id (self->sheet, ref));

  g_assert_nonnull (term);
  return term;
}

static void
build_party (Builder *self,
             char **words,
             SovRole role)
{
  SovSheetParty *party = sov_sheet_add_party (self->sheet);
  const char *hours = field (words, "hours");
  const char *practices = field (words, "practices");
  const char *contact = field (words, "contact");
  const char *said = field (words, "role");

  party->id = ++self->last_id;
  party->ref = g_strdup (words[1]);
  party->name = g_strdup (words[1]);
  party->first_name = g_strdup (words[1]);
  party->role = role;
  if (said != NULL)
    party->role = g_str_equal (said, "none") ? 0 : choice (SOV_TYPE_ROLE, said);
  if (hours != NULL)
    g_assert_true (sov_window_parse (hours, &party->reachable_from, &party->reachable_to));
  if (contact != NULL)
    party->last_contact = sheet_time (contact);
  if (practices != NULL)
    {
      g_auto (GStrv) list = g_strsplit (practices, ",", -1);

      for (guint i = 0; list[i] != NULL; i++)
        party->practices |= SOV_BIT (choice (SOV_TYPE_PRACTICE, list[i]));
    }
}

static void
fill_version (Builder *self,
              SovVersion *version,
              char **words)
{
  const char *due = field (words, "due");
  const char *vague = field (words, "vague");
  const char *doers = field (words, "doers");

  version->made_at = self->at;
  if (due != NULL)
    {
      version->due = g_str_equal (due, "-") ? SOV_NO_TIME : sheet_time (due);
      version->due_has_clock = !g_str_has_suffix (due, "T23:59");
    }
  if (vague != NULL)
    g_set_str (&version->due_vague, g_str_equal (vague, "-") ? NULL : vague);
  if (doers != NULL)
    add_ids (self->sheet, version->doers, doers);
}

static void
build_term (Builder *self,
            char **words)
{
  g_auto (GStrv) between = g_strsplit (words[3], ">", 2);
  SovTerm *term = sov_sheet_add_term (self->sheet);
  SovVersion *version = sov_term_add_version (term);
  const char *knows = field (words, "knows");

  term->id = ++self->last_id;
  term->ref = g_strdup (words[1]);
  term->kind = choice (SOV_TYPE_TERM_KIND, words[2]);
  term->by = sheet_id (self->sheet, between[0]);
  term->to = sheet_id (self->sheet, between[1]);
  term->made_at = self->at;
  if (knows != NULL)
    term->needs_to_know = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (knows != NULL && !g_str_equal (knows, "nobody"))
    add_ids (self->sheet, term->needs_to_know, knows);
  version->text = g_strdup_printf ("Text of %s", words[1]);
  fill_version (self, version, words);
}

static void
build_change (Builder *self,
              char **words)
{
  SovTerm *term = find_term (self, words[1]);
  const SovVersion *old = term->versions->pdata[term->versions->len - 1];
  SovVersion *version = sov_term_add_version (term);

  version->text = g_strdup (old->text);
  version->due = old->due;
  version->due_has_clock = old->due_has_clock;
  version->due_vague = g_strdup (old->due_vague);
  g_array_append_vals (version->doers, old->doers->data, old->doers->len);
  fill_version (self, version, words);
}

static void
build_relay (Builder *self,
             char **words)
{
  SovTerm *term = find_term (self, words[1]);
  SovRelay *relay = sov_term_add_relay (term);
  const char *version = field (words, "v");

  relay->id = ++self->last_id;
  relay->kind = choice (SOV_TYPE_RELAY_KIND, words[0]);
  relay->party = sheet_id (self->sheet, words[2]);
  relay->at = self->at;
  relay->version = version != NULL ? g_ascii_digit_value (version[0]) : sov_term_get_version (term, self->at)->number;
}

static void
build_entry (Builder *self,
             char **words)
{
  SovSheetEntry *entry = sov_sheet_add_entry (self->sheet);
  const char *conflicts = field (words, "conflicts");

  entry->id = ++self->last_id;
  entry->ref = g_strdup (words[1]);
  entry->party = sheet_id (self->sheet, words[2]);
  entry->at = self->at;
  entry->channel = SOV_CHANNEL_EMAIL;
  entry->direction = SOV_DIRECTION_IN;
  entry->text = g_strdup_printf ("Text of %s", words[1]);
  entry->conflicts_with = conflicts != NULL ? sheet_id (self->sheet, conflicts) : 0;
  entry->promises = g_strv_contains ((const char *const *) words, "promises");
}

static void
build_customer (Builder *self,
                char **words)
{
  build_party (self, words, SOV_ROLE_CUSTOMER);
  self->sheet->customer = self->last_id;
}

static void
build_statement (Builder *self,
                 char **words)
{
  static const char *const relays[] = { "told", "written", "acknowledged", "blocked", NULL };
  static const char *const ends[] = { "kept", "broken", "cancelled", NULL };
  char *default_customer[] = { (char *) "customer", (char *) "P", NULL };
  const char *statement = words[0];

  if (g_str_equal (statement, "at"))
    self->at = sheet_time (words[1]);
  else if (g_str_equal (statement, "deal"))
    self->sheet->state = choice (SOV_TYPE_DEAL_STATE, field (words, "state"));
  else if (g_str_equal (statement, "customer"))
    build_customer (self, words);
  else if (self->sheet->customer == 0)
    {
      build_customer (self, default_customer);
      build_statement (self, words);
    }
  else if (g_str_equal (statement, "party"))
    build_party (self, words, SOV_ROLE_SUBCONTRACTOR);
  else if (g_str_equal (statement, "term"))
    build_term (self, words);
  else if (g_str_equal (statement, "change"))
    build_change (self, words);
  else if (g_str_equal (statement, "entry"))
    build_entry (self, words);
  else if (g_strv_contains (relays, statement))
    build_relay (self, words);
  else if (g_strv_contains (ends, statement))
    {
      find_term (self, words[1])->state = choice (SOV_TYPE_TERM_STATE, statement);
      find_term (self, words[1])->state_at = self->at;
    }
  else
    g_error ("no statement is called “%s”", statement);
}

SovSheet *
sheet_from_text (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Builder self = { sov_sheet_new (), sheet_time ("2026-10-01T12:00"), 0 };

  self.sheet->id = ++self.last_id;
  self.sheet->ref = g_strdup ("D");
  self.sheet->title = g_strdup ("Title of D");
  self.sheet->state = SOV_DEAL_AGREED;
  self.sheet->made_at = sheet_time ("2026-01-01T12:00");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);

      if (words[0] != NULL && *words[0] != '\0')
        build_statement (&self, words);
    }

  return self.sheet;
}

static char *
join_sorted (GPtrArray *names)
{
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

char *
sheet_sort_names (const char *names)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (names, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (list, g_strdup (g_strstrip (parts[i])));

  return join_sorted (list);
}

char *
sheet_warnings (SovSheet *sheet,
                gint64 now)
{
  g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, now);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < warnings->len; i++)
    g_ptr_array_add (names, sov_warning_get_name (warnings->pdata[i]));

  return join_sorted (names);
}

gboolean
sheet_warns (SovSheet *sheet,
             gint64 now,
             const char *name)
{
  g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, now);

  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *found = sov_warning_get_name (warnings->pdata[i]);

      if (g_str_equal (found, name))
        return TRUE;
    }

  return FALSE;
}
