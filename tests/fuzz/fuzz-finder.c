/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fuzz/fuzz.h"
#include "model/sov-finder.h"

/* T16, hostile text: a message that was brought in, and a list of words that somebody wrote.
 * What is found lies inside the message, in its order. */

#define NOW G_GINT64_CONSTANT (1792573200000)

/* A little of everything that a list may have; the lists themselves are not at hand here. */
static const char finnish[] =
    "language = fi\n[spoken]\nmä = minä\nhuomen = huomenna\noon = olen\n[verbs]\nleikata, leikkaan, leikkaa, leikataan : other\n"
    "[things]\nlasku* : invoicing\nauto : delivery\n[events]\ntunti : schedule\n[persons]\nasentaja*\n[places]\npaikalla\n"
    "[promises]\nlupaan\ntulee yksi lasku : invoicing\n[assent]\nsovittu\nnäin tehdään\n👍\n[nods]\nok\njoo\n[fillers]\nkiitos\n"
    "[questions]\nmilloin\n[conditions]\njos\n[doubts]\nehkä\n[denials]\nen\nei\n[harmless]\nei hätää\n[reports]\nsanoi\n"
    "[states]\nluulen\n[closings]\nterveisin\n[quoted]\nlähettäjä:\n";
static const char english[] =
    "language = en\n[spoken]\ngonna = going to\n[verbs]\nreplace\nwrite, writing, written\n[things]\ninvoice* : invoicing\n"
    "[promises]\ni promise\n[assent]\ndeal\n[nods]\nyes\n[fillers]\nthanks\n[conditions]\nif\n[doubts]\nmaybe\n[denials]\nnot\n";

static void
assert_inside (SovSpan span,
               const char *text)
{
  g_assert_cmpuint (span.start, <=, span.end);
  g_assert_cmpuint (span.end, <=, strlen (text));
}

static void
read_message (const SovFinder *finder,
              const char *text)
{
  static const SovKnownName names[] = { { .name = "Maija Meikäläinen" }, { .name = "Antti Öljymäki", .is_me = TRUE } };
  const SovFinderContext context = { NOW, FALSE, names, G_N_ELEMENTS (names) };
  g_autoptr (GPtrArray) found = sov_finder_read (finder, text, &context);
  gsize before = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const SovFound *item = found->pdata[i];

      assert_inside (item->quote, text);
      assert_inside (item->when_words, text);
      assert_inside (item->who.words, text);
      assert_inside (item->whom.words, text);
      g_assert_cmpuint (item->quote.start, >=, before);
      g_assert_cmpint (item->who.name, <, (int) G_N_ELEMENTS (names));
      g_assert_true (g_utf8_validate (item->text, -1, NULL));
      before = item->quote.start;
    }
}

static SovFinder *
new_finder (void)
{
  SovFinder *finder = sov_finder_new ();

  g_assert_true (sov_finder_add_words (finder, finnish, sizeof finnish - 1, NULL));
  g_assert_true (sov_finder_add_words (finder, english, sizeof english - 1, NULL));
  return finder;
}

/* Words of somebody's own beside the others; most bytes are no list. */
static void
read_list (const guint8 *data,
           gsize size)
{
  g_autoptr (SovFinder) finder = sov_finder_new ();

  if (sov_finder_add_words (finder, (const char *) data, size, NULL))
    read_message (finder, "Sovittu, soitan huomenna klo 9. I'll send the invoice by Friday");
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  static SovFinder *finder;
  g_autofree char *text = fuzz_dup_text (data, size);

  if (finder == NULL)
    finder = new_finder ();
  read_message (finder, text);
  read_list (data, size);
  return 0;
}
