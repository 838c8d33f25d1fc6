/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-chat-private.h"

#include <string.h>

#include "exchange/import/sov-chat-media.h"
#include "exchange/import/sov-chat-words.h"
#include "exchange/import/sov-import-text.h"
#include "model/sov-phone.h"
#include "model/sov-text.h"

/* Who said what in one message, and whether it was somebody at all. It never
 * asks when: that is sov-chat. */

#define MARK "\xe2\x80\x8e"       /* U+200E */
#define RIGHT_MARK "\xe2\x80\x8f" /* U+200F */

/* No name of a contact or a group is longer, in bytes. */
#define LONGEST_SENDER 300

typedef struct
{
  char *name;
  char *address;   /* nullable */
  gboolean is_act; /* no name, but the beginning of a sentence about the group */
} Sender;

static void
free_sender (gpointer data)
{
  Sender *sender = data;

  g_free (sender->name);
  g_free (sender->address);
  g_free (sender);
}

void
sov_chat_open (Chat *chat)
{
  chat->senders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_sender);
}

void
sov_chat_close (Chat *chat)
{
  g_clear_pointer (&chat->senders, g_hash_table_unref);
}

void
sov_chat_reject (Chat *chat,
                 guint64 place,
                 SovImportReason reason,
                 const char *begin,
                 const char *end)
{
  const char *stop = begin < end ? memchr (begin, '\n', (gsize) (end - begin)) : NULL;
  g_autofree char *excerpt = sov_import_cut (begin, (gsize) ((stop != NULL ? stop : end) - begin), SOV_IMPORT_EXCERPT_MAX);

  if (chat->stopped)
    return;
  chat->summary->n_rejects++;
  chat->stopped = !chat->sink->reject (sov_import_reject_new (place, reason, g_strchomp (excerpt)), chat->sink->data);
}

/* A number, as unsaved people are shown: "+358 40 123 4567". */
static gboolean
is_number (const char *name)
{
  guint n_digits = 0;

  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar sign = g_utf8_get_char (c);

      if (g_unichar_isdigit (sign))
        n_digits++;
      else if (sign != '+' && sign != '(' && sign != ')' && sign != ' ' && !sov_text_is_dash (sign))
        return FALSE;
    }

  return n_digits >= 5;
}

/* The name that somebody gave themselves stands behind a tilde. */
static Sender *
read_sender (const char *written)
{
  Sender *sender = g_new0 (Sender, 1);
  g_autoptr (GString) plain = g_string_new (written);
  g_autofree char *clean = NULL;

  g_string_replace (plain, MARK, "", 0);
  g_string_replace (plain, RIGHT_MARK, "", 0);
  clean = sov_text_clean_name (plain->str, -1);
  sender->name = g_strdup (*clean == '~' ? clean + 1 : clean);
  g_strstrip (sender->name);
  if (is_number (sender->name))
    sender->address = sov_phone_normalise (sender->name);
  sender->is_act = sov_chat_words_act (written);

  return sender;
}

static const Sender *
find_sender (Chat *chat,
             const char *begin,
             const char *end)
{
  g_autofree char *written = g_strndup (begin, (gsize) (end - begin));
  Sender *sender = g_hash_table_lookup (chat->senders, written);

  if (sender == NULL)
    {
      sender = read_sender (written);
      g_hash_table_insert (chat->senders, g_steal_pointer (&written), sender);
    }

  return sender;
}

/* The colon after a sender; NULL where the line has none. */
static const char *
find_colon (const char *begin,
            const char *end)
{
  const char *stop = memchr (begin, '\n', (gsize) (end - begin));
  const char *last = stop != NULL ? stop : end;
  const char *colon = begin;

  last = MIN (last, begin + LONGEST_SENDER);
  while ((colon = memchr (colon, ':', (gsize) (last - colon))) != NULL)
    {
      char next = colon + 1 < end ? colon[1] : '\n';

      if (next == ' ' || next == '\n' || next == '\r' || (guchar) next >= 0x80)
        return colon;
      colon++;
    }

  return NULL;
}

/* Takes "<This message was edited>" off the end. */
static gboolean
take_edited (GString *text)
{
  const char *open;

  if (text->len == 0 || text->str[text->len - 1] != '>')
    return FALSE;
  open = strrchr (text->str, '<');
  if (open == NULL || strchr (open, ':') != NULL || !sov_chat_words_edit (open, text->str + text->len))
    return FALSE;

  while (open > text->str && (open[-1] == ' ' || open[-1] == '\n'))
    open--;
  if (open - text->str >= 3 && memcmp (open - 3, MARK, 3) == 0)
    open -= 3;
  g_string_truncate (text, (gsize) (open - text->str));
  g_strchomp (text->str);
  text->len = strlen (text->str);
  return TRUE;
}

/* The message without blanks around it, its lines ended by "\n" alone. */
static GString *
read_text (const char *begin,
           const char *end)
{
  GString *text;

  while (begin < end && g_ascii_isspace (*begin))
    begin++;
  while (begin < end && g_ascii_isspace (end[-1]))
    end--;

  text = g_string_new_len (begin, end - begin);
  if (memchr (text->str, '\r', text->len) != NULL)
    g_string_replace (text, "\r\n", "\n", 0);

  return text;
}

/* Where " at" stands in "Missed voice call at 9:05 PM"; @end where no clock is. */
static const char *
find_clock (const char *begin,
            const char *end)
{
  const char *digit = begin;

  while (digit < end && !g_ascii_isdigit (*digit))
    digit++;
  if (digit == end || digit == begin)
    return end;

  for (digit--; digit > begin && *digit == ' ';)
    digit--;
  while (digit > begin && *digit != ' ')
    digit--;
  return digit > begin ? digit : end;
}

/* "Voice call. ‎12 min": what stands before the first stop, and before a clock. */
static SovChatMeaning
mean_call (const GString *text)
{
  const char *begin = text->str + strlen (MARK);
  const char *end = begin + strcspn (begin, ".,");
  const char *mark = g_strstr_len (begin, end - begin, MARK);
  SovChatMeaning meaning;

  if (mark != NULL)
    end = mark;
  meaning = sov_chat_words_mean (begin, end);

  return meaning != SOV_CHAT_MEANS_WORDS ? meaning : sov_chat_words_mean (begin, find_clock (begin, end));
}

/* "Satu: Satu changed this group's icon", where the mark before it was lost. */
static gboolean
speaks_of_itself (const GString *text,
                  const Sender *sender)
{
  gsize length = strlen (sender->name);

  return text->len <= LONGEST_SENDER && strncmp (text->str, sender->name, length) == 0 && text->str[length] == ' ' &&
         sov_chat_words_act (text->str + length);
}

static gboolean
is_call (SovChatMeaning meaning)
{
  return meaning == SOV_CHAT_MEANS_MISSED_CALL || meaning == SOV_CHAT_MEANS_MISSED_VIDEO ||
         meaning == SOV_CHAT_MEANS_CALL || meaning == SOV_CHAT_MEANS_VIDEO;
}

/* What the service says in the place of a message. @marked: it said so itself. */
static SovChatMeaning
mean_message (const GString *text,
              gboolean marked)
{
  const char *end = text->str + text->len;
  SovChatMeaning meaning = sov_chat_words_announce (text->str, end);

  if (meaning != SOV_CHAT_MEANS_WORDS || memchr (text->str, '\n', text->len) != NULL)
    return meaning;

  meaning = sov_chat_words_mean (text->str, end);
  if (meaning == SOV_CHAT_MEANS_WORDS && marked)
    {
      meaning = mean_call (text);
      if (!is_call (meaning))
        meaning = strstr (text->str, "://") == NULL ? SOV_CHAT_MEANS_SYSTEM : SOV_CHAT_MEANS_WORDS;
    }
  if (!marked && (meaning == SOV_CHAT_MEANS_CALL || meaning == SOV_CHAT_MEANS_VIDEO || meaning == SOV_CHAT_MEANS_NO_ANSWER))
    return SOV_CHAT_MEANS_WORDS;

  return meaning;
}

static void
make_call (SovImportItem *item,
           SovChatMeaning meaning,
           GString *text)
{
  gboolean is_video = meaning == SOV_CHAT_MEANS_MISSED_VIDEO || meaning == SOV_CHAT_MEANS_VIDEO;

  item->kind = SOV_IMPORT_ITEM_CALL;
  item->channel = is_video ? SOV_CHANNEL_VIDEO : SOV_CHANNEL_CALL;
  item->missed = meaning == SOV_CHAT_MEANS_MISSED_CALL || meaning == SOV_CHAT_MEANS_MISSED_VIDEO;
  g_string_replace (text, MARK, "", 0);
}

/* Hands the item on; what cannot be part of it is said beside it. */
static void
give_item (Chat *chat,
           const ChatBlock *block,
           SovImportItem *item,
           GString *text,
           const char *missing)
{
  gboolean is_long = text->len > SOV_IMPORT_TEXT_MAX;

  if (g_str_has_prefix (text->str, MARK))
    g_string_erase (text, 0, strlen (MARK));
  g_free (item->text);
  item->text = sov_import_cut (text->str, text->len, SOV_IMPORT_TEXT_MAX);
  g_free (item->raw);
  item->raw = sov_import_cut (block->begin, (gsize) (block->end - block->begin), SOV_IMPORT_RAW_MAX);
  g_strchomp (item->raw);
  item->at = block->at;

  chat->summary->n_items++;
  chat->stopped = !chat->sink->item (item, chat->sink->data);
  if (is_long)
    sov_chat_reject (chat, block->place, SOV_IMPORT_REASON_TOO_LARGE, block->begin, block->end);
  if (missing != NULL)
    sov_chat_reject (chat, block->place, SOV_IMPORT_REASON_MISSING, missing, missing + strlen (missing));
}

static void
take_said (Chat *chat,
           const ChatBlock *block,
           const Sender *sender,
           GString *text)
{
  g_autoptr (SovImportItem) item = sov_import_item_new (SOV_IMPORT_ITEM_MESSAGE, block->place);
  g_autofree char *missing = NULL;
  gboolean marked = g_str_has_prefix (text->str, MARK);
  SovChatMeaning meaning;

  item->channel = SOV_CHANNEL_WHATSAPP;
  item->sender = g_strdup (sender->name);
  item->sender_address = g_strdup (sender->address);
  item->edited = take_edited (text);
  meaning = sov_chat_media_take (chat->files, text, item, &missing)
                ? SOV_CHAT_MEANS_WORDS
                : mean_message (text, marked);
  if (meaning == SOV_CHAT_MEANS_WORDS && speaks_of_itself (text, sender))
    meaning = SOV_CHAT_MEANS_SYSTEM;

  if (is_call (meaning))
    make_call (item, meaning, text);
  else if (meaning == SOV_CHAT_MEANS_DELETED)
    sov_chat_reject (chat, block->place, SOV_IMPORT_REASON_DELETED, block->head.rest, block->end);
  else if (meaning != SOV_CHAT_MEANS_WORDS && meaning != SOV_CHAT_MEANS_NOTHING)
    sov_chat_reject (chat, block->place, SOV_IMPORT_REASON_SYSTEM, block->head.rest, block->end);
  else if (meaning == SOV_CHAT_MEANS_NOTHING || (text->len == 0 && item->files->len == 0))
    sov_chat_reject (chat, block->place, SOV_IMPORT_REASON_EMPTY, block->head.rest, block->end);

  if (is_call (meaning) || (meaning == SOV_CHAT_MEANS_WORDS && (text->len > 0 || item->files->len > 0)))
    give_item (chat, block, g_steal_pointer (&item), text, missing);
}

void
sov_chat_take_message (Chat *chat,
                       const ChatBlock *block)
{
  const char *rest = block->head.rest;
  gboolean announced = sov_chat_words_announce (rest, block->end) != SOV_CHAT_MEANS_WORDS;
  const char *colon = announced ? NULL : find_colon (rest, block->end);
  const Sender *sender = colon != NULL ? find_sender (chat, rest, colon) : NULL;
  g_autoptr (GString) text = NULL;

  if (sender == NULL || sender->is_act)
    {
      sov_chat_reject (chat, block->place, SOV_IMPORT_REASON_SYSTEM, rest, block->end);
      return;
    }
  if (*sender->name == '\0')
    {
      sov_chat_reject (chat, block->place, SOV_IMPORT_REASON_NO_SENDER, rest, block->end);
      return;
    }

  text = read_text (colon + 1, block->end);
  take_said (chat, block, sender, text);
}
