/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The addresses that hand a text over to other programs.
 *
 * Owns their syntax and the encoding. Never opens one. Whatever stands in a
 * name or a text, it stays text: it can add no recipient, header or parameter.
 */

#include "model/sov-contact-uri.h"

#include "model/sov-email.h"
#include "model/sov-phone.h"
#include "model/sov-text.h"

#include <string.h>

/* Everything but unreserved characters becomes %XX, spaces too: a plus would be
 * read as a plus. @line_end is what one line of @text ends with. */
static char *
encode (const char *text,
        const char *line_end)
{
  g_autofree char *clean = sov_text_clean (text, -1);
  g_auto (GStrv) lines = g_strsplit (clean, "\n", -1);
  g_autofree char *joined = g_strjoinv (line_end, lines);

  return g_uri_escape_string (joined, NULL, FALSE);
}

static void
append_field (GString *uri,
              const char *name,
              const char *encoded)
{
  if (encoded[0] != '\0')
    g_string_append_printf (uri, "%c%s=%s", strchr (uri->str, '?') != NULL ? '&' : '?', name, encoded);
}

/* RFC 5724. */
char *
sov_uri_for_sms (const char *phone,
                 const char *text)
{
  g_autofree char *digits = sov_phone_digits (phone);
  g_autofree char *body = encode (text, "\n");
  GString *uri;

  if (digits == NULL)
    return NULL;

  uri = g_string_new ("sms:+");
  g_string_append (uri, digits);
  append_field (uri, "body", body);
  return g_string_free_and_steal (uri);
}

/* WhatsApp's "click to chat": digits of E.164 alone, without the plus. */
char *
sov_uri_for_whatsapp (const char *phone,
                      const char *text)
{
  g_autofree char *digits = sov_phone_digits (phone);
  g_autofree char *body = encode (text, "\n");
  GString *uri;

  if (digits == NULL)
    return NULL;

  uri = g_string_new ("https://wa.me/");
  g_string_append (uri, digits);
  append_field (uri, "text", body);
  return g_string_free_and_steal (uri);
}

/* RFC 6068; lines of the body end in CR LF there, a subject has one line. */
char *
sov_uri_for_mail (const char *address,
                  const char *subject,
                  const char *body)
{
  g_autofree char *bare = sov_email_normalise (address);
  g_autofree char *to = g_uri_escape_string (bare, "@", FALSE);
  g_autofree char *line = sov_text_clean_name (subject, -1);
  g_autofree char *encoded_subject = g_uri_escape_string (line, NULL, FALSE);
  g_autofree char *encoded_body = encode (body, "\r\n");
  GString *uri;

  if (sov_check_is_wrong (sov_email_check (address)) || to[0] == '\0')
    return NULL;

  uri = g_string_new ("mailto:");
  g_string_append (uri, to);
  append_field (uri, "subject", encoded_subject);
  append_field (uri, "body", encoded_body);
  return g_string_free_and_steal (uri);
}
