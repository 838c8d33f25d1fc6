/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-error-text.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "desktop/sov-gate.h"
#include "exchange/import/sov-import-error.h"
#include "model/sov-action.h"
#include "model/sov-money.h"
#include "model/sov-time.h"
#include "store/sov-store-error.h"

/* Owns the sentences for what goes wrong: what happened to the user's work,
 * and what to do now. Codes come from below; no layer below has sentences. */

static const char *
store_sentence (int code)
{
  switch ((SovStoreError) code)
    {
    case SOV_STORE_ERROR_WRONG_KEY:
      return _ ("This key does not open the vault. Enter the recovery code instead.");
    case SOV_STORE_ERROR_DAMAGED:
      return _ ("Part of the vault cannot be read. Nothing was changed. Restore a backup: it brings back what was there when it was made.");
    case SOV_STORE_ERROR_TOO_NEW:
      return _ ("A newer Sovittu has written this vault. Update Sovittu and open it again.");
    case SOV_STORE_ERROR_NOT_OURS:
      return _ ("This file is not a vault of Sovittu. Choose another one.");
    case SOV_STORE_ERROR_MISSING:
      return _ ("The file of the vault is no longer in its place, so nothing was saved. Put it back, or restore a backup; Sovittu does not start a new one over it.");
    case SOV_STORE_ERROR_IN_USE:
      return _ ("Another Sovittu has this vault open. Close it and try again.");
    case SOV_STORE_ERROR_READ_ONLY:
      return _ ("This folder cannot be written to, so nothing was saved. Give yourself the right to write there and try again.");
    case SOV_STORE_ERROR_NO_SPACE:
      return _ ("The disk is full, so nothing was saved. What is there already stays. Make room and try again.");
    case SOV_STORE_ERROR_NO_ENCRYPTION:
      return _ ("The database library at hand does not encrypt, so nothing was opened. Install Sovittu again.");
    case SOV_STORE_ERROR_CONSTRAINT:
      return _ ("Something else changed at the same time, so nothing was saved. Look at it again and repeat.");
    case SOV_STORE_ERROR_EXISTS:
      return _ ("There is a vault here already. Open that one.");
    case SOV_STORE_ERROR_BAD_PLACE:
      return _ ("A vault cannot live in a network folder or a synchronised one. Choose a folder on this computer.");
    case SOV_STORE_ERROR_NOT_MIGRATED:
      return _ ("The vault could not be given the form that this Sovittu needs. It is as it was, and a backup was made before. Open it with the Sovittu that you had, or restore a backup.");
    case SOV_STORE_ERROR_OWN_FOLDER:
      return _ ("That folder is the vault’s own. Choose another one, on a memory stick for example.");
    case SOV_STORE_ERROR_FAILED:
    default:
      return _ ("Nothing was saved. Try again; if it happens once more, start Sovittu again.");
    }
}

static const char *
action_sentence (int code)
{
  switch ((SovActionError) code)
    {
    case SOV_ACTION_ERROR_MISSING:
      return _ ("Something that is needed was left empty. Fill it in and save again.");
    case SOV_ACTION_ERROR_BAD_VALUE:
      return _ ("One of the values does not fit its field. Correct it and save again.");
    case SOV_ACTION_ERROR_BAD_TIME:
      return _ ("The time is not one that can be meant. Write it as 21.11.2026 14.05.");
    case SOV_ACTION_ERROR_UNKNOWN_REF:
      return _ ("What this is about is no longer there. Undo its removal, or choose something else.");
    case SOV_ACTION_ERROR_SAME_REF:
      return _ ("This has been saved already.");
    case SOV_ACTION_ERROR_REFUSED:
      return _ ("This cannot be done as things stand now. Look at it again: it may have been cancelled or closed.");
    case SOV_ACTION_ERROR_UNKNOWN_KIND:
    case SOV_ACTION_ERROR_UNKNOWN_FIELD:
    default:
      return _ ("A newer Sovittu is needed to understand this.");
    }
}

static const char *
money_sentence (int code)
{
  switch ((SovMoneyError) code)
    {
    case SOV_MONEY_ERROR_AMBIGUOUS:
      return _ ("This can be read as thousands or as cents. Write two decimals.");
    case SOV_MONEY_ERROR_TOO_PRECISE:
      return _ ("Euros have two decimals at most.");
    case SOV_MONEY_ERROR_TOO_LARGE:
      return _ ("The amount is too large.");
    case SOV_MONEY_ERROR_EMPTY:
    case SOV_MONEY_ERROR_NOT_AN_AMOUNT:
    default:
      return _ ("Write an amount in euros, such as 853,40.");
    }
}

static const char *
time_sentence (int code)
{
  switch ((SovTimeError) code)
    {
    case SOV_TIME_ERROR_NO_SUCH:
      return _ ("No calendar has such a day, or no clock such a time.");
    case SOV_TIME_ERROR_ABSURD:
      return _ ("The time is too far away to be meant.");
    case SOV_TIME_ERROR_FORM:
    default:
      return _ ("Write a time such as 21.11.2026 14.05.");
    }
}

static const char *
import_sentence (int code)
{
  switch ((SovImportError) code)
    {
    case SOV_IMPORT_ERROR_EMPTY:
      return _ ("There is nothing in it. Choose another file.");
    case SOV_IMPORT_ERROR_TOO_LARGE:
      return _ ("It is larger than 200 MiB. Export a shorter time, or one chat at a time.");
    case SOV_IMPORT_ERROR_UNKNOWN_KIND:
      return _ ("This is no kind of file that Sovittu knows. It reads WhatsApp chats, backups of text messages, mail, address books, tables and calendars. Export it as one of these, or copy the text and paste it.");
    case SOV_IMPORT_ERROR_NO_FILE:
      return _ ("The file is not in the archive any more. Export the chat again with its pictures.");
    case SOV_IMPORT_ERROR_TIMEOUT:
      return _ ("Reading it took too long, so it was stopped. Nothing was written. Export a shorter time and try again.");
    case SOV_IMPORT_ERROR_CRASHED:
    case SOV_IMPORT_ERROR_PROTOCOL:
      return _ ("Something in it could not be read safely, so it was stopped. Nothing was written and nothing else is touched. Export it again, or copy the text and paste it.");
    case SOV_IMPORT_ERROR_UNREADABLE:
    default:
      return _ ("It is broken, or not what its name says. Export it again.");
    }
}

static const char *
gate_sentence (int code)
{
  switch (code)
    {
    case SOV_GATE_ERROR_KEY_NOT_FOUND:
      return _ ("The key of your vault is not in this computer’s keyring. Your recovery code opens the vault.");
    case SOV_GATE_ERROR_KEY_GARBLED:
      return _ ("What the keyring holds is not the key of your vault. Your recovery code opens the vault.");
    case SOV_GATE_ERROR_KEYRING_LOCKED:
      return _ ("The keyring is locked. Unlock it and try again, or enter your recovery code.");
    case SOV_GATE_ERROR_KEYRING_UNAVAILABLE:
      return _ ("This computer’s keyring does not answer. Try again, or enter your recovery code.");
    case SOV_GATE_ERROR_NO_SENTINEL:
      return _ ("A file that belongs to your vault is missing, so it is not known where the key is. Your recovery code opens the vault.");
    case SOV_GATE_ERROR_BAD_CODE:
      return _ ("That is not a whole recovery code. It has 26 letters and digits; check it against your paper.");
    case SOV_GATE_ERROR_SHORT_PASSPHRASE:
      return _ ("The passphrase is too short. Use at least 8 characters, three or four words, for example.");
    case SOV_GATE_ERROR_NO_NAME:
      return _ ("Write your name first.");
    case SOV_GATE_ERROR_WRONG_CODE:
      return _ ("This recovery code does not belong to this vault. Check it against your newest paper; a new code makes the older ones void.");
    case SOV_GATE_ERROR_WRONG_PASSPHRASE:
      return _ ("That is not the passphrase of this vault. Nothing was changed.");
    case SOV_GATE_ERROR_NO_KEY_FILE:
      return _ ("The file that your recovery code opens is missing or damaged. Your vault is open: make a new recovery code now.");
    case SOV_GATE_ERROR_BACKUP_SHUT:
      return _ ("Your code is right, but the newest backup cannot be read. Make a new backup now.");
    default:
      return NULL;
    }
}

static const char *
file_sentence (int code)
{
  switch (code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return _ ("It is no longer there.");
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      return _ ("This place cannot be written to. Choose another one.");
    case G_IO_ERROR_NO_SPACE:
      return _ ("The disk is full. Make room and try again.");
    case G_IO_ERROR_NOT_SUPPORTED:
      return _ ("No program on this computer can do that. Copy the text instead.");
    case G_IO_ERROR_TIMED_OUT:
      return _ ("No answer came in time. Try again.");
    case G_IO_ERROR_MESSAGE_TOO_LARGE:
      return _ ("It is too large. Choose a smaller one.");
    default:
      return NULL;
    }
}

char *
sov_error_text (const GError *error)
{
  const char *sentence = NULL;

  if (error->domain == SOV_STORE_ERROR)
    sentence = store_sentence (error->code);
  else if (error->domain == SOV_GATE_ERROR)
    sentence = gate_sentence (error->code);
  else if (error->domain == SOV_ACTION_ERROR)
    sentence = action_sentence (error->code);
  else if (error->domain == SOV_IMPORT_ERROR)
    sentence = import_sentence (error->code);
  else if (error->domain == SOV_MONEY_ERROR)
    sentence = money_sentence (error->code);
  else if (error->domain == SOV_TIME_ERROR)
    sentence = time_sentence (error->code);
  else if (error->domain == G_IO_ERROR)
    sentence = file_sentence (error->code);

  if (sentence != NULL)
    return g_strdup (sentence);

  /* Translators: %s is what another program said, in its own words */
  return g_strdup_printf (_ ("That did not work: %s"), error->message);
}
