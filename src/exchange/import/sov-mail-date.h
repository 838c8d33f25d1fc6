/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gmime/gmime.h>

/* When a mail was written. */

G_BEGIN_DECLS

/* UTC ms; SOV_NO_TIME where it does not tell, or tells what cannot be. */
gint64 sov_mail_read_date (GMimeMessage *message);

G_END_DECLS
