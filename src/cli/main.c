/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <locale.h>

#include "cli/sov-cli.h"
#include "sov-config.h"
#include "store/sov-secret.h"

/* sovittu-cli: the vault without a window. Reads what was typed, and hands it
 * to one command. */

typedef enum
{
  TAKES_AT = 1 << 0,
  TAKES_DEAL = 1 << 1,
  TAKES_LIMIT = 1 << 2,
  TAKES_PORTABLE = 1 << 3,
  TAKES_MARK = 1 << 4,
  TAKES_PERIOD = 1 << 5, /* of somebody, as pages or with originals */
} Takes;

typedef struct
{
  const char *name;
  SovCliFunc run;
  guint least; /* words after it */
  guint most;
  Takes takes;
  const char *usage;
} Command;

static const Command commands[] = {
  { "create", sov_cli_create, 0, 0, 0, "create" },
  { "play", sov_cli_play, 1, G_MAXUINT, 0, "play FILE…" },
  { "today", sov_cli_today, 0, 0, TAKES_AT, "today [--at TIME]" },
  { "warnings", sov_cli_warnings, 0, 0, TAKES_AT | TAKES_DEAL, "warnings [--at TIME] [--deal ID]" },
  { "search", sov_cli_search, 1, G_MAXUINT, TAKES_LIMIT, "search TEXT [--limit N]" },
  { "show", sov_cli_show, 1, 1, TAKES_AT, "show ID [--at TIME]" },
  { "access", sov_cli_access, 2, 2, 0, "access ID FILE" },
  { "conversation", sov_cli_conversation, 1, 1, TAKES_DEAL | TAKES_PERIOD,
    "conversation FILE [--party ID | --deal ID] [--from DAY] [--to DAY] [--pdf] [--originals]" },
  { "verify", sov_cli_verify, 0, 0, TAKES_MARK, "verify [--mark MARK]" },
  { "backup", sov_cli_backup, 1, 1, TAKES_PORTABLE, "backup FILE [--portable]" },
  { "backups", sov_cli_backups, 0, 0, 0, "backups" },
  { "restore", sov_cli_restore, 1, 1, 0, "restore FILE" },
  { "undo-restore", sov_cli_undo_restore, 0, 0, 0, "undo-restore" },
};

static char *
describe_commands (void)
{
  GString *text = g_string_new (_ ("Commands:"));

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "\n  %s", commands[i].usage);
  g_string_append (text, "\n\n");
  g_string_append (text, _ ("It ends with 0 when all was done, 1 when something was found wrong, 2 when it did not understand, "
                            "and 3 when the vault cannot be opened."));

  return g_string_free (text, FALSE);
}

static const Command *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

/* Whether the command takes what was given; says what it does not. */
static gboolean
check_usage (SovCli *self,
             const Command *command)
{
  const struct
  {
    const char *option;
    gboolean given;
    Takes takes;
  } options[] = {
    { "--at", self->at != NULL, TAKES_AT },
    { "--deal", self->deal != NULL, TAKES_DEAL },
    { "--limit", self->limit != 0, TAKES_LIMIT },
    { "--portable", self->portable, TAKES_PORTABLE },
    { "--mark", self->mark != NULL, TAKES_MARK },
    { "--party", self->party != NULL, TAKES_PERIOD },
    { "--from", self->from != NULL, TAKES_PERIOD },
    { "--to", self->to != NULL, TAKES_PERIOD },
    { "--pdf", self->pdf, TAKES_PERIOD },
    { "--originals", self->originals, TAKES_PERIOD },
  };
  guint n = g_strv_length (self->words);
  const char *surplus = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (options) && surplus == NULL; i++)
    if (options[i].given && (command->takes & options[i].takes) == 0)
      surplus = options[i].option;

  if (surplus != NULL)
    /* Translators: a command and an option */
    sov_cli_fail (self, SOV_EXIT_USAGE, _ ("“%s” takes no %s."), command->name, surplus);
  else if (n < command->least || n > command->most || self->limit < 0)
    /* Translators: how a command is written */
    sov_cli_fail (self, SOV_EXIT_USAGE, _ ("Write it as: sovittu-cli [OPTION…] %s"), command->usage);
  else
    return TRUE;

  return FALSE;
}

static SovExit
run (SovCli *self,
     GStrv words)
{
  const Command *command;
  SovExit exit;

  if (words[0] == NULL)
    return sov_cli_fail (self, SOV_EXIT_USAGE, "%s", _ ("What should be done? “sovittu-cli --help” tells the commands."));

  command = find_command (words[0]);
  if (command == NULL)
    return sov_cli_fail (self, SOV_EXIT_USAGE, _ ("There is no command “%s”. “sovittu-cli --help” tells the commands."), words[0]);

  self->words = words + 1;
  if (!check_usage (self, command))
    return SOV_EXIT_USAGE;

  exit = command->run (self);
  sov_cli_close (self);
  return exit;
}

static SovExit
parse_and_run (SovCli *self,
               GStrv *arguments)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("COMMAND"));
  g_autofree char *description = describe_commands ();
  g_autoptr (GError) error = NULL;
  gboolean version = FALSE;
  GOptionEntry entries[] = {
    { "vault", 0, 0, G_OPTION_ARG_FILENAME, &self->folder, N_ ("Folder of the vault"), "DIR" },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &self->passphrase_file, N_ ("File with the passphrase or the recovery code"), "FILE" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_ ("Print one JSON object"), NULL },
    { "at", 0, 0, G_OPTION_ARG_STRING, &self->at, N_ ("The moment to look at, instead of now"), "TIME" },
    { "deal", 0, 0, G_OPTION_ARG_STRING, &self->deal, N_ ("Only what is about this deal"), "ID" },
    { "party", 0, 0, G_OPTION_ARG_STRING, &self->party, N_ ("Only what is with this customer or subcontractor"), "ID" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &self->from, N_ ("The first day"), "DAY" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &self->to, N_ ("The last day"), "DAY" },
    { "pdf", 0, 0, G_OPTION_ARG_NONE, &self->pdf, N_ ("As pages to print, and not as text"), NULL },
    { "originals", 0, 0, G_OPTION_ARG_NONE, &self->originals, N_ ("With what stood in the files that were brought in"), NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &self->limit, N_ ("So many at most"), "N" },
    { "portable", 0, 0, G_OPTION_ARG_NONE, &self->portable, N_ ("A copy that the recovery code alone opens"), NULL },
    { "mark", 0, 0, G_OPTION_ARG_STRING, &self->mark, N_ ("The entry that stands below what was sent, such as 412-7f3a91c04d2e"), "MARK" },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Tell the version"), NULL },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_description (context, description);
  if (!g_option_context_parse_strv (context, arguments, &error))
    return sov_cli_fail (self, SOV_EXIT_USAGE, "%s", error->message);

  if (version)
    {
      g_print ("sovittu-cli %s\n", SOV_VERSION);
      return SOV_EXIT_DONE;
    }
  if (self->folder == NULL)
    self->folder = sov_vault_dup_default_folder ();

  return run (self, *arguments + 1);
}

int
main (int argc,
      char *argv[])
{
  const char *locale_dir = g_getenv ("SOVITTU_LOCALE_DIR"); /* run where it was built */
  g_auto (GStrv) arguments = NULL;
  SovCli self = { 0 };
  SovExit exit;

  sov_secret_protect_process ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : SOV_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  arguments = g_strdupv (argv);
  exit = parse_and_run (&self, &arguments);
  g_free (self.folder);
  g_free (self.passphrase_file);
  g_free (self.at);
  g_free (self.deal);
  g_free (self.party);
  g_free (self.from);
  g_free (self.to);
  g_free (self.mark);

  return (int) exit;
}
