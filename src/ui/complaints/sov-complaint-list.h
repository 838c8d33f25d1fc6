/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/sov-case-row.h"

/* What the list of complaints is made of: headings, and SovCaseRow under them. */

G_BEGIN_DECLS

/* In the order of the drop-down. */
typedef enum
{
  SOV_GROUP_TIME,
  SOV_GROUP_CAUSE,
  SOV_GROUP_SUBCONTRACTOR,
  SOV_GROUP_TRADE,
} SovGroupBy;

#define SOV_TYPE_COMPLAINT_HEADING (sov_complaint_heading_get_type ())
G_DECLARE_FINAL_TYPE (SovComplaintHeading, sov_complaint_heading, SOV, COMPLAINT_HEADING, GObject)

struct _SovComplaintHeading
{
  GObject parent_instance;

  char *title;
  char *detail; /* nullable; of the first heading: what the list adds up to */
};

/* The words of the drop-down, in the order of SovGroupBy. Transfer full. */
GListModel *sov_complaint_list_get_groupings (void);

/* Brings @store to what @rows (element-type SovCaseRow), as they were loaded,
 * say; what stays the same stays the same object. The open come first; by
 * anything but time, they are counted among the others too. @now: UTC ms. */
void sov_complaint_list_update (GListStore *store,
                                GPtrArray *rows,
                                SovGroupBy group_by,
                                gint64 now);

G_END_DECLS
