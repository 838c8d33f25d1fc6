/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-gate-text.h"

#include <glib/gi18n.h>

#include "desktop/sov-gate.h"
#include "store/sov-store-error.h"
#include "ui/common/sov-error-text.h"

static const char *
gate_title (int code)
{
  switch (code)
    {
    case SOV_GATE_ERROR_KEY_NOT_FOUND:
      return _ ("The Key Is Not in the Keyring");
    case SOV_GATE_ERROR_KEY_GARBLED:
      return _ ("The Keyring Has Another Key");
    case SOV_GATE_ERROR_KEYRING_LOCKED:
      return _ ("The Keyring Is Locked");
    case SOV_GATE_ERROR_KEYRING_UNAVAILABLE:
      return _ ("The Keyring Does Not Answer");
    default:
      return _ ("The Key Has to Be Found");
    }
}

static const char *
store_title (int code)
{
  switch (code)
    {
    case SOV_STORE_ERROR_WRONG_KEY:
      return _ ("The Keyring Has Another Key");
    case SOV_STORE_ERROR_DAMAGED:
      return _ ("The Vault Is Damaged");
    case SOV_STORE_ERROR_TOO_NEW:
      return _ ("A Newer Sovittu Is Needed");
    case SOV_STORE_ERROR_NOT_OURS:
      return _ ("Another File Is in Its Place");
    case SOV_STORE_ERROR_MISSING:
      return _ ("The Vault’s File Is Gone");
    case SOV_STORE_ERROR_IN_USE:
      return _ ("Sovittu Is Open Already");
    case SOV_STORE_ERROR_READ_ONLY:
      return _ ("The Folder Cannot Be Written To");
    case SOV_STORE_ERROR_NO_SPACE:
      return _ ("The Disk Is Full");
    case SOV_STORE_ERROR_NO_ENCRYPTION:
      return _ ("Sovittu Cannot Encrypt Here");
    case SOV_STORE_ERROR_BAD_PLACE:
      return _ ("The Folder Is Not on This Computer");
    default:
      return _ ("Your Vault Cannot Be Opened");
    }
}

const char *
sov_gate_trouble_title (const GError *error)
{
  if (error->domain == SOV_GATE_ERROR)
    return gate_title (error->code);
  if (error->domain == SOV_STORE_ERROR)
    return store_title (error->code);

  return _ ("Your Vault Cannot Be Opened");
}

static const char *
store_text (int code)
{
  switch (code)
    {
    case SOV_STORE_ERROR_WRONG_KEY:
      return _ ("What the keyring holds is not the key of your vault. Your recovery code opens the vault, and the keyring gets the right key back.");
    case SOV_STORE_ERROR_DAMAGED:
      return _ ("Its file cannot be read as it was written. A backup brings your work back as it was when the backup was made, and the damaged file is kept beside it.");
    case SOV_STORE_ERROR_TOO_NEW:
      return _ ("A newer Sovittu has written your vault, and this one leaves it as it is. Update Sovittu and try again. A backup from before the update opens in this one too: what was written since is not in it, and is kept aside.");
    case SOV_STORE_ERROR_NOT_OURS:
      return _ ("What lies in the folder is not the file of your vault. Put the right one back and try again, or restore a backup: what lies there now is kept.");
    case SOV_STORE_ERROR_MISSING:
      return _ ("A vault has been in the folder, and its file, sovittu.db, is no longer there. Put it back and try again, or restore a backup. Sovittu starts no new vault in its place.");
    case SOV_STORE_ERROR_IN_USE:
      return _ ("Your vault is open in another Sovittu, perhaps in another session of this computer. Go on there, or close that one and try again.");
    case SOV_STORE_ERROR_READ_ONLY:
      return _ ("Sovittu writes down what you tell it, and it may not write here: the disk or the folder is read-only, or somebody else’s. Give yourself the right to write into the folder and try again.");
    case SOV_STORE_ERROR_NO_SPACE:
      return _ ("There is no room left for opening the vault. Empty the wastebasket or move something large elsewhere, and try again.");
    case SOV_STORE_ERROR_NO_ENCRYPTION:
      return _ ("The part of Sovittu that encrypts is missing, or another one has taken its place. So that nothing is ever written in the clear, nothing was opened. Install Sovittu again and try again.");
    case SOV_STORE_ERROR_BAD_PLACE:
      return _ ("On a network disk, or in a folder that is synchronised, two computers may write into one vault and spoil it. Move the folder to a disk of this computer and try again. Backups may well lie there.");
    default:
      return NULL;
    }
}

char *
sov_gate_trouble_text (const GError *error)
{
  const char *text = error->domain == SOV_STORE_ERROR ? store_text (error->code) : NULL;

  return text != NULL ? g_strdup (text) : sov_error_text (error);
}

gboolean
sov_gate_backup_helps (const GError *error)
{
  if (error->domain == SOV_GATE_ERROR)
    return TRUE;
  if (error->domain != SOV_STORE_ERROR)
    return FALSE;

  switch (error->code)
    {
    case SOV_STORE_ERROR_WRONG_KEY:
    case SOV_STORE_ERROR_DAMAGED:
    case SOV_STORE_ERROR_TOO_NEW:
    case SOV_STORE_ERROR_NOT_OURS:
    case SOV_STORE_ERROR_MISSING:
      return TRUE;
    default:
      return FALSE;
    }
}

char *
sov_gate_create_text (const GError *error)
{
  if (error->domain == SOV_GATE_ERROR)
    switch (error->code)
      {
      case SOV_GATE_ERROR_KEY_NOT_FOUND:
      case SOV_GATE_ERROR_KEY_GARBLED:
      case SOV_GATE_ERROR_KEYRING_LOCKED:
      case SOV_GATE_ERROR_KEYRING_UNAVAILABLE:
        return g_strdup (_ ("The keyring did not take the key. Choose a passphrase instead."));
      default:
        break;
      }

  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_EXISTS))
    return g_strdup (_ ("There is something of a vault in the folder already, and Sovittu makes no new one over it. Start Sovittu again to see it."));

  return sov_error_text (error);
}

char *
sov_gate_unlock_text (SovVaultMeans means,
                      const GError *error)
{
  gboolean by_code = means == SOV_VAULT_BY_CODE;

  /* With the right file, a wrong key is a wrong code or passphrase. */
  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    return g_strdup (by_code ? _ ("This code does not open the vault. Check it against your newest paper and try again.")
                             : _ ("This passphrase does not open the vault. Try again."));

  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING))
    return g_strdup (by_code ? _ ("The file that the code opens, recovery.db, is gone or damaged. Put it back from a copy of the folder and try again.")
                             : _ ("The file that the passphrase opens, passphrase.db, is gone or damaged. Use the recovery code."));

  return error->domain == SOV_STORE_ERROR ? sov_gate_trouble_text (error) : sov_error_text (error);
}

char *
sov_gate_restore_text (const GError *error)
{
  const char *text = NULL;

  if (error->domain == SOV_GATE_ERROR && error->code == SOV_GATE_ERROR_BAD_CODE)
    return sov_error_text (error);

  if (error->domain == SOV_STORE_ERROR)
    switch (error->code)
      {
      case SOV_STORE_ERROR_DAMAGED:
        text = _ ("This backup is damaged, so your vault was left as it is. Choose another one.");
        break;
      case SOV_STORE_ERROR_NOT_OURS:
        text = _ ("This file is no backup of Sovittu, so your vault was left as it is. Choose another one.");
        break;
      case SOV_STORE_ERROR_MISSING:
        text = _ ("This backup, or the file beside it that opens it, is no longer there. Your vault was left as it is. Choose another one.");
        break;
      case SOV_STORE_ERROR_TOO_NEW:
        text = _ ("A newer Sovittu has made this backup, so your vault was left as it is. Update Sovittu, or choose an older one.");
        break;
      case SOV_STORE_ERROR_NO_SPACE:
        text = _ ("The disk has no room for the backup beside what is there now. Your vault was left as it is. Make room and try again.");
        break;
      default:
        break;
      }

  return text != NULL ? g_strdup (text) : sov_error_text (error);
}

char *
sov_gate_code_text (const GError *error)
{
  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY) ||
      g_error_matches (error, SOV_GATE_ERROR, SOV_GATE_ERROR_WRONG_CODE))
    return g_strdup (_ ("This code does not open your vault. Check it against your newest paper and try again; if the paper is lost, make a new code."));
  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING))
    return g_strdup (_ ("The file that the code opens, recovery.db, is gone or damaged. Make a new recovery code."));
  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_EXISTS))
    return g_strdup (_ ("There is something of that name already, and it was left as it is. Choose another name."));

  return sov_error_text (error);
}
