/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-complaint-script.h"
#include "letter-story.h"

/* The texts of a complaint with every part of what they can know. It asks the
 * texts themselves which values they use, and then leaves out each in turn. */

typedef struct
{
  gsize offset;
  const char *value; /* NULL: it is no text */
} ScriptField;

typedef void (*CheckText) (const SovScript *script,
                           const char *text);

extern const SovLanguage script_languages[3];
extern const ScriptField script_fields[];
extern const guint n_script_fields;

/* With the fields whose bits are set in @known. */
SovScript fill_script (SovScriptKind kind,
                       guint known);
/* With everything known. */
SovScript make_script (SovScriptKind kind,
                       SovLanguage language);
/* The bits of the fields that can change the text of @kind. */
guint fields_used (SovScriptKind kind);
/* The number of the field that holds @value. */
guint field_of (const char *value);

/* Calls @check for the text of @kind in every language and form, of who slipped
 * and who did right, with every subset of the fields it uses. */
void sweep_kind (SovScriptKind kind,
                 CheckText check);

void assert_text (const SovScript *script,
                  const char *expected);
/* A text in which nothing is missing, doubled or left over. */
void assert_whole (const SovScript *script,
                   const char *text);
