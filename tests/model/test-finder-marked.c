/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib-object.h>
#include <string.h>

#include "model/sov-enum-types.h"
#include "model/sov-finder.h"

/* The finder against marked sentences (tests/model/sentences): how much of what it
 * offers is right, and how much of what there is it offers. Half B was written before
 * the rules and is what counts; half C is as people write on a phone. All are printed. */

#define PRECISION 900
#define RECALL 700

/* Wednesday 18 November 2026 at 10:00 in Helsinki. */
#define SAID "2026-11-18T10:00"

typedef struct
{
  int right;
  int wrong;
  int missed;
  int promises; /* of those that are right */
  int persons;
  int kinds;
  int times;
  gboolean tells; /* which lines it gets wrong: of half B nobody is to know */
} Score;

static const SovKnownName names[] = {
  { 1, "Antti Öljymäki", FALSE },
  { 2, "Maija Meikäläinen", FALSE },
  { 3, "Riikka Harjumaa", FALSE },
  { 4, "Pihlajan Huolto Oy", FALSE },
  { 5, "Mikko Lehto", FALSE },
  { 6, "Sari Virtanen", FALSE },
  { 7, "Otso Lahti", FALSE },
};

static void
add_words (SovFinder *finder,
           const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "words", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  sov_finder_add_words (finder, text, length, &error);
  g_assert_no_error (error);
}

static SovFinder *
new_finder (void)
{
  SovFinder *finder = sov_finder_new ();

  add_words (finder, "promise.fi.words");
  add_words (finder, "promise.en.words");
  return finder;
}

static gint64
said_at (void)
{
  gint64 ms = 0;

  g_assert_true (sov_time_parse_local (SAID, 0, &ms, NULL));
  return ms;
}

static const SovFound *
first_of (const GPtrArray *found,
          SovFoundType type)
{
  for (guint i = 0; i < found->len; i++)
    if (((const SovFound *) found->pdata[i])->type == type)
      return found->pdata[i];
  return NULL;
}

static gboolean
is_person (const SovFound *found,
           const char *message,
           const char *expected)
{
  g_autofree char *words = sov_span_dup (found->who.words, message);

  if (g_str_equal (expected, "sender"))
    return found->who.role == SOV_FOUND_OTHER;
  return found->who.role == SOV_FOUND_NAMED && g_ascii_strcasecmp (words, expected) == 0;
}

static gboolean
is_kind (const SovFound *found,
         const char *expected)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (SOV_TYPE_TERM_KIND);

  return g_str_equal (g_enum_get_value (kinds, found->kind)->value_nick, expected);
}

/* "-", "2026-11-19", "2026-11-19T10:00", "2026-11-23..2026-11-29" */
static gboolean
is_time (const SovFound *found,
         const char *expected)
{
  g_autofree char *due = NULL;
  const char *dots = strstr (expected, "..");

  if (g_str_equal (expected, "-"))
    return !found->has_when || !found->due.exact;
  if (!found->has_when || found->due.ms == SOV_NO_TIME)
    return FALSE;
  due = sov_time_to_local (found->due.from_ms != SOV_NO_TIME && strchr (expected, 'T') != NULL ? found->due.from_ms : found->due.ms);
  if (dots != NULL)
    return strncmp (due, expected, 10) >= 0 && strncmp (due, dots + 2, 10) <= 0;
  return g_str_has_prefix (due, expected);
}

static void
tell (const Score *score,
      const char *line,
      const char *what)
{
  if (score->tells)
    g_test_message ("%s: %s", what, line);
}

static void
judge_promise (Score *score,
               const GPtrArray *found,
               char *const *fields,
               const char *line)
{
  const SovFound *promise = first_of (found, SOV_FOUND_PROMISE);
  const char *message = fields[4];

  if (promise == NULL)
    {
      score->missed++;
      score->wrong += found->len > 0;
      tell (score, line, "missed");
      return;
    }
  score->right++;
  score->promises++;
  score->persons += is_person (promise, message, fields[1]);
  score->kinds += is_kind (promise, fields[2]);
  score->times += is_time (promise, fields[3]);
  if (!is_person (promise, message, fields[1]))
    tell (score, line, "person");
  if (!is_kind (promise, fields[2]))
    tell (score, line, "kind");
  if (!is_time (promise, fields[3]))
    tell (score, line, "time");
}

static void
judge (Score *score,
       const SovFinder *finder,
       const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "|", *line == '+' ? 5 : 2);
  const SovFinderContext context = { .said_at = said_at (), .names = names, .n_names = G_N_ELEMENTS (names) };
  guint n = g_strv_length (fields);
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < n; i++)
    g_strstrip (fields[i]);
  g_assert_cmpuint (n, ==, *line == '+' ? 5 : 2);
  found = sov_finder_read (finder, fields[n - 1], &context);
  if (*line == '+')
    judge_promise (score, found, fields, line);
  else if (*line == '-')
    {
      score->wrong += found->len > 0;
      if (found->len > 0)
        tell (score, line, "wrong");
    }
  else if (first_of (found, SOV_FOUND_ACKNOWLEDGEMENT) != NULL)
    {
      score->right++;
      score->wrong += first_of (found, SOV_FOUND_PROMISE) != NULL;
    }
  else
    {
      score->missed++;
      score->wrong += found->len > 0;
      tell (score, line, "missed");
    }
}

static int
per_mille (int part,
           int whole)
{
  return whole == 0 ? 0 : part * 1000 / whole;
}

static int
read_file (Score *score,
           const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "model", "sentences", name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (SovFinder) finder = new_finder ();
  g_autoptr (GError) error = NULL;
  int n = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      judge (score, finder, lines[i]);
      n++;
    }
  g_test_message ("%s: %d sentences, precision %d per mille, recall %d; of the promises found the person is right in %d per mille, the time in %d, the kind in %d",
                  name, n, per_mille (score->right, score->right + score->wrong), per_mille (score->right, score->right + score->missed),
                  per_mille (score->persons, score->promises), per_mille (score->times, score->promises), per_mille (score->kinds, score->promises));
  return n;
}

static void
test_language (gconstpointer language)
{
  g_autofree char *half_a = g_strdup_printf ("%s-a.txt", (const char *) language);
  g_autofree char *half_b = g_strdup_printf ("%s-b.txt", (const char *) language);
  g_autofree char *phone = g_strdup_printf ("%s-c.txt", (const char *) language);
  Score looked_at = { .tells = TRUE };
  Score on_phone = { .tells = TRUE };
  Score unseen = { 0 };
  int n = read_file (&looked_at, half_a);

  n += read_file (&on_phone, phone);
  n += read_file (&unseen, half_b);
  g_assert_cmpint (n, >=, 300);
  g_assert_cmpint (per_mille (unseen.right, unseen.right + unseen.wrong), >=, PRECISION);
  g_assert_cmpint (per_mille (unseen.right, unseen.right + unseen.missed), >=, RECALL);
  g_assert_cmpint (per_mille (looked_at.right, looked_at.right + looked_at.wrong), >=, PRECISION);
  g_assert_cmpint (per_mille (looked_at.right, looked_at.right + looked_at.missed), >=, RECALL);
  g_assert_cmpint (per_mille (on_phone.right, on_phone.right + on_phone.wrong), >=, PRECISION);
  g_assert_cmpint (per_mille (on_phone.right, on_phone.right + on_phone.missed), >=, RECALL);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/model/finder/of-finnish-offers-nine-in-ten-are-right-and-seven-promises-in-ten-are-offered", "fi", test_language);
  g_test_add_data_func ("/model/finder/of-english-offers-nine-in-ten-are-right-and-seven-promises-in-ten-are-offered", "en", test_language);
  return g_test_run ();
}
