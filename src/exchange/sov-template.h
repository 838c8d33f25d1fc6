/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-text-fact.h"

/* A text with places that are filled in, as a person writes it:
 *
 *   {etunimi}            the value; "…" where it is not known
 *   [Soitan: {aika}.]    stands only when all in it is known
 *   [Hei {etunimi}!|Hei!]  else what stands behind the bar
 *   {toimin oikein?}     asks whether it is so, and writes nothing
 *   {mitä…}              inside of brackets: "…" where it is not known
 *   \[ \] \{ \} \|       the character itself
 *
 * Every text can be read: what is no place is written as it stands, and told. */

G_BEGIN_DECLS

typedef struct _SovTemplate SovTemplate;

/**
 * SovTemplateProblemKind:
 * @SOV_TEMPLATE_UNKNOWN: nothing has this name
 * @SOV_TEMPLATE_OPEN_PLACE: a "{" that is not closed
 * @SOV_TEMPLATE_OPEN_PART: a "[" that is not closed
 * @SOV_TEMPLATE_STRAY: a "}" or "]" that closes nothing
 */
typedef enum
{
  SOV_TEMPLATE_UNKNOWN = 1,
  SOV_TEMPLATE_OPEN_PLACE,
  SOV_TEMPLATE_OPEN_PART,
  SOV_TEMPLATE_STRAY,
} SovTemplateProblemKind;

typedef struct
{
  SovTemplateProblemKind kind;
  char *name;  /* what stands there */
  gsize start; /* bytes of the text */
  gsize end;
} SovTemplateProblem;

/* Never fails. Transfer full. */
SovTemplate *sov_template_new (const char *words);
void sov_template_free (SovTemplate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovTemplate, sov_template_free)

/* Which facts it writes or asks for, and which it writes whatever is known:
 * SOV_FACT_BIT. */
guint64 sov_template_get_facts (const SovTemplate *self);
guint64 sov_template_get_needed (const SovTemplate *self);

/* Returns: (element-type SovTemplateProblem): in the order of the text; lives as
 * long as @self. */
GPtrArray *sov_template_get_problems (const SovTemplate *self);

/* The text; what is left out takes its spaces and its line along, and a full
 * stop behind a value that ends a sentence is left out. Transfer full. */
char *sov_template_fill (const SovTemplate *self,
                         const SovTextFacts *facts);

G_END_DECLS
