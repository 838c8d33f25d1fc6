/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-recovery-code.h"

#include <string.h>

#include "store/sov-secret.h"

#define BITS_A_SYMBOL 5
#define RANDOM_BYTES 17

static const char symbols[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static const guint8 groups[SOV_RECOVERY_CODE_GROUPS] = { 4, 4, 5, 4, 4, 5 };

G_STATIC_ASSERT (RANDOM_BYTES * 8 >= SOV_RECOVERY_CODE_LENGTH * BITS_A_SYMBOL);

char *
sov_recovery_code_new (void)
{
  g_autoptr (GBytes) random = sov_secret_new_random (RANDOM_BYTES);
  const guint8 *bytes = g_bytes_get_data (random, NULL);
  char *code = g_malloc0 (SOV_RECOVERY_CODE_LENGTH + 1);

  for (guint i = 0; i < SOV_RECOVERY_CODE_LENGTH; i++)
    {
      guint bit = i * BITS_A_SYMBOL;
      guint pair = (guint) bytes[bit / 8] << 8 | (bit / 8 + 1 < RANDOM_BYTES ? bytes[bit / 8 + 1] : 0);

      code[i] = symbols[pair >> (16 - BITS_A_SYMBOL - bit % 8) & 0x1f];
    }

  return code;
}

/* What stands between symbols, or inside them unseen. */
static gboolean
is_filler (gunichar c)
{
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
      return TRUE;
    default:
      return c == 0x2212; /* the minus sign */
    }
}

/* '\0' when it is no symbol of a code. */
static char
read_symbol (gunichar c)
{
  gunichar upper = g_unichar_toupper (c);
  const char *symbol;

  switch (upper)
    {
    case 'O':
      return '0';
    case 'I':
    case 'L':
      return '1';
    default:
      symbol = upper > 0 && upper < 0x80 ? strchr (symbols, (int) upper) : NULL;
      return symbol != NULL ? *symbol : '\0';
    }
}

char *
sov_recovery_code_parse (const char *typed,
                         guint *n_symbols)
{
  char *plain = typed != NULL ? g_utf8_normalize (typed, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  char *code = g_malloc0 (SOV_RECOVERY_CODE_LENGTH + 1);
  guint n = 0;
  gboolean strange = plain == NULL;

  for (const char *p = plain; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char symbol = read_symbol (c);

      if (symbol != '\0')
        {
          if (n < SOV_RECOVERY_CODE_LENGTH)
            code[n] = symbol;
          n++;
        }
      else if (!is_filler (c))
        strange = TRUE;
    }

  sov_secret_text_free (plain);
  if (n_symbols != NULL)
    *n_symbols = n;
  if (n == SOV_RECOVERY_CODE_LENGTH && !strange)
    return code;

  sov_secret_text_free (code);
  return NULL;
}

char *
sov_recovery_code_group (const char *code)
{
  char *grouped = g_malloc0 (SOV_RECOVERY_CODE_LENGTH + SOV_RECOVERY_CODE_GROUPS);
  char *at = grouped;

  g_return_val_if_fail (strlen (code) == SOV_RECOVERY_CODE_LENGTH, grouped);

  for (guint i = 0; i < SOV_RECOVERY_CODE_GROUPS; i++)
    {
      if (i > 0)
        *at++ = '-';
      memcpy (at, code, groups[i]);
      at += groups[i];
      code += groups[i];
    }

  return grouped;
}
