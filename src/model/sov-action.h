/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-field.h"

G_BEGIN_DECLS

/**
 * SovActionKind:
 *
 * Everything that can happen in a vault. A story file's line and a button's
 * press make the same action; the store performs it.
 */
typedef enum
{
  SOV_ACTION_ME,
  SOV_ACTION_PARTY,
  SOV_ACTION_PERSON,
  SOV_ACTION_DEAL,
  SOV_ACTION_JOIN,
  SOV_ACTION_TERM,
  SOV_ACTION_CHANGE,
  SOV_ACTION_TOLD,
  SOV_ACTION_WRITTEN,
  SOV_ACTION_ACKNOWLEDGED,
  SOV_ACTION_BLOCKED,
  SOV_ACTION_KEPT,
  SOV_ACTION_BROKEN,
  SOV_ACTION_CANCELLED,
  SOV_ACTION_ENTRY,
  SOV_ACTION_COMPLAINT,
  SOV_ACTION_STEP,
  SOV_ACTION_CAUSE,
  SOV_ACTION_COMPENSATION,
  SOV_ACTION_GIVE,
  SOV_ACTION_LESSON,
  SOV_ACTION_ANSWER,
  SOV_ACTION_ENDED,
  /* What only the window does; playable all the same. */
  SOV_ACTION_EDIT_PARTY,
  SOV_ACTION_EDIT_PERSON,
  SOV_ACTION_EDIT_DEAL,
  SOV_ACTION_EDIT_ENTRY,
  SOV_ACTION_LEAVE,  /* a party leaves a deal */
  SOV_ACTION_MERGE,  /* one party becomes part of another, with all history */
  SOV_ACTION_REMOVE, /* a party, person, deal, entry, compensation, praise, idea or task is taken away */
  SOV_ACTION_EDIT_COMPLAINT,
  SOV_ACTION_EDIT_COMPENSATION,
  SOV_ACTION_UNTICK,   /* the newest such step of a complaint was not taken after all */
  SOV_ACTION_SNOOZE,   /* a complaint waits, for a reason */
  SOV_ACTION_RECOURSE, /* what is settled with the subcontractor */
  SOV_ACTION_IMPROVED, /* what a lesson asked for is done */
  SOV_ACTION_CHECKED,  /* whether it recurred */
  SOV_ACTION_PRAISE,
  SOV_ACTION_EDIT_PRAISE,
  SOV_ACTION_RESTORE,          /* what was taken away comes back, with what went with it */
  SOV_ACTION_ERASE,            /* everything of a party goes for good; it cannot be undone */
  SOV_ACTION_VAT_RATE,         /* the user's own rate of a kind, from a day on */
  SOV_ACTION_VAT_RATE_REMOVED, /* the law's is used again */
  SOV_ACTION_TEXT,             /* the user's own words for one of the program's texts */
  SOV_ACTION_TEXT_ORIGINAL,    /* the program's are used again */
  SOV_ACTION_TAKE_BACK,        /* what was brought in with a file goes again */
  SOV_ACTION_IDEA,             /* something to do better, of which nobody complained */
  SOV_ACTION_EDIT_IDEA,
  SOV_ACTION_TASK, /* something to do that nobody was promised */
  SOV_ACTION_EDIT_TASK,
  SOV_ACTION_TASK_DONE,
  SOV_ACTION_TASK_NOT_NEEDED,
  SOV_ACTION_TASK_REOPENED, /* it is to be done after all */
  SOV_N_ACTIONS,
} SovActionKind;

/* How a field's value is kept in an action. */
typedef enum
{
  SOV_VALUE_TEXT,    /* char * */
  SOV_VALUE_LINE,    /* char *, one line */
  SOV_VALUE_REF,     /* char *, the ref of something in the vault; "me" is the user */
  SOV_VALUE_REFS,    /* GStrv of refs */
  SOV_VALUE_LINES,   /* GStrv of lines; "label: value" where a label belongs */
  SOV_VALUE_CHOICE,  /* number: the value of the enum that the field names */
  SOV_VALUE_CHOICES, /* number: flags, one bit a value of the enum */
  SOV_VALUE_TIME,    /* number: UTC milliseconds; whether a clock time was said is kept beside it */
  SOV_VALUE_MONEY,   /* number: cents */
  SOV_VALUE_PERMILLE,
  SOV_VALUE_HOURS, /* number: minutes; a story says hours */
  SOV_VALUE_NUMBER,
  SOV_VALUE_BOOLEAN,
  SOV_VALUE_WINDOW, /* number: minute of day from * 10000 + minute to */
} SovValueType;

/**
 * SovActionError:
 * @SOV_ACTION_ERROR_UNKNOWN_KIND: no such action
 * @SOV_ACTION_ERROR_UNKNOWN_FIELD: the action has no such field
 * @SOV_ACTION_ERROR_MISSING: a field that must be given is not
 * @SOV_ACTION_ERROR_BAD_VALUE: the value does not fit the field
 * @SOV_ACTION_ERROR_BAD_TIME: the time is no time, or an absurd one
 * @SOV_ACTION_ERROR_UNKNOWN_REF: nothing in the vault has this ref
 * @SOV_ACTION_ERROR_SAME_REF: something in the vault has this ref already
 * @SOV_ACTION_ERROR_REFUSED: the vault's state does not allow it now
 */
typedef enum
{
  SOV_ACTION_ERROR_UNKNOWN_KIND,
  SOV_ACTION_ERROR_UNKNOWN_FIELD,
  SOV_ACTION_ERROR_MISSING,
  SOV_ACTION_ERROR_BAD_VALUE,
  SOV_ACTION_ERROR_BAD_TIME,
  SOV_ACTION_ERROR_UNKNOWN_REF,
  SOV_ACTION_ERROR_SAME_REF,
  SOV_ACTION_ERROR_REFUSED,
} SovActionError;

#define SOV_ACTION_ERROR (sov_action_error_quark ())
GQuark sov_action_error_quark (void);

/* The ref that stands for the user in every field that takes a party. */
#define SOV_REF_ME "me"

typedef struct _SovAction SovAction;

/* @at: when it happened, UTC milliseconds. */
SovAction *sov_action_new (SovActionKind kind,
                           gint64 at);
SovAction *sov_action_copy (const SovAction *self);
void sov_action_free (SovAction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovAction, sov_action_free)

SovActionKind sov_action_get_kind (const SovAction *self);
gint64 sov_action_get_at (const SovAction *self);

/* Setters assert that the kind of action has the field and that the type
 * fits. NULL or an empty list unsets a text or list. Text is cleaned. */
void sov_action_set_text (SovAction *self,
                          SovField field,
                          const char *text);
void sov_action_set_list (SovAction *self,
                          SovField field,
                          const char *const *items);
void sov_action_set_number (SovAction *self,
                            SovField field,
                            gint64 number);
/* @has_clock: whether a clock time was said, or only a day. */
void sov_action_set_due (SovAction *self,
                         SovField field,
                         gint64 ms,
                         gboolean has_clock);

gboolean sov_action_has (const SovAction *self,
                         SovField field);
const char *sov_action_get_text (const SovAction *self,
                                 SovField field);
const char *const *sov_action_get_list (const SovAction *self,
                                        SovField field);
gint64 sov_action_get_number (const SovAction *self,
                              SovField field,
                              gint64 otherwise);
gboolean sov_action_get_has_clock (const SovAction *self,
                                   SovField field);

/* A ref that nothing has yet, for what the window makes. Transfer full. */
char *sov_action_make_ref (void);

/* The first required field that is missing is an error. */
gboolean sov_action_check (const SovAction *self,
                           GError **error);

/* The schema, as story files spell it. */
const char *sov_action_kind_name (SovActionKind kind);
gboolean sov_action_kind_from_name (const char *name,
                                    SovActionKind *kind);
gboolean sov_action_kind_allows (SovActionKind kind,
                                 SovField field);
gboolean sov_action_kind_requires (SovActionKind kind,
                                   SovField field);
const char *sov_field_name (SovField field);
gboolean sov_field_from_name (SovActionKind kind,
                              const char *name,
                              SovField *field);
SovValueType sov_field_type (SovActionKind kind,
                             SovField field);
/* The enum of a CHOICE or CHOICES field: a registered GEnum. */
GType sov_field_choices (SovActionKind kind,
                         SovField field);

G_END_DECLS
