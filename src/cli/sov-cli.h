/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "store/sov-vault.h"

/* What the commands of sovittu-cli share: the options, the open vault, and ways
 * to speak. Nothing here ever asks a question. */

G_BEGIN_DECLS

/**
 * SovExit:
 * @SOV_EXIT_DONE: done
 * @SOV_EXIT_WRONG: something was found wrong
 * @SOV_EXIT_USAGE: the command was not understood
 * @SOV_EXIT_CLOSED: the vault cannot be opened
 * @SOV_EXIT_STOPPED: Ctrl+C was pressed; as shells count it
 *
 * What the shell gets.
 */
typedef enum
{
  SOV_EXIT_DONE = 0,
  SOV_EXIT_WRONG = 1,
  SOV_EXIT_USAGE = 2,
  SOV_EXIT_CLOSED = 3,
  SOV_EXIT_STOPPED = 130,
} SovExit;

typedef struct
{
  char *folder;          /* of the vault */
  char *passphrase_file; /* nullable */
  gboolean json;
  char *at;    /* nullable */
  char *deal;  /* nullable */
  char *party; /* nullable */
  char *from;  /* nullable */
  char *to;    /* nullable */
  gboolean pdf;
  gboolean originals;
  gboolean portable;
  char *mark;   /* nullable */
  int limit;    /* 0: as many as fit on a screen */
  char **words; /* what follows the command */

  SovVault *vault; /* NULL until it is open, as the next ones */
  GBytes *key;
  SovDatabase *db;
} SovCli;

typedef SovExit (*SovCliFunc) (SovCli *self);

/* The commands. */
SovExit sov_cli_create (SovCli *self);
SovExit sov_cli_play (SovCli *self);
SovExit sov_cli_today (SovCli *self);
SovExit sov_cli_warnings (SovCli *self);
SovExit sov_cli_search (SovCli *self);
SovExit sov_cli_show (SovCli *self);
SovExit sov_cli_access (SovCli *self);
SovExit sov_cli_conversation (SovCli *self);
SovExit sov_cli_verify (SovCli *self);
SovExit sov_cli_backup (SovCli *self);
SovExit sov_cli_restore (SovCli *self);
SovExit sov_cli_undo_restore (SovCli *self);
SovExit sov_cli_backups (SovCli *self);

/* Opens the vault with whatever is at hand: the passphrase file, the keyring,
 * or nothing for the example business. @bring_up: to the newest schema. Says
 * what is wrong itself. */
SovExit sov_cli_open (SovCli *self,
                      gboolean bring_up);
/* The same, brought up, for what writes: a vault that may only be read is refused. */
SovExit sov_cli_open_to_write (SovCli *self);
void sov_cli_close (SovCli *self);

/* What the passphrase file holds, without the end of its line; NULL with
 * @error. Freed with sov_secret_text_free(). */
char *sov_cli_read_passphrase (SovCli *self,
                               GError **error);

/* The keyring, waited for. NULL when it has no such key or does not answer. */
GBytes *sov_cli_look_up_key (const SovSentinel *sentinel);
/* Stores @key and reads it back. */
gboolean sov_cli_store_key (const char *vault,
                            const char *key_id,
                            GBytes *key);

/* The moment of --at, or now. */
gboolean sov_cli_read_at (SovCli *self,
                          gint64 *at);

/* Makes a file for the user's eyes alone. What is there is left as it is. */
gboolean sov_cli_write_file (const char *path,
                             GBytes *bytes,
                             GError **error);

/* A line for people, unless JSON is wanted. */
void sov_cli_say (SovCli *self,
                  const char *format,
                  ...) G_GNUC_PRINTF (2, 3);
/* A sentence on standard error and, where JSON is wanted, as the one object. */
SovExit sov_cli_fail (SovCli *self,
                      SovExit exit,
                      const char *format,
                      ...) G_GNUC_PRINTF (3, 4);
/* The same for @error, in the words of the window. */
SovExit sov_cli_fail_error (SovCli *self,
                            SovExit exit,
                            const GError *error);

/* Begins the object that --json prints; sov_cli_print_json() ends and frees it. */
JsonBuilder *sov_cli_begin_json (void);
void sov_cli_print_json (JsonBuilder *builder);
/* @text: nullable, as null. */
void sov_json_text (JsonBuilder *builder,
                    const char *name,
                    const char *text);
/* A moment as `2026-10-19T20:10`; SOV_NO_TIME as null. */
void sov_json_time (JsonBuilder *builder,
                    const char *name,
                    gint64 ms);
/* Euros as "853,40"; SOV_NO_MONEY as null. */
void sov_json_money (JsonBuilder *builder,
                     const char *name,
                     gint64 cents);
void sov_json_number (JsonBuilder *builder,
                      const char *name,
                      gint64 number);
/* A value of an enum by its nick; null when it has none. */
void sov_json_choice (JsonBuilder *builder,
                      const char *name,
                      GType type,
                      int value);

G_END_DECLS
