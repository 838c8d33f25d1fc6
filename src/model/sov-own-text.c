/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-own-text.h"

SovOwnText *
sov_own_text_new (void)
{
  return g_new0 (SovOwnText, 1);
}

void
sov_own_text_free (SovOwnText *self)
{
  g_free (self->script);
  g_free (self->words);
  g_free (self->original);
  g_free (self);
}

GPtrArray *
sov_own_texts_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sov_own_text_free);
}

const SovOwnText *
sov_own_texts_find (GPtrArray *texts,
                    const char *script,
                    SovLanguage language)
{
  SovLanguage wanted = language != 0 ? language : SOV_LANGUAGE_FINNISH;

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      const SovOwnText *text = texts->pdata[i];

      if (text->language == wanted && g_str_equal (text->script, script))
        return text;
    }

  return NULL;
}
