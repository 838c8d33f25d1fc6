/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fuzz/fuzz.h"
#include "model/sov-when.h"

/* T24, summer time, and T26, dates that can be read in two ways: whatever is said
 * of a time, what comes out is a time that a calendar has, or none. */

/* Wednesday 2026-10-21 in Helsinki, days before the clocks are put back. */
#define NOW G_GINT64_CONSTANT (1792573200000)

static void
assert_in_calendar (gint64 ms)
{
  g_autofree char *text = NULL;
  gint64 again;

  if (ms == SOV_NO_TIME)
    return;

  text = sov_time_to_local (ms);
  g_assert_true (sov_time_parse_local (text, NOW, &again, NULL));
  g_assert_cmpint (ABS (again - ms), <=, SOV_TIME_HOUR_MS + SOV_TIME_MINUTE_MS);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  SovWhen when;
  SovDue due;
  gint64 ms;

  if (sov_when_find (text, NOW, &when))
    {
      g_autofree char *words = sov_when_dup_words (&when, text);

      g_assert_cmpuint (strlen (words), <=, strlen (text) + 1);
      assert_in_calendar (when.due.ms);
    }
  if (sov_time_parse_local (text, NOW, &ms, NULL))
    assert_in_calendar (ms);
  if (sov_time_parse_due (text, NOW, &due, NULL))
    assert_in_calendar (due.ms);

  return 0;
}
