/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-import-wire.h"

#include "exchange/import/sov-import-error.h"
#include "model/sov-time.h"

static GBytes *
cut_head (GBytes *record)
{
  g_autoptr (GBytes) owned = record;

  return g_bytes_new_from_bytes (owned, SOV_RECORD_HEAD, g_bytes_get_size (owned) - SOV_RECORD_HEAD);
}

static SovImportItem *
make_message (void)
{
  SovImportItem *item = sov_import_item_new (SOV_IMPORT_ITEM_MESSAGE, 12);

  item->at = G_GINT64_CONSTANT (1763723100000);
  item->channel = SOV_CHANNEL_WHATSAPP;
  item->direction = SOV_DIRECTION_IN;
  item->edited = TRUE;
  g_set_str (&item->sender, "Satu Mäkinen");
  g_set_str (&item->text, "Sovittu, huomenna klo 9");
  g_set_str (&item->raw, "[21.11.2026 klo 13.05] Satu Mäkinen: Sovittu, huomenna klo 9");
  sov_import_item_add_file (item, "kuva.jpg", "image/jpeg", 1234, 7);
  sov_import_item_add_file (item, "../../.bashrc", NULL, -1, 0);

  return item;
}

static void
test_item (void)
{
  g_autoptr (SovImportItem) item = make_message ();
  g_autoptr (GBytes) body = cut_head (sov_wire_pack_item (item));
  g_autoptr (SovImportItem) read = sov_wire_read_item (body);
  const SovImportFile *file;

  g_assert_nonnull (read);
  g_assert_cmpuint (read->place, ==, 12);
  g_assert_cmpint (read->at, ==, item->at);
  g_assert_cmpint (read->ends_at, ==, SOV_NO_TIME);
  g_assert_true (read->edited);
  g_assert_cmpstr (read->sender, ==, item->sender);
  g_assert_null (read->subject);
  g_assert_cmpstr (read->text, ==, item->text);
  g_assert_cmpstr (read->raw, ==, item->raw);
  g_assert_cmpuint (read->files->len, ==, 2);
  file = read->files->pdata[0];
  g_assert_cmpstr (file->content_type, ==, "image/jpeg");
  g_assert_cmpuint (file->number, ==, 7);
  file = read->files->pdata[1];
  g_assert_null (file->content_type);
  g_assert_cmpint (file->size, ==, -1);
}

static void
test_contact (void)
{
  static const char *const phones[] = { "040 123 4567", "+358 9 123", NULL };
  g_autoptr (SovImportItem) item = sov_import_item_new (SOV_IMPORT_ITEM_CONTACT, 3);
  g_autoptr (SovImportItem) read = NULL;
  g_autoptr (GBytes) body = NULL;

  g_set_str (&item->name, "Satu");
  g_strfreev (item->phones);
  item->phones = g_strdupv ((char **) phones);
  body = cut_head (sov_wire_pack_item (item));
  read = sov_wire_read_item (body);

  g_assert_nonnull (read);
  g_assert_cmpstr (read->name, ==, "Satu");
  g_assert_cmpstrv (read->phones, phones);
}

static void
test_ranges (void)
{
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (SovImportItem) item = make_message ();
      g_autoptr (GBytes) body = NULL;

      if (i == 0)
        item->kind = 99;
      if (i == 1)
        item->at = -1;
      if (i == 2)
        item->channel = 0;
      if (i == 3)
        item->direction = 3;
      if (i == 4)
        {
          g_free (item->text);
          item->text = g_strnfill (SOV_IMPORT_TEXT_MAX + 1, 'a');
        }
      body = cut_head (sov_wire_pack_item (item));
      g_assert_null (sov_wire_read_item (body));
    }
}

static void
test_any_byte (void)
{
  g_autoptr (SovImportItem) item = make_message ();
  g_autoptr (GBytes) body = cut_head (sov_wire_pack_item (item));
  gsize size;
  const guint8 *data = g_bytes_get_data (body, &size);

  for (gsize i = 0; i < size; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) wrong = NULL;
      g_autoptr (SovImportItem) read = NULL;

      copy[i] ^= 0x81;
      wrong = g_bytes_new (copy, size);
      read = sov_wire_read_item (wrong);
      if (read != NULL)
        g_assert_true (g_utf8_validate (read->text, -1, NULL));
    }
}

static void
test_options (void)
{
  static const char *const columns[] = { "name", "none", "phone", NULL };
  g_autoptr (SovImportOptions) options = sov_import_options_new ();
  g_autoptr (SovImportOptions) read = NULL;
  g_autoptr (GBytes) body = NULL;

  options->kind = SOV_IMPORT_TABLE;
  options->order = SOV_DATE_ORDER_DAY_FIRST;
  options->zone = g_strdup ("Europe/Helsinki");
  options->columns = g_strdupv ((char **) columns);
  options->file = 9;
  body = sov_wire_pack_options (options);
  read = sov_wire_read_options (body);

  g_assert_nonnull (read);
  g_assert_cmpint (read->kind, ==, SOV_IMPORT_TABLE);
  g_assert_cmpstr (read->zone, ==, "Europe/Helsinki");
  g_assert_null (read->name);
  g_assert_cmpstrv (read->columns, columns);
  g_assert_cmpuint (read->file, ==, 9);
}

static void
test_error (void)
{
  g_autoptr (GError) told = g_error_new_literal (SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_TOO_LARGE, "x");
  g_autoptr (GBytes) body = cut_head (sov_wire_pack_error (told));
  g_autoptr (GError) read = sov_wire_read_error (body);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GError) wrong = sov_wire_read_error (nothing);

  g_assert_error (read, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_TOO_LARGE);
  g_assert_error (wrong, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_PROTOCOL);
}

static void
test_head (void)
{
  static const guint8 good[] = { 2, 1, 0, 0, 'i' };
  static const guint8 long_one[] = { 1, 0, 128, 0, 'i' };
  static const guint8 strange[] = { 2, 1, 0, 0, 'z' };
  static const guint8 none[] = { 2, 1, 0, 0, 0 };
  SovRecordKind kind;
  guint32 length;

  g_assert_true (sov_wire_read_head (good, &kind, &length));
  g_assert_cmpuint (length, ==, 258);
  g_assert_cmpint (kind, ==, SOV_RECORD_ITEM);
  g_assert_false (sov_wire_read_head (long_one, &kind, &length));
  g_assert_false (sov_wire_read_head (strange, &kind, &length));
  g_assert_false (sov_wire_read_head (none, &kind, &length));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/import-wire/a-message-comes-as-it-went", test_item);
  g_test_add_func ("/exchange/import-wire/a-person-comes-as-it-went", test_contact);
  g_test_add_func ("/exchange/import-wire/what-lies-outside-its-range-is-no-item", test_ranges);
  g_test_add_func ("/exchange/import-wire/no-changed-byte-does-harm", test_any_byte);
  g_test_add_func ("/exchange/import-wire/options-come-as-they-went", test_options);
  g_test_add_func ("/exchange/import-wire/an-error-comes-with-its-code", test_error);
  g_test_add_func ("/exchange/import-wire/no-strange-or-endless-record-is-read", test_head);

  return g_test_run ();
}
