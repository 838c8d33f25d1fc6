/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-contact-uri.h"

#include "model/sov-text.h"

#include <string.h>

static void
assert_uri (char *uri,
            const char *expected)
{
  g_autofree char *owned = uri;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_an_sms_carries_its_text (void)
{
  assert_uri (sov_uri_for_sms ("040 123 4567", "Sopiiko klo 10?"), "sms:+358401234567?body=Sopiiko%20klo%2010%3F");
  assert_uri (sov_uri_for_sms ("+358401234567", NULL), "sms:+358401234567");
  assert_uri (sov_uri_for_sms ("+358401234567", ""), "sms:+358401234567");
}

static void
test_a_chat_carries_its_text (void)
{
  assert_uri (sov_uri_for_whatsapp ("+358 (0)40 123 4567", "Hei Päivi!"), "https://wa.me/358401234567?text=Hei%20P%C3%A4ivi%21");
  assert_uri (sov_uri_for_whatsapp ("0401234567", NULL), "https://wa.me/358401234567");
}

static void
test_a_mail_carries_subject_and_body (void)
{
  assert_uri (sov_uri_for_mail ("aino@selkopolku.example", "Sovitut asiat", "Hei!\n\n1) klo 10"),
              "mailto:aino@selkopolku.example?subject=Sovitut%20asiat&body=Hei%21%0D%0A%0D%0A1%29%20klo%2010");
  assert_uri (sov_uri_for_mail ("aino@selkopolku.example", NULL, "Hei"), "mailto:aino@selkopolku.example?body=Hei");
  assert_uri (sov_uri_for_mail ("aino@selkopolku.example", "Hei", NULL), "mailto:aino@selkopolku.example?subject=Hei");
  assert_uri (sov_uri_for_mail ("aino@selkopolku.example", NULL, NULL), "mailto:aino@selkopolku.example");
}

static void
test_lines_stay_lines (void)
{
  assert_uri (sov_uri_for_sms ("0401234567", "a\nb"), "sms:+358401234567?body=a%0Ab");
  assert_uri (sov_uri_for_sms ("0401234567", "a\r\nb"), "sms:+358401234567?body=a%0Ab");
  assert_uri (sov_uri_for_mail ("a@b.fi", NULL, "a\r\nb\rc"), "mailto:a@b.fi?body=a%0D%0Ab%0D%0Ac");
}

static void
test_text_adds_no_parameter (void)
{
  assert_uri (sov_uri_for_sms ("0401234567", "a&body=b#c+d%20"), "sms:+358401234567?body=a%26body%3Db%23c%2Bd%2520");
  assert_uri (sov_uri_for_mail ("a@b.fi", "x&bcc=evil@c.fi", NULL), "mailto:a@b.fi?subject=x%26bcc%3Devil%40c.fi");
}

static void
test_a_subject_adds_no_header (void)
{
  assert_uri (sov_uri_for_mail ("a@b.fi", "Hei\r\nBcc: evil@c.fi", NULL), "mailto:a@b.fi?subject=Hei%20Bcc%3A%20evil%40c.fi");
}

static void
test_an_address_adds_no_recipient (void)
{
  g_assert_null (sov_uri_for_mail ("a@b.fi,evil@c.fi", NULL, NULL));
  g_assert_null (sov_uri_for_mail ("a@b.fi?bcc=evil@c.fi", NULL, NULL));
  g_assert_null (sov_uri_for_mail ("a@b.fi\nevil@c.fi", NULL, NULL));
  assert_uri (sov_uri_for_mail ("a&b@c.fi", NULL, NULL), "mailto:a%26b@c.fi");
  assert_uri (sov_uri_for_mail ("a+laskut@c.fi", NULL, NULL), "mailto:a%2Blaskut@c.fi");
  assert_uri (sov_uri_for_mail ("info@pöytä.fi", NULL, NULL), "mailto:info@p%C3%B6yt%C3%A4.fi");
}

static void
test_without_an_address_there_is_no_uri (void)
{
  g_assert_null (sov_uri_for_sms (NULL, "Hei"));
  g_assert_null (sov_uri_for_sms ("kysy Maijalta", "Hei"));
  g_assert_null (sov_uri_for_whatsapp ("", "Hei"));
  g_assert_null (sov_uri_for_whatsapp ("112", "Hei"));
  g_assert_null (sov_uri_for_mail (NULL, "Hei", "Hei"));
  g_assert_null (sov_uri_for_mail ("aino", "Hei", "Hei"));
}

static void
test_broken_bytes_are_repaired_before_they_are_encoded (void)
{
  assert_uri (sov_uri_for_sms ("0401234567", "M\xe4ki"), "sms:+358401234567?body=M%EF%BF%BDki");
}

static void
test_any_text_comes_out_as_it_went_in (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *clean = NULL;
      g_autofree char *uri = NULL;
      g_autofree char *back = NULL;

      for (guint k = 0; k < 12; k++)
        g_string_append_unichar (text, (gunichar) g_test_rand_int_range (0x20, k % 3 == 0 ? 0x1ff : 0x7f));

      clean = sov_text_clean (text->str, -1);
      uri = sov_uri_for_whatsapp ("0401234567", text->str);
      for (const char *p = uri; *p != '\0'; p++)
        g_assert_true (*p > ' ' && *p < 0x7f && strchr ("\"<>\\^`{|}", *p) == NULL);

      back = g_uri_unescape_string (strstr (uri, "?text=") + strlen ("?text="), NULL);
      g_assert_cmpstr (back, ==, clean);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/contact-uri/an-sms-carries-its-text", test_an_sms_carries_its_text);
  g_test_add_func ("/model/contact-uri/a-chat-carries-its-text", test_a_chat_carries_its_text);
  g_test_add_func ("/model/contact-uri/a-mail-carries-subject-and-body", test_a_mail_carries_subject_and_body);
  g_test_add_func ("/model/contact-uri/lines-stay-lines", test_lines_stay_lines);
  g_test_add_func ("/model/contact-uri/text-adds-no-parameter", test_text_adds_no_parameter);
  g_test_add_func ("/model/contact-uri/a-subject-adds-no-header", test_a_subject_adds_no_header);
  g_test_add_func ("/model/contact-uri/an-address-adds-no-recipient", test_an_address_adds_no_recipient);
  g_test_add_func ("/model/contact-uri/without-an-address-there-is-no-uri", test_without_an_address_there_is_no_uri);
  g_test_add_func ("/model/contact-uri/broken-bytes-are-repaired-before-they-are-encoded", test_broken_bytes_are_repaired_before_they_are_encoded);
  g_test_add_func ("/model/contact-uri/any-text-comes-out-as-it-went-in", test_any_text_comes_out_as_it_went_in);

  return g_test_run ();
}
