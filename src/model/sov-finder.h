/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"
#include "model/sov-lexicon.h"
#include "model/sov-names.h"
#include "model/sov-when.h"

G_BEGIN_DECLS

/**
 * SovFoundType:
 * @SOV_FOUND_PROMISE: somebody is going to do something, or something is agreed
 * @SOV_FOUND_ACKNOWLEDGEMENT: the sender takes on what was agreed or proposed before
 */
typedef enum
{
  SOV_FOUND_PROMISE,
  SOV_FOUND_ACKNOWLEDGEMENT,
} SovFoundType;

/**
 * SovFoundRole:
 * @SOV_FOUND_NOBODY: nobody was said
 * @SOV_FOUND_ME: the user
 * @SOV_FOUND_OTHER: who the user talks with: the sender of what came, the reader of what went
 * @SOV_FOUND_NAMED: somebody else, by a name or a trade
 */
typedef enum
{
  SOV_FOUND_NOBODY,
  SOV_FOUND_ME,
  SOV_FOUND_OTHER,
  SOV_FOUND_NAMED,
} SovFoundRole;

/**
 * SovFoundWho:
 * @role: who it is
 * @name: index of the known name, or -1
 * @ambiguous: names of other parties fit as well
 * @words: the bytes of the message that name them; empty where only a verb or a pronoun does
 */
typedef struct
{
  SovFoundRole role;
  int name;
  gboolean ambiguous;
  SovSpan words;
} SovFoundWho;

/**
 * SovFound:
 * @quote: the bytes of the message, the whole sentence as it was written
 * @text: what is agreed, usable as an agreed thing's text; of an acknowledgement its words
 * @who: who is to do it; of an acknowledgement who gives it
 * @whom: to or for whom
 * @kind: a guess; %SOV_TERM_OTHER when none is plain
 * @has_when: whether a time was said
 * @due: when it is due; see #SovDue about what was not exact
 * @when_words: the bytes of the message that say the time, or empty
 * @confidence: per mille; only to sort and to choose what is ticked at first
 *
 * A promise or an acknowledgement in a message. It is offered; only the user makes anything of it.
 */
typedef struct
{
  SovFoundType type;
  SovSpan quote;
  char *text;
  SovFoundWho who;
  SovFoundWho whom;
  SovTermKind kind;
  gboolean has_when;
  SovDue due;
  SovSpan when_words;
  int confidence;
} SovFound;

/**
 * SovFinderContext:
 * @said_at: when the message was sent, UTC ms; its times are counted from there
 * @from_me: the user sent it
 * @names: (nullable): names to know in it; one of the user's own is "me"
 * @index: (nullable): the same made ready, where many messages are read
 *
 * What is known of a message besides its text. Times are read by the clocks of Finland, as
 * everywhere in the vault.
 */
typedef struct
{
  gint64 said_at;
  gboolean from_me;
  const SovKnownName *names;
  gsize n_names;
  const SovNameIndex *index;
} SovFinderContext;

typedef struct SovFinder SovFinder;

/* A finder without words finds nothing: give it its lists by sov_finder_add_words(). */
SovFinder *sov_finder_new (void);
void sov_finder_free (SovFinder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovFinder, sov_finder_free)

/* Takes in a list of words, data/words/promise.fi.words or another of the same form; later lists
 * add to earlier ones. FALSE with @error (#SOV_LEXICON_ERROR), nothing taken in then. */
gboolean sov_finder_add_words (SovFinder *self,
                               const char *text,
                               gsize length,
                               GError **error);

/* Reads @message, valid UTF-8; never NULL. SovFound in the order of the message. What stands
 * in quoted mail and below a signature's line is another's or nobody's and is left alone. Does
 * not change @self: several threads may read at once. */
GPtrArray *sov_finder_read (const SovFinder *self,
                            const char *message,
                            const SovFinderContext *context);

void sov_found_free (SovFound *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovFound, sov_found_free)

G_END_DECLS
