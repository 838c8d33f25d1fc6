/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether two parties may be one: noticed while a new one is being written.
 *
 * Owns what counts as the same name. Only points out; merging is the user's
 * act, and two people may well share a phone or a name.
 */

#include "model/sov-similar.h"

#include "model/sov-business-id.h"
#include "model/sov-email.h"
#include "model/sov-phone.h"
#include "model/sov-text.h"

#include <string.h>

/* Company forms in Finnish, Swedish and English, folded and without their dots
 * and colons ("T:mi", "r.y."). */
static const char *const company_forms[] = {
  "ab", "abp", "ay", "gmbh", "inc", "kb", "ky", "llc", "ltd", "nyf", "osk", "oy", "oyj", "rf", "rp", "ry", "sr", "tmi", "toiminimi", NULL
};

/* Without the marks that people put in or leave out within a word. */
static char *
drop_inner_marks (const char *word)
{
  GString *bare = g_string_new (NULL);

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '.' && c != ':' && c != '\'' && c != 0x2019)
        g_string_append_unichar (bare, c);
    }

  return g_string_free_and_steal (bare);
}

/* Appends the runs of letters and digits in @word, with the marks that belong to them. */
static void
append_parts (GPtrArray *parts,
              const char *word)
{
  g_autoptr (GString) part = g_string_new (NULL);

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        {
          g_string_append_unichar (part, c);
        }
      else if (part->len > 0)
        {
          g_ptr_array_add (parts, g_strdup (part->str));
          g_string_truncate (part, 0);
        }
    }

  if (part->len > 0)
    g_ptr_array_add (parts, g_strdup (part->str));
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_sorted (GPtrArray *parts)
{
  g_ptr_array_sort (parts, compare_parts);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" ", (char **) parts->pdata);
}

/* A name of company forms alone ("Oy Ab") keeps them; one of signs alone ("???",
 * emoji) is compared as it is. */
char *
sov_similar_name_key (const char *name)
{
  g_autofree char *folded = sov_text_fold (name);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *bare = drop_inner_marks (words[i]);
      g_auto (GStrv) ends = g_strsplit_set (bare, ",;()", -1);
      g_autofree char *core = g_strjoinv ("", ends);

      if (g_strv_contains (company_forms, core))
        g_ptr_array_add (forms, g_steal_pointer (&core));
      else
        append_parts (parts, words[i]);
    }

  if (parts->len > 0)
    return join_sorted (parts);
  if (forms->len > 0)
    return join_sorted (forms);

  return folded[0] != '\0' ? g_steal_pointer (&folded) : NULL;
}

typedef char *(*KeyFunc) (const char *);

static gboolean
share_key (const char *one,
           const char *other,
           KeyFunc key)
{
  g_autofree char *a = key (one);
  g_autofree char *b = key (other);

  return a != NULL && b != NULL && g_str_equal (a, b);
}

static gboolean
share_any_key (const char *const *some,
               const char *const *others,
               KeyFunc key)
{
  if (some == NULL || others == NULL)
    return FALSE;

  for (guint i = 0; some[i] != NULL; i++)
    for (guint k = 0; others[k] != NULL; k++)
      if (share_key (some[i], others[k], key))
        return TRUE;

  return FALSE;
}

SovSimilarReasons
sov_similar_compare (const SovSimilarParty *one,
                     const SovSimilarParty *other)
{
  SovSimilarReasons reasons = SOV_SIMILAR_NOT;

  if (share_key (one->name, other->name, sov_similar_name_key))
    reasons |= SOV_SIMILAR_NAME;
  if (share_any_key (one->phones, other->phones, sov_phone_match_key))
    reasons |= SOV_SIMILAR_PHONE;
  if (share_any_key (one->emails, other->emails, sov_email_match_key))
    reasons |= SOV_SIMILAR_EMAIL;
  if (share_key (one->business_id, other->business_id, sov_business_id_match_key))
    reasons |= SOV_SIMILAR_BUSINESS_ID;

  return reasons;
}
