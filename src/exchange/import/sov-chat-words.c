/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-chat-words.h"

#include <string.h>

#include "exchange/import/sov-chat-words-private.h"

/* Looks words of the service up. It owns how they are compared; what they are
 * stands in sov-chat-words-table.c. */

/* No words of the service that mean something as a whole are longer, in bytes. */
#define LONGEST 160
#define LONGEST_OMISSION 80

typedef struct
{
  const char *begin; /* in @rows */
  SovChatMeaning meaning;
  gboolean settles;
} Announcement;

typedef struct
{
  GPtrArray *split;     /* (element-type GStrv): the rows, word by word; owns what the others hold */
  GHashTable *whole;    /* words to SovChatMeaning */
  GHashTable *settling; /* the same words, where their language settles the order */
  GHashTable *files;    /* set */
  GArray *announcements;
} Tables;

/* In these the month or the year may come first, somewhere where they are spoken. */
static const char *const unsettling[] = { "en", "es", "ja", "ko", "zh" };

/* A sentence about a group has one of them before its colon. */
static const char *const acts[] = {
  "changed the subject", "changed the group", "changed this group", "created group", "created this group", " added ", "security code", "pinned a message", "vaihtoi aihee", "vaihtoi ryhmän", "muutti ryhmän", "loi ryhmän", "lisäsi käyttäjän", "lisäsi henkilön", "ändrade ämnet", "ändrade gruppen", "skapade gruppen", "har skapat grupp", "endret emnet", "opprettet gruppen", "ændrede emnet", "oprettede gruppen", "seadis teemaks", "lõi grupi", "hat den Betreff", "hat die Gruppe", "heeft het onderwerp", "heeft de groep", "a changé le sujet", "a changé l’objet", "a créé le groupe", "cambió el asunto", "creó el grupo", "ha cambiato l'oggetto", "ha creato il gruppo", "alterou o assunto", "mudou o nome do grupo", "alterou o nome do grupo", "criou o grupo", "сменил тему", "изменил(а) тему", "изменил(-а) тему", "изменил тему", "создал(а) группу", "создал группу", "zmienił temat", "zmienił(a) temat", "utworzył grupę", "utworzył(a) grupę"
};

/* "Edited", whatever the sentence around it. */
static const char *const edits[] = {
  "edited", "muokat", "muokkas", "redigera", "redigert", "redigere", "ändrats", "bearbeitet", "editó", "editad", "modificat", "modifié", "bewerkt", "edytowan", "zmodyfikowan", "изменен", "отредактирован", "muudet", "редагован", "змінено", "düzenlen", "upraven", "szerkeszt", "editat", "επεξεργ", "redaguot", "rediģ", "编辑", "編輯", "編集", "수정", "נערכה", "تعديل", "diedit", "chỉnh sửa"
};

/* "Left out", whatever it was. */
static const char *const omissions[] = {
  "omitted", "jätetty pois", "jätettiin pois", "ei sisällytet", "ei kuvaa", "utelämn", "utesl", "utelatt", "udeladt", "jäetud", "weggelassen", "ausgelassen", "ausgeschlossen", "weggelaten", "absent", "omis", "manquant", "omitid", "omess", "esclus", "non inclus", "ocult", "não revelad", "отсутствует", "пропущен", "без медиа", "не добавлен", "pominięt", "vynech", "kihagy", "elhagyva", "dahil edilmedi", "відсутн", "παραλείφθηκε", "παραλήφθηκε", "praleist", "izlaist", "استبعاد", "غير مضمن", "נכללה", "הושמטה", "含まれていません", "なし", "제외됨", "생략", "省略", "略去", "忽略"
};

static gboolean
is_mark (gunichar c)
{
  return c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* @text in the form of the tables; NULL where it is longer than all of them. */
static char *
dup_form (const char *text,
          const char *end)
{
  g_autoptr (GString) form = NULL;
  gsize n;

  if (end - text > LONGEST)
    return NULL;

  form = g_string_sized_new (LONGEST);
  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0xa0 || c == 0x202f || c == '\r')
        c = ' ';
      if (!is_mark (c) && c != '<' && c != '>')
        g_string_append_unichar (form, c == 0x2019 ? '\'' : g_unichar_tolower (c));
    }
  for (n = form->len; n > 0 && (form->str[n - 1] == ' ' || form->str[n - 1] == '.'); n--)
    ;
  g_string_truncate (form, n);

  return g_strdup (form->str + strspn (form->str, " "));
}

static void
free_strv (gpointer strv)
{
  g_strfreev (strv);
}

static gboolean
settles (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (unsettling); i++)
    if (g_str_equal (unsettling[i], language))
      return FALSE;

  return TRUE;
}

static void
add_word (Tables *self,
          const SovChatRow *row,
          char *word)
{
  Announcement announcement = { word, row->meaning, settles (row->language) };

  switch (row->kind)
    {
    case SOV_CHAT_ROW_WHOLE:
      g_hash_table_insert (self->whole, word, GINT_TO_POINTER (row->meaning));
      if (announcement.settles)
        g_hash_table_add (self->settling, word);
      break;
    case SOV_CHAT_ROW_BEGINS:
      g_array_append_val (self->announcements, announcement);
      break;
    case SOV_CHAT_ROW_FILE:
    default:
      g_hash_table_add (self->files, word);
      break;
    }
}

static Tables *
tables_new (void)
{
  Tables *self = g_new0 (Tables, 1);

  self->split = g_ptr_array_new_with_free_func (free_strv);
  self->whole = g_hash_table_new (g_str_hash, g_str_equal);
  self->settling = g_hash_table_new (g_str_hash, g_str_equal);
  self->files = g_hash_table_new (g_str_hash, g_str_equal);
  self->announcements = g_array_new (FALSE, FALSE, sizeof (Announcement));
  for (guint i = 0; i < sov_chat_n_rows; i++)
    {
      char **words = g_strsplit (sov_chat_rows[i].words, "|", -1);

      g_ptr_array_add (self->split, words);
      for (guint j = 0; words[j] != NULL; j++)
        add_word (self, &sov_chat_rows[i], words[j]);
    }

  return self;
}

/* Made once, and the same for everybody. */
static const Tables *
tables (void)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    g_once_init_leave (&made, (gsize) tables_new ());

  return (const Tables *) made;
}

SovChatMeaning
sov_chat_words_mean (const char *text,
                     const char *end)
{
  g_autofree char *form = dup_form (text, end);

  return form != NULL ? (SovChatMeaning) GPOINTER_TO_INT (g_hash_table_lookup (tables ()->whole, form)) : SOV_CHAT_MEANS_WORDS;
}

static const Announcement *
find_announcement (const char *text,
                   const char *end)
{
  const GArray *announcements = tables ()->announcements;

  while (text < end && is_mark (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  for (guint i = 0; i < announcements->len; i++)
    {
      const Announcement *announcement = &g_array_index (announcements, Announcement, i);
      gsize length = strlen (announcement->begin);

      if ((gsize) (end - text) >= length && memcmp (text, announcement->begin, length) == 0)
        return announcement;
    }

  return NULL;
}

SovChatMeaning
sov_chat_words_announce (const char *text,
                         const char *end)
{
  const Announcement *announcement = text < end ? find_announcement (text, end) : NULL;

  return announcement != NULL ? announcement->meaning : SOV_CHAT_MEANS_WORDS;
}

gboolean
sov_chat_words_act (const char *sender)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (strstr (sender, acts[i]) != NULL)
      return TRUE;

  return FALSE;
}

gboolean
sov_chat_words_attach (const char *text,
                       const char *end)
{
  g_autofree char *form = dup_form (text, end);

  return form != NULL && g_hash_table_contains (tables ()->files, form);
}

static gboolean
has_one_of (const char *text,
            const char *end,
            const char *const *words,
            guint n_words)
{
  g_autofree char *form = dup_form (text, end);

  for (guint i = 0; form != NULL && i < n_words; i++)
    if (strstr (form, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

gboolean
sov_chat_words_edit (const char *text,
                     const char *end)
{
  return has_one_of (text, end, edits, G_N_ELEMENTS (edits));
}

gboolean
sov_chat_words_leave_out (const char *text,
                          const char *end)
{
  return end - text <= LONGEST_OMISSION && memchr (text, ':', (gsize) (end - text)) == NULL &&
         has_one_of (text, end, omissions, G_N_ELEMENTS (omissions));
}

gboolean
sov_chat_words_settle (const char *text,
                       const char *end)
{
  const Announcement *announcement = text < end ? find_announcement (text, end) : NULL;
  const char *colon = memchr (text, ':', (gsize) (end - text));
  g_autofree char *form = NULL;

  if (announcement != NULL)
    return announcement->settles;
  if (colon == NULL)
    return FALSE;

  text = colon + 1 + (colon + 1 < end && colon[1] == ' ');
  announcement = text < end ? find_announcement (text, end) : NULL;
  form = dup_form (text, end);
  return (announcement != NULL && announcement->settles) || (form != NULL && g_hash_table_contains (tables ()->settling, form));
}
