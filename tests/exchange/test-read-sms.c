/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-read-sms.h"

#include <string.h>

#include "import-case.h"

/* What no small backup shows: limits, pictures of many bytes, and that a backup
 * made again is the same. */

#define SMS "<sms address=\"+358401234567\" date=\"1795262700000\" type=\"1\" body=\"%s\" contact_name=\"Satu\" />\n"
#define MMS "<mms date=\"1795262700000\" msg_box=\"1\" address=\"+358401234567\" contact_name=\"Satu\"><parts>\n"
#define MMS_END "</parts><addrs><addr address=\"+358401234567\" type=\"137\" /></addrs></mms>\n"

static ImportFound *
read_text (const char *text,
           guint file)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SovImportOptions) options = sov_import_options_new ();

  options->kind = SOV_IMPORT_SMS;
  options->file = file;
  return import_found_new (bytes, options, G_MAXUINT);
}

static void
test_a_picture_comes_out_as_it_went_in (void)
{
  const gsize size = 1024 * 1024 + 1;
  g_autofree guint8 *picture = g_malloc (size);
  g_autofree char *coded = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (ImportFound) items = NULL;
  g_autoptr (ImportFound) file = NULL;
  const SovImportItem *item;

  for (gsize i = 0; i < size; i++)
    picture[i] = (guint8) g_rand_int (random);
  coded = g_base64_encode (picture, size);
  text = g_strdup_printf ("<smses>\n" MMS "<part ct=\"image/jpeg\" cl=\"a.jpg\" data=\"%s\" />\n"
                          "<part ct=\"text/plain\" text=\"kuva\" />\n" MMS_END "</smses>\n",
                          coded);

  items = read_text (text, 0);
  g_assert_cmpuint (items->items->len, ==, 1);
  item = items->items->pdata[0];
  g_assert_cmpint (((const SovImportFile *) item->files->pdata[0])->size, ==, (gint64) size);
  g_assert_cmpstr (item->text, ==, "kuva");
  file = read_text (text, 1);
  g_assert_no_error (file->error);
  g_assert_cmpmem (file->bytes->data, file->bytes->len, picture, size);

  /* The picture is kept as a file and not a second time as text. */
  g_assert_cmpuint (strlen (item->raw), <, 1024);
  g_assert_nonnull (strstr (item->raw, "cl=\"a.jpg\""));
  g_assert_nonnull (strstr (item->raw, "text=\"kuva\""));
}

/* T16, a message of very many parts. */
static void
test_no_more_parts_are_read_than_there_may_be (void)
{
  g_autoptr (GString) text = g_string_new ("<smses>\n" MMS);
  g_autoptr (ImportFound) found = NULL;
  const SovImportItem *item;

  for (guint i = 0; i < 700; i++)
    g_string_append (text, "<part ct=\"image/jpeg\" cl=\"a.jpg\" data=\"QUJD\" />\n");
  g_string_append (text, MMS_END "</smses>\n");
  found = read_text (text->str, 0);

  g_assert_cmpuint (found->items->len, ==, 1);
  item = found->items->pdata[0];
  g_assert_cmpuint (item->files->len, ==, 500);
  g_assert_cmpuint (found->rejects->len, ==, 1);
  g_assert_cmpint (((const SovImportReject *) found->rejects->pdata[0])->reason, ==, SOV_IMPORT_REASON_TOO_MANY);
}

/* T16, a giant line. */
static void
test_a_message_longer_than_any_is_cut (void)
{
  g_autofree char *body = g_strnfill (SOV_IMPORT_TEXT_MAX + 100, 'a');
  g_autofree char *text = g_strdup_printf ("<smses>\n" SMS "</smses>\n", body);
  g_autoptr (ImportFound) found = read_text (text, 0);
  const SovImportItem *item = found->items->pdata[0];

  g_assert_cmpuint (strlen (item->text), ==, SOV_IMPORT_TEXT_MAX);
  g_assert_cmpuint (strlen (item->raw), ==, SOV_IMPORT_RAW_MAX);
}

static void
test_a_backup_made_again_has_the_same_keys (void)
{
  g_autofree char *first = g_strdup_printf ("<smses count=\"1\">\n" SMS "</smses>\n", "moi");
  g_autofree char *again = g_strdup_printf ("<!-- later -->\n<smses count=\"2\">\n" SMS SMS "</smses>\n", "hei", "moi");
  g_autoptr (ImportFound) one = read_text (first, 0);
  g_autoptr (ImportFound) other = read_text (again, 0);
  g_autofree char *before = sov_import_item_dup_key (one->items->pdata[0]);
  g_autofree char *after = sov_import_item_dup_key (other->items->pdata[1]);
  g_autofree char *another = sov_import_item_dup_key (other->items->pdata[0]);

  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (before, !=, another);
}

/* T16, a backup that ends anywhere. */
static void
test_a_backup_may_end_anywhere (void)
{
  g_autofree char *text = g_strdup_printf ("<smses>\n" SMS MMS "<part ct=\"image/jpeg\" cl=\"a.jpg\" data=\"QUJD\" />\n" MMS_END
                                           "</smses>\n",
                                           "moi &#55357;&#56397;");

  for (gsize size = 8; size < strlen (text); size++)
    {
      g_autofree char *part = g_strndup (text, size);
      g_autoptr (ImportFound) found = read_text (part, 0);

      g_assert_no_error (found->error);
      g_assert_cmpuint (found->items->len, <=, 2);
    }
}

/* T16, tags that never end: each is looked at once. */
static void
test_tags_without_an_end_cost_no_more_than_others (void)
{
  g_autoptr (GString) text = g_string_new ("<smses>\n");
  g_autoptr (ImportFound) found = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "<sms a='\"");
  found = read_text (text->str, 0);
  g_assert_cmpuint (found->items->len, ==, 0);
  g_assert_cmpuint (found->rejects->len, >, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/sms/a-picture-comes-out-as-it-went-in", test_a_picture_comes_out_as_it_went_in);
  g_test_add_func ("/import/sms/no-more-parts-are-read-than-there-may-be", test_no_more_parts_are_read_than_there_may_be);
  g_test_add_func ("/import/sms/a-message-longer-than-any-is-cut", test_a_message_longer_than_any_is_cut);
  g_test_add_func ("/import/sms/a-backup-made-again-has-the-same-keys", test_a_backup_made_again_has_the_same_keys);
  g_test_add_func ("/import/sms/a-backup-may-end-anywhere", test_a_backup_may_end_anywhere);
  g_test_add_func ("/import/sms/tags-without-an-end-cost-no-more-than-others", test_tags_without_an_end_cost_no_more_than_others);

  return g_test_run ();
}
