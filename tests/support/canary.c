/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */

#include "support/canary.h"

#include <string.h>

static const char *const words[N_CANARIES] = {
  [CANARY_OWNER] = "Punarinta Pajulintu",
  [CANARY_BUSINESS] = "Hippiäisverstas",
  [CANARY_CUSTOMER] = "Kanarialintu Keltasirkku",
  [CANARY_SUBCONTRACTOR] = "Viherpeippo Varpunen",
  [CANARY_TAKEN_AWAY] = "Kehrääjä Kiuru",
  [CANARY_PHONE] = "049 555 0198",
  [CANARY_DIGITS] = "358495550198",
  [CANARY_MAIL] = "pikkuvarpunen@example.org",
  [CANARY_IBAN] = "FI21 1234 5600 0007 85",
  [CANARY_ACCOUNT] = "FI2112345600000785",
  [CANARY_NOTE] = "Kuovihuutaasuolla",
  [CANARY_DEAL] = "Tiltaltinkatto",
  [CANARY_PROMISE] = "Rautiainen nokkii klo 10",
  [CANARY_MESSAGE] = "Kirjosieppoviesti",
  [CANARY_CONTACT] = "Tervapääskyliitää",
  [CANARY_FILE_NAME] = "Kultarintapiirros äö.txt",
  [CANARY_FILE] = "Peukaloistenpohjakuva",
  [CANARY_COMPLAINT] = "Haarapääskyhuusi",
  [CANARY_IMPACT] = "Rääkkävapitkään",
  [CANARY_CAUSE] = "Harakkavarastisen",
  [CANARY_RECOURSE] = "Närhisaatiedon",
  [CANARY_COMPENSATION] = "Leppälintukortti",
  [CANARY_INVOICE] = "Tylli2026117",
  [CANARY_LESSON] = "Naakkaoppitavat",
  [CANARY_PRAISE] = "Satakielikiittää",
  [CANARY_IDEA] = "Töyhtötiaiskeksintö",
  [CANARY_TASK] = "Lehtopöllöntehtävä",
  [CANARY_DRAFT] = "Pöllönpesäjäikesken",
  [CANARY_SEARCHED] = "Rantasipihaussa",
};

#define STORY                                                                                                           \
  "{\"do\": \"party\", \"id\": \"p\", \"name\": \"%s\", \"kind\": \"consumer\", \"as\": [\"customer\"],"                \
  " \"phone\": \"%s\", \"email\": \"%s\", \"iban\": \"%s\", \"note\": \"%s\"}\n"                                        \
  "{\"do\": \"party\", \"id\": \"s\", \"name\": \"%s\", \"kind\": \"company\", \"as\": [\"subcontractor\"]}\n"          \
  "{\"do\": \"deal\", \"id\": \"d\", \"customer\": \"p\", \"title\": \"%s\", \"state\": \"agreed\"}\n"                  \
  "{\"do\": \"join\", \"deal\": \"d\", \"party\": \"s\"}\n"                                                             \
  "{\"do\": \"term\", \"id\": \"a\", \"deal\": \"d\", \"kind\": \"scope\", \"text\": \"%s\", \"by\": \"me\","           \
  " \"to\": \"p\", \"doers\": [\"s\"]}\n"                                                                               \
  "{\"do\": \"written\", \"term\": \"a\", \"party\": \"s\", \"channel\": \"sms\", \"text\": \"%s\"}\n"                  \
  "{\"do\": \"complaint\", \"id\": \"k\", \"party\": \"p\", \"deal\": \"d\", \"words\": \"%s\", \"channel\": \"call\"," \
  " \"impact\": \"%s\"}\n"                                                                                              \
  "{\"do\": \"cause\", \"complaint\": \"k\", \"cause\": \"subcontractor\", \"whose\": \"subcontractor\","               \
  " \"party\": \"s\", \"note\": \"%s\"}\n"                                                                              \
  "{\"do\": \"recourse\", \"complaint\": \"k\", \"party\": \"s\", \"did\": \"notified\", \"text\": \"%s\"}\n"           \
  "{\"do\": \"compensation\", \"id\": \"c\", \"complaint\": \"k\", \"party\": \"p\", \"kind\": \"credit-note\","        \
  " \"value\": \"50,00\", \"text\": \"%s\", \"invoice\": \"%s\"}\n"                                                     \
  "{\"do\": \"lesson\", \"id\": \"l\", \"complaint\": \"k\", \"text\": \"%s\"}\n"                                       \
  "{\"do\": \"praise\", \"id\": \"r\", \"party\": \"p\", \"words\": \"%s\"}\n"                                          \
  "{\"do\": \"idea\", \"id\": \"i\", \"party\": \"p\", \"text\": \"%s\"}\n"                                             \
  "{\"do\": \"task\", \"id\": \"w\", \"party\": \"p\", \"text\": \"%s\"}\n"

const char *
canary_get (Canary which)
{
  return words[which];
}

char *
canary_write_story (const char *folder)
{
  g_autofree char *text = g_strdup_printf (STORY, words[CANARY_CUSTOMER], words[CANARY_PHONE], words[CANARY_MAIL], words[CANARY_IBAN],
                                           words[CANARY_NOTE], words[CANARY_SUBCONTRACTOR], words[CANARY_DEAL], words[CANARY_PROMISE],
                                           words[CANARY_MESSAGE], words[CANARY_COMPLAINT], words[CANARY_IMPACT], words[CANARY_CAUSE],
                                           words[CANARY_RECOURSE], words[CANARY_COMPENSATION], words[CANARY_INVOICE],
                                           words[CANARY_LESSON], words[CANARY_PRAISE], words[CANARY_IDEA], words[CANARY_TASK]);
  char *path = g_build_filename (folder, "canary.story", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

/* As it is, in small letters, in capitals. */
static char *
shape (const char *text,
       guint n)
{
  return n == 0 ? g_strdup (text) : n == 1 ? g_utf8_strdown (text, -1)
                                           : g_utf8_strup (text, -1);
}

static GBytes *
encode (const char *text,
        const char *coding)
{
  gsize size;
  char *bytes = g_convert (text, -1, coding, "UTF-8", NULL, &size, NULL);

  g_assert_nonnull (bytes);
  return g_bytes_new_take (bytes, size);
}

GBytes *
canary_make_form (Canary which,
                  guint form)
{
  g_autofree char *text = shape (words[which], form % 3);
  g_autofree char *escaped = NULL;

  switch (form / 3)
    {
    case 0:
      return g_bytes_new (text, strlen (text));
    case 1:
      return encode (text, "UTF-16LE");
    case 2:
      return encode (text, "UTF-16BE");
    default:
      /* As in addresses and lists of recent files, with either kind of digits. */
      escaped = g_uri_escape_string (words[which], NULL, FALSE);
      return g_bytes_new_take (shape (escaped, form % 3), strlen (escaped));
    }
}

/* Whether one of the forms is in @data; the word is said once. */
static gboolean
holds (const char *data,
       gsize size,
       Canary which)
{
  for (guint form = 0; form < CANARY_N_FORMS; form++)
    {
      g_autoptr (GBytes) bytes = canary_make_form (which, form);
      gsize n;
      gconstpointer needle = g_bytes_get_data (bytes, &n);

      if (memmem (data, size, needle, n) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
look_through (const char *data,
              gsize size,
              const char *where,
              const char *path,
              GString *found)
{
  for (Canary which = 0; which < N_CANARIES; which++)
    if (holds (data, size, which))
      g_string_append_printf (found, "“%s” is %s %s\n", words[which], where, path);
}

void
canary_look_into (const char *path,
                  GString *found)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *data = NULL;
  gsize size = 0;

  look_through (name, strlen (name), "the name of", path, found);
  if (g_file_get_contents (path, &data, &size, NULL))
    look_through (data, size, "in", path, found);
}

static void
look_in_folder (const char *folder,
                const char *except,
                guint *n_files,
                GString *found)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_strcmp0 (path, except) == 0)
        continue;
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          look_through (name, strlen (name), "the name of", path, found);
          look_in_folder (path, except, n_files, found);
        }
      else if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        {
          canary_look_into (path, found);
          *n_files += 1;
        }
    }
}

char *
canary_look (const char *folder,
             const char *except,
             guint *n_files)
{
  g_autoptr (GString) found = g_string_new (NULL);

  *n_files = 0;
  look_in_folder (folder, except, n_files, found);

  return g_strdup (found->str);
}
