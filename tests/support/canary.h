/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Words that stand nowhere but where a test has put them, one for each kind of
 * thing that is entrusted to a vault; and looking for them in all files of a
 * folder, whatever way a program may have written them. */

G_BEGIN_DECLS

typedef enum
{
  CANARY_OWNER,
  CANARY_BUSINESS,
  CANARY_CUSTOMER,
  CANARY_SUBCONTRACTOR,
  CANARY_TAKEN_AWAY, /* a customer who is removed */
  CANARY_PHONE,
  CANARY_DIGITS, /* the same phone */
  CANARY_MAIL,
  CANARY_IBAN,
  CANARY_ACCOUNT, /* the same IBAN */
  CANARY_NOTE,
  CANARY_DEAL,
  CANARY_PROMISE,
  CANARY_MESSAGE,
  CANARY_CONTACT,
  CANARY_FILE_NAME, /* with its ending */
  CANARY_FILE,      /* what is in it */
  CANARY_COMPLAINT,
  CANARY_IMPACT,
  CANARY_CAUSE,
  CANARY_RECOURSE,
  CANARY_COMPENSATION,
  CANARY_INVOICE,
  CANARY_LESSON,
  CANARY_PRAISE,
  CANARY_IDEA,
  CANARY_TASK,
  CANARY_DRAFT,    /* typed and not saved */
  CANARY_SEARCHED, /* typed into the search */
  N_CANARIES,
} Canary;

const char *canary_get (Canary which);

/* A story that has most of them, as the file "canary.story" in @folder. Transfer
 * full: its path. */
char *canary_write_story (const char *folder);

/* How many ways to write a word are looked for, and @which in one of them. */
#define CANARY_N_FORMS 12
GBytes *canary_make_form (Canary which,
                          guint form);

/* What was found in files below @folder and in their names, a line each, and ""
 * when nothing was. @except: (nullable): a folder of it that is left out.
 * @n_files: (out): how many files were looked through. Transfer full. */
char *canary_look (const char *folder,
                   const char *except,
                   guint *n_files);
/* The same for one file. @found: appended to. */
void canary_look_into (const char *path,
                       GString *found);

G_END_DECLS
