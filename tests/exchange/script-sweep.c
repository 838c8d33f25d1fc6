/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "script-sweep.h"

#include <string.h>

/* Wednesday 21.10.2026 at 10.00 in Helsinki. */
#define CALL_AT (G_GINT64_CONSTANT (1792566000000))
#define HOUR (G_GINT64_CONSTANT (3600000))

const SovLanguage script_languages[3] = { SOV_LANGUAGE_FINNISH, SOV_LANGUAGE_ENGLISH, SOV_LANGUAGE_SWEDISH };

static const char *const options[] = { "Antti soittaa tänään", "teen työn itse.", NULL };

const ScriptField script_fields[] = {
  { G_STRUCT_OFFSET (SovScript, first_name), "Maija" },
  { G_STRUCT_OFFSET (SovScript, my_name), "Aino" },
  { G_STRUCT_OFFSET (SovScript, what), "soittoa ei tullut" },
  { G_STRUCT_OFFSET (SovScript, proposal), "soitan itse tänään" },
  { G_STRUCT_OFFSET (SovScript, reason), "en kertonut aikaa eteenpäin." },
  { G_STRUCT_OFFSET (SovScript, quote), "En ole saanut puhelua. Olen pettynyt." },
  { G_STRUCT_OFFSET (SovScript, question), "milloin puhelun piti tulla" },
  { G_STRUCT_OFFSET (SovScript, impact), "jouduin odottamaan koko päivän" },
  { G_STRUCT_OFFSET (SovScript, terms), "yksi lasku minulta" },
  { G_STRUCT_OFFSET (SovScript, extra), "lahjakortti 50 €" },
  { G_STRUCT_OFFSET (SovScript, change), "kirjaan sovitut samana päivänä!" },
  { G_STRUCT_OFFSET (SovScript, thing), "Keittiön remontti" },
  { G_STRUCT_OFFSET (SovScript, point), "matkakulut" },
  { G_STRUCT_OFFSET (SovScript, offer), "viimeistelen saumat" },
  { G_STRUCT_OFFSET (SovScript, hours), "arkisin klo 9–15" },
  { G_STRUCT_OFFSET (SovScript, other), "Rakennus Oy" },
  { G_STRUCT_OFFSET (SovScript, way), "lähetän sovitut\nheti" },
  { G_STRUCT_OFFSET (SovScript, options), NULL },
  { G_STRUCT_OFFSET (SovScript, time), NULL },
};

const guint n_script_fields = G_N_ELEMENTS (script_fields);

SovScript
fill_script (SovScriptKind kind,
             guint known)
{
  SovScript script = { .kind = kind, .now = CALL_AT - 24 * HOUR, .has_clock = TRUE };

  for (guint f = 0; f < n_script_fields; f++)
    {
      gpointer field = G_STRUCT_MEMBER_P (&script, script_fields[f].offset);

      if ((known & (1u << f)) == 0)
        continue;
      if (script_fields[f].value != NULL)
        *(const char **) field = script_fields[f].value;
      else if (script_fields[f].offset == G_STRUCT_OFFSET (SovScript, time))
        script.time = CALL_AT;
      else
        script.options = options;
    }

  return script;
}

SovScript
make_script (SovScriptKind kind,
             SovLanguage language)
{
  SovScript script = fill_script (kind, (1u << n_script_fields) - 1);

  script.language = language;

  return script;
}

guint
field_of (const char *value)
{
  for (guint f = 0; f < n_script_fields; f++)
    if (g_strcmp0 (script_fields[f].value, value) == 0)
      return f;

  g_assert_not_reached ();
}

static gboolean
differ (SovScriptKind kind,
        guint known,
        guint other)
{
  SovScript a = fill_script (kind, known);
  SovScript b = fill_script (kind, other);
  g_autofree char *text_a = sov_script_compose (&a);
  g_autofree char *text_b = sov_script_compose (&b);

  return !g_str_equal (text_a, text_b);
}

guint
fields_used (SovScriptKind kind)
{
  guint all = (1u << n_script_fields) - 1;
  guint used = 0;

  for (guint f = 0; f < n_script_fields; f++)
    if (differ (kind, 0, 1u << f) || differ (kind, all, all & ~(1u << f)))
      used |= 1u << f;

  return used;
}

/* @variant: bits for who is addressed how, and what else is so. */
static void
check_variant (SovScriptKind kind,
               guint known,
               guint variant,
               CheckText check)
{
  SovScript script = fill_script (kind, known);

  script.formal = (variant & 1) != 0;
  script.did_right = (variant & 2) != 0;
  script.noticed_by_me = (variant & 4) != 0;
  script.consumer = (variant & 8) != 0;
  script.public = (variant & 16) != 0;
  for (guint l = 0; l < G_N_ELEMENTS (script_languages); l++)
    {
      g_autofree char *text = NULL;

      script.language = script_languages[l];
      text = sov_script_compose (&script);
      check (&script, text);
    }
}

void
sweep_kind (SovScriptKind kind,
            CheckText check)
{
  guint used = fields_used (kind);
  guint known = used;

  /* Counts down through the subsets of @used. */
  for (;; known = (known - 1) & used)
    {
      for (guint variant = 0; variant < 32; variant++)
        check_variant (kind, known, variant, check);
      if (known == 0)
        break;
    }
}

void
assert_text (const SovScript *script,
             const char *expected)
{
  g_autofree char *text = sov_script_compose (script);

  g_assert_cmpstr (text, ==, expected);
}

void
assert_whole (const SovScript *script,
              const char *text)
{
  static const char *const left_over[] = { "{", "}", "(null)", "  ", " \n", "\n ", "\n\n", "..", ".?", "?.", "….", "!.", ".”.", " .", " ,", ":." };
  static const char *const ends[] = { ".", "!", "?", "…", "\n– Aino" };
  gboolean ended = FALSE;

  g_assert_cmpstr (text, !=, "");
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (left_over); i++)
    assert_lacks (text, left_over[i]);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    ended |= g_str_has_suffix (text, ends[i]);
  g_assert_true (ended);
}
