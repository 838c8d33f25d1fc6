/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mail addresses: their shape, and a form for comparing.
 *
 * Owns what looks like an address (RFC 5321 and 5322 without the quoted and
 * commented forms, with letters of every alphabet after RFC 6531). Never says
 * that an address works: only mail can tell.
 */

#include "model/sov-email.h"

#include "model/sov-text.h"

#include <string.h>

/* RFC 5321 4.5.3.1, in bytes. */
#define LOCAL_MAX 64
#define ADDRESS_MAX 254
#define LABEL_MAX 63

char *
sov_email_normalise (const char *text)
{
  g_autofree char *address = sov_text_clean_name (text, -1);
  const char *open = strrchr (address, '<');
  gsize length = strlen (address);

  if (open != NULL && address[length - 1] == '>')
    return g_strstrip (g_strndup (open + 1, (gsize) (address + length - 1 - (open + 1))));

  if (g_ascii_strncasecmp (address, "mailto:", strlen ("mailto:")) == 0)
    {
      const char *rest = address + strlen ("mailto:");

      return g_strstrip (g_strndup (rest, strcspn (rest, "?")));
    }

  return g_steal_pointer (&address);
}

static gboolean
is_local_part (const char *local,
               gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar) local[i];

      if (c <= ' ' || strchr ("()<>[]:;,\\\"\x7f", c) != NULL)
        return FALSE;
    }

  return length > 0 && local[0] != '.' && local[length - 1] != '.' && g_strstr_len (local, (gssize) length, "..") == NULL;
}

static gboolean
is_label (const char *label)
{
  gsize length = strlen (label);

  for (gsize i = 0; i < length; i++)
    if ((guchar) label[i] < 0x80 && !g_ascii_isalnum (label[i]) && label[i] != '-')
      return FALSE;

  return length > 0 && length <= LABEL_MAX && label[0] != '-' && label[length - 1] != '-';
}

static gboolean
is_domain (const char *domain)
{
  g_auto (GStrv) labels = g_strsplit (domain, ".", -1);
  guint n_labels = g_strv_length (labels);
  const char *top = n_labels > 1 ? labels[n_labels - 1] : "";

  for (guint i = 0; i < n_labels; i++)
    if (!is_label (labels[i]))
      return FALSE;

  return strlen (top) >= 2 && strspn (top, "0123456789") < strlen (top);
}

SovCheck
sov_email_check (const char *text)
{
  g_autofree char *address = sov_email_normalise (text);
  const char *at = strchr (address, '@');
  gsize local_length;

  if (address[0] == '\0')
    return SOV_CHECK_EMPTY;
  if (at == NULL)
    return SOV_CHECK_WRONG_SHAPE;

  local_length = (gsize) (at - address);
  if (!is_local_part (address, local_length) || !is_domain (at + 1))
    return SOV_CHECK_WRONG_SHAPE;

  return local_length > LOCAL_MAX || strlen (address) > ADDRESS_MAX ? SOV_CHECK_TOO_LONG : SOV_CHECK_OK;
}

char *
sov_email_match_key (const char *text)
{
  g_autofree char *address = sov_email_normalise (text);

  return strchr (address, '@') != NULL ? g_utf8_casefold (address, -1) : NULL;
}
