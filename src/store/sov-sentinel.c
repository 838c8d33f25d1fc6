/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-sentinel.h"

#include <gio/gio.h>

#include "store/sov-place.h"
#include "store/sov-store-error.h"

#define GROUP "vault"
#define KEY_UUID "uuid"
#define KEY_KEY_ID "key_id"
#define KEY_PENDING "pending_key_id"
#define KEY_HOME "keyring"
#define KEY_OLD_HOME_LEFT "old_home_left"
#define KEY_SCHEMA "schema"
#define KEY_CREATED "created"
#define KEY_CODE_GIVEN "code_given"
#define KEY_CODE_CHECKED "code_checked_at"
#define KEY_SECOND_PLACE "second_place"
#define KEY_SET_ASIDE "set_aside"

static const char *const homes[] = {
  [SOV_KEY_HOME_KEYRING] = "secret-service",
  [SOV_KEY_HOME_PASSPHRASE] = "passphrase",
  [SOV_KEY_HOME_EXAMPLE] = "example",
};

SovSentinel *
sov_sentinel_new (const char *uuid,
                  const char *key_id,
                  SovKeyHome home)
{
  SovSentinel *self = g_new0 (SovSentinel, 1);

  self->uuid = g_strdup (uuid);
  self->key_id = g_strdup (key_id);
  self->home = home;
  self->created = g_get_real_time () / 1000;

  return self;
}

SovSentinel *
sov_sentinel_copy (const SovSentinel *self)
{
  SovSentinel *copy = g_memdup2 (self, sizeof *self);

  copy->uuid = g_strdup (self->uuid);
  copy->key_id = g_strdup (self->key_id);
  copy->pending_key_id = g_strdup (self->pending_key_id);
  copy->second_place = g_strdup (self->second_place);
  copy->set_aside = g_strdup (self->set_aside);

  return copy;
}

void
sov_sentinel_free (SovSentinel *self)
{
  g_free (self->uuid);
  g_free (self->key_id);
  g_free (self->pending_key_id);
  g_free (self->second_place);
  g_free (self->set_aside);
  g_free (self);
}

static gboolean
read_home (GKeyFile *file,
           SovKeyHome *home)
{
  g_autofree char *name = g_key_file_get_string (file, GROUP, KEY_HOME, NULL);

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (homes); i++)
    if (g_str_equal (name, homes[i]))
      {
        *home = (SovKeyHome) i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_fields (SovSentinel *self,
             GKeyFile *file)
{
  self->uuid = g_key_file_get_string (file, GROUP, KEY_UUID, NULL);
  self->key_id = g_key_file_get_string (file, GROUP, KEY_KEY_ID, NULL);
  self->pending_key_id = g_key_file_get_string (file, GROUP, KEY_PENDING, NULL);
  self->old_home_left = g_key_file_get_boolean (file, GROUP, KEY_OLD_HOME_LEFT, NULL);
  self->schema = g_key_file_get_int64 (file, GROUP, KEY_SCHEMA, NULL);
  self->created = g_key_file_get_int64 (file, GROUP, KEY_CREATED, NULL);
  self->code_given = g_key_file_get_boolean (file, GROUP, KEY_CODE_GIVEN, NULL);
  self->code_checked_at = g_key_file_get_int64 (file, GROUP, KEY_CODE_CHECKED, NULL);
  self->second_place = g_key_file_get_string (file, GROUP, KEY_SECOND_PLACE, NULL);
  self->set_aside = g_key_file_get_string (file, GROUP, KEY_SET_ASIDE, NULL);

  return self->uuid != NULL && g_uuid_string_is_valid (self->uuid) &&
         self->key_id != NULL && *self->key_id != '\0' &&
         read_home (file, &self->home);
}

/* A disk that does not give the file says nothing of what is in it. */
static SovStoreError
code_for (const GError *reason)
{
  static const int of_disk[] = { G_FILE_ERROR_IO, G_FILE_ERROR_MFILE, G_FILE_ERROR_NFILE, G_FILE_ERROR_NOMEM,
                                 G_FILE_ERROR_FAILED };

  if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return SOV_STORE_ERROR_MISSING;

  for (gsize i = 0; i < G_N_ELEMENTS (of_disk); i++)
    if (g_error_matches (reason, G_FILE_ERROR, of_disk[i]))
      return SOV_STORE_ERROR_FAILED;

  return SOV_STORE_ERROR_DAMAGED;
}

SovSentinel *
sov_sentinel_load (const char *folder,
                   GError **error)
{
  g_autofree char *path = g_build_filename (folder, SOV_SENTINEL_NAME, NULL);
  g_autoptr (SovSentinel) self = g_new0 (SovSentinel, 1);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) reason = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &reason))
    {
      g_set_error (error, SOV_STORE_ERROR, code_for (reason), "reading the vault's sentinel: %s", reason->message);
      return NULL;
    }

  if (!read_fields (self, file))
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED,
                           "the vault's sentinel says nothing to go by");
      return NULL;
    }

  return g_steal_pointer (&self);
}

gboolean
sov_sentinel_save (const SovSentinel *self,
                   const char *folder,
                   GError **error)
{
  g_autofree char *path = g_build_filename (folder, SOV_SENTINEL_NAME, NULL);
  g_autofree char *data = NULL;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  gsize size;

  g_key_file_set_comment (file, NULL, NULL,
                          " Sovittu keeps a vault in this folder. Leave its files together as they are.", NULL);
  g_key_file_set_string (file, GROUP, KEY_UUID, self->uuid);
  g_key_file_set_string (file, GROUP, KEY_KEY_ID, self->key_id);
  if (self->pending_key_id != NULL)
    g_key_file_set_string (file, GROUP, KEY_PENDING, self->pending_key_id);
  g_key_file_set_string (file, GROUP, KEY_HOME, homes[self->home]);
  g_key_file_set_boolean (file, GROUP, KEY_OLD_HOME_LEFT, self->old_home_left);
  g_key_file_set_int64 (file, GROUP, KEY_SCHEMA, self->schema);
  g_key_file_set_int64 (file, GROUP, KEY_CREATED, self->created);
  g_key_file_set_boolean (file, GROUP, KEY_CODE_GIVEN, self->code_given);
  g_key_file_set_int64 (file, GROUP, KEY_CODE_CHECKED, self->code_checked_at);
  if (self->second_place != NULL)
    g_key_file_set_string (file, GROUP, KEY_SECOND_PLACE, self->second_place);
  if (self->set_aside != NULL)
    g_key_file_set_string (file, GROUP, KEY_SET_ASIDE, self->set_aside);
  data = g_key_file_to_data (file, &size, NULL);

  return sov_place_write (path, data, size, error);
}
