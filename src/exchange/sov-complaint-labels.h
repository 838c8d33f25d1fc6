/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-complaint.h"

/* The words for the closed lists of complaints and what is given for them, in
 * the user's language. Static texts; "" for a value that is not set. They never
 * inflect. */

G_BEGIN_DECLS

const char *sov_label_complaint_state (SovComplaintState state);
const char *sov_label_clock (SovClock clock);
const char *sov_label_step (SovStepKind did);
const char *sov_label_outcome (SovOutcome outcome);
const char *sov_label_cause (SovCause cause);
const char *sov_label_whose (SovWhose whose);
const char *sov_label_compensation_kind (SovCompensationKind kind);
const char *sov_label_style (SovStyle style);
const char *sov_label_sought (SovSought sought);
const char *sov_label_recourse (SovRecourseStep did);
const char *sov_label_permission (SovPermission permission);
const char *sov_label_guard (SovGuard guard);
const char *sov_label_question (SovQuestion question);

G_END_DECLS
