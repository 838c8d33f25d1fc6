/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-verbs.h"

G_BEGIN_DECLS

/* The stems that the forms of a Finnish verb are made of. */
typedef struct
{
  SovVerbSense sense;
  const char *infinitive;  /* soittaa */
  const char *third;       /* soittaa: he, she */
  const char *strong;      /* soitta-vat */
  const char *weak;        /* soita-n */
  const char *past_strong; /* soitti */
  const char *past_weak;   /* soiti-n */
  const char *participle;  /* soittanut */
} SovFinnishVerb;

typedef struct
{
  SovVerbSense sense;
  const char *plain;
  const char *third;
  const char *past;
  const char *participle;
  const char *ing;
} SovEnglishVerb;

/* The tables; @n is how many verbs they have. */
const SovFinnishVerb *sov_verbs_finnish (gsize *n);
const SovEnglishVerb *sov_verbs_english (gsize *n);

G_END_DECLS
