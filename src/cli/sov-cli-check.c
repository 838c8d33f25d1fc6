/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sov-cli.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <unistd.h>

#include "desktop/sov-verify-text.h"
#include "store/sov-chain.h"
#include "store/sov-verify.h"

/* Whether the vault is whole, and whether an entry that somebody was sent is
 * still in it. Nothing is changed; Ctrl+C ends it. */

/* Progress is for people: on the terminal, one line that is written over. */

#define CLEAR_LINE "\r\033[K"

static void
show_progress (const char *name,
               guint per_mille,
               gpointer data)
{
  g_printerr (CLEAR_LINE "%3u %%  %s", per_mille / 10, sov_verify_text (name));
}

/* Waits for Ctrl+C in a thread of its own, which ends with the program. */
static gpointer
wait_for_interrupt (gpointer cancellable)
{
  sigset_t signals;
  int got = 0;

  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  if (sigwait (&signals, &got) == 0)
    g_cancellable_cancel (cancellable);
  g_object_unref (cancellable);

  return NULL;
}

static void
watch_for_interrupt (GCancellable *cancellable)
{
  sigset_t signals;

  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  pthread_sigmask (SIG_BLOCK, &signals, NULL);
  g_thread_unref (g_thread_new ("interrupt", wait_for_interrupt, g_object_ref (cancellable)));
}

static GPtrArray *
look_through (SovCli *self)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean shown = !self->json && isatty (STDERR_FILENO);
  GPtrArray *findings;

  watch_for_interrupt (cancellable);
  findings = sov_verify (self->db, shown ? show_progress : NULL, NULL, cancellable);
  if (shown)
    g_printerr (CLEAR_LINE);

  return findings;
}

static void
add_finding (JsonBuilder *builder,
             const SovFinding *finding)
{
  json_builder_begin_object (builder);
  sov_json_text (builder, "name", finding->name);
  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, finding->ok);
  sov_json_text (builder, "detail", finding->detail);
  sov_json_text (builder, "about", finding->about);
  json_builder_end_object (builder);
}

static void
say_finding (SovCli *self,
             const SovFinding *finding)
{
  g_autoptr (GString) line = g_string_new (finding->ok ? "✓ " : "! ");

  g_string_append (line, sov_verify_text (finding->name));
  if (*finding->detail != '\0')
    g_string_append_printf (line, ": %s", finding->detail);
  if (finding->about != NULL)
    g_string_append_printf (line, " (%s)", finding->about);
  sov_cli_say (self, "%s", line->str);
}

static gboolean
print_findings (SovCli *self,
                JsonBuilder *builder,
                GPtrArray *findings)
{
  gboolean ok = TRUE;

  for (guint i = 0; i < findings->len; i++)
    ok = ok && ((SovFinding *) findings->pdata[i])->ok;

  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, ok);
  json_builder_set_member_name (builder, "checks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      add_finding (builder, findings->pdata[i]);
      say_finding (self, findings->pdata[i]);
    }
  json_builder_end_array (builder);
  sov_cli_say (self, "%s", ok ? _ ("The vault is whole.") : _ ("Something is wrong with the vault. Restore a backup to get everything back."));

  return ok;
}

static gboolean
print_mark (SovCli *self,
            JsonBuilder *builder)
{
  gboolean holds = FALSE;

  sov_chain_check_mark (self->db, self->mark, &holds, NULL);
  json_builder_set_member_name (builder, "mark");
  json_builder_begin_object (builder);
  sov_json_text (builder, "mark", self->mark);
  json_builder_set_member_name (builder, "holds");
  json_builder_add_boolean_value (builder, holds);
  json_builder_end_object (builder);

  if (holds)
    /* Translators: %s is the entry below a message that was sent: 412-7f3a91c04d2e */
    sov_cli_say (self, _ ("✓ Entry %s is there as it was when it was sent."), self->mark);
  else
    sov_cli_say (self, _ ("! Entry %s is not in this vault: it was changed or taken away, or belongs to another vault."), self->mark);

  return holds;
}

SovExit
sov_cli_verify (SovCli *self)
{
  g_autoptr (GPtrArray) findings = NULL;
  JsonBuilder *builder;
  SovExit exit;
  gboolean ok;

  if (self->mark != NULL && !sov_chain_is_mark (self->mark))
    return sov_cli_fail (self, SOV_EXIT_USAGE, _ ("“%s” is no entry. One looks like 412-7f3a91c04d2e."), self->mark);

  exit = sov_cli_open (self, FALSE);
  if (exit != SOV_EXIT_DONE)
    return exit;

  findings = look_through (self);
  if (findings == NULL)
    return sov_cli_fail (self, SOV_EXIT_STOPPED, "%s", _ ("Stopped. The vault is as it was."));

  builder = sov_cli_begin_json ();
  ok = print_findings (self, builder, findings);
  if (self->mark != NULL)
    ok = print_mark (self, builder) && ok;
  if (self->json)
    sov_cli_print_json (builder);
  else
    g_object_unref (builder);

  return ok ? SOV_EXIT_DONE : SOV_EXIT_WRONG;
}
