/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sov-cli.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "exchange/sov-labels.h"
#include "exchange/sov-warning-text.h"
#include "model/sov-enum-types.h"
#include "model/sov-time.h"
#include "store/sov-standing.h"

/* How the deals stood at a moment: the warnings that held, and Today. */

gboolean
sov_cli_read_at (SovCli *self,
                 gint64 *at)
{
  g_autoptr (GError) error = NULL;

  *at = sov_time_now ();
  if (self->at == NULL || sov_time_parse_local (self->at, *at, at, &error))
    return TRUE;

  sov_cli_fail (self, SOV_EXIT_USAGE, _ ("“%s” is no time. Write it as 2026-10-19T20:10 or “+3d 10:00”."), self->at);
  return FALSE;
}

/* Opens the vault and loads every deal; NULL when something was wrong, which
 * was said. */
static SovStanding *
look_back (SovCli *self,
           gint64 *at,
           SovExit *exit)
{
  g_autoptr (SovStanding) standing = sov_standing_new ();
  g_autoptr (GError) error = NULL;

  *exit = SOV_EXIT_USAGE;
  if (!sov_cli_read_at (self, at))
    return NULL;
  *exit = sov_cli_open (self, TRUE);
  if (*exit != SOV_EXIT_DONE)
    return NULL;
  if (sov_standing_look_back (standing, self->db, &error))
    return g_steal_pointer (&standing);

  *exit = sov_cli_fail_error (self, SOV_EXIT_WRONG, error);
  return NULL;
}

static void
add_warning (JsonBuilder *builder,
             const SovWarning *warning,
             const char *text)
{
  g_autofree char *rule = g_strdup_printf ("R%d", warning->rule);

  json_builder_begin_object (builder);
  sov_json_text (builder, "rule", rule);
  sov_json_choice (builder, "level", SOV_TYPE_LEVEL, (int) warning->level);
  sov_json_text (builder, "deal", warning->deal_ref);
  sov_json_text (builder, "term", warning->term_ref);
  sov_json_text (builder, "party", warning->party_ref);
  if (warning->entry_ref != NULL)
    sov_json_text (builder, "entry", warning->entry_ref);
  if (warning->complaint_ref != NULL)
    sov_json_text (builder, "complaint", warning->complaint_ref);
  sov_json_text (builder, "text", text);
  sov_json_choice (builder, "cure", SOV_TYPE_CURE, (int) warning->cure);
  json_builder_end_object (builder);
}

static gboolean
is_wanted (const SovCli *self,
           const SovWarning *warning)
{
  return self->deal == NULL || g_str_equal (self->deal, warning->deal_ref);
}

SovExit
sov_cli_warnings (SovCli *self)
{
  gint64 at;
  SovExit exit;
  g_autoptr (SovStanding) standing = look_back (self, &at, &exit);
  g_autoptr (GPtrArray) warnings = NULL;
  JsonBuilder *builder;
  guint n = 0;

  if (standing == NULL)
    return exit;

  builder = sov_cli_begin_json ();
  sov_json_time (builder, "at", at);
  json_builder_set_member_name (builder, "warnings");
  json_builder_begin_array (builder);
  warnings = sov_standing_get_warnings (standing, at);
  for (guint i = 0; i < warnings->len; i++)
    {
      const SovWarning *warning = warnings->pdata[i];
      g_autofree char *name = sov_warning_get_name (warning);
      g_autofree char *text = NULL;

      if (!is_wanted (self, warning))
        continue;

      n++;
      text = sov_warning_text (warning, sov_standing_get_sheet (standing, warning->deal), at);
      add_warning (builder, warning, text);
      sov_cli_say (self, "%s %s  %s", sov_glyph_level (warning->level), name, text);
    }
  json_builder_end_array (builder);

  if (n == 0)
    sov_cli_say (self, "%s", _ ("No warnings."));
  if (self->json)
    sov_cli_print_json (builder);
  else
    g_object_unref (builder);

  return SOV_EXIT_DONE;
}

/* What to do next, in one word for programs. */
static const char *
get_act (const SovTodayItem *item)
{
  switch (item->kind)
    {
    case SOV_TODAY_WARNING:
      return sov_enum_nick (SOV_TYPE_CURE, (int) item->cure);
    case SOV_TODAY_DUE:
    case SOV_TODAY_WAITING:
      return sov_enum_nick (SOV_TYPE_CURE, SOV_CURE_MARK_DONE);
    case SOV_TODAY_COMPLAINT:
      return sov_enum_nick (SOV_TYPE_CURE, SOV_CURE_OPEN_COMPLAINT);
    case SOV_TODAY_COMPENSATION:
      return "give";
    case SOV_TODAY_IMPROVE:
      return "improve";
    case SOV_TODAY_TASK:
      return sov_enum_nick (SOV_TYPE_CURE, SOV_CURE_MARK_DONE);
    case SOV_TODAY_ASK_FEEDBACK:
    case SOV_TODAY_ASK_STRAIGHT:
    case SOV_TODAY_RECURRED:
    default:
      return "ask";
    }
}

static void
add_item (JsonBuilder *builder,
          const SovTodayItem *item,
          const char *why)
{
  json_builder_begin_object (builder);
  sov_json_choice (builder, "kind", SOV_TYPE_TODAY_KIND, (int) item->kind);
  sov_json_text (builder, "ref", item->ref);
  sov_json_text (builder, "why", why);
  sov_json_text (builder, "act", get_act (item));
  sov_json_time (builder, "due", item->due);
  json_builder_end_object (builder);
}

/* A shape for how urgent it is, as on the page. */
static const char *
get_glyph (SovUrgency urgency)
{
  if (urgency <= SOV_URGENCY_NOW)
    return sov_glyph_level (SOV_LEVEL_RED);

  return sov_glyph_level (urgency == SOV_URGENCY_TODAY ? SOV_LEVEL_AMBER : SOV_LEVEL_INFO);
}

static SovExit
print_today (SovCli *self,
             GPtrArray *items,
             gint64 at)
{
  JsonBuilder *builder = sov_cli_begin_json ();
  g_autofree char *when = sov_format_time (at);

  sov_json_time (builder, "at", at);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  sov_cli_say (self, "%s", when);
  for (guint i = 0; i < items->len; i++)
    {
      SovTodayItem *item = items->pdata[i];
      g_autofree char *why = sov_today_item_text (item, at);

      add_item (builder, item, why);
      sov_cli_say (self, "%s %s  %s", get_glyph (item->urgency), item->ref, why);
    }
  json_builder_end_array (builder);

  if (items->len == 0)
    sov_cli_say (self, "%s", _ ("Nothing needs you now."));
  if (self->json)
    sov_cli_print_json (builder);
  else
    g_object_unref (builder);

  return SOV_EXIT_DONE;
}

SovExit
sov_cli_today (SovCli *self)
{
  gint64 at;
  SovExit exit;
  g_autoptr (SovStanding) standing = look_back (self, &at, &exit);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  if (standing == NULL)
    return exit;

  items = sov_standing_get_today (standing, self->db, at, &error);
  if (items == NULL)
    return sov_cli_fail_error (self, SOV_EXIT_WRONG, error);

  return print_today (self, items, at);
}
