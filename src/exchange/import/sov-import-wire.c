/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-import-wire.h"

#include <string.h>

#include "exchange/import/sov-import-error.h"
#include "model/sov-enum-types.h"
#include "model/sov-time.h"

#define FILE_FORMAT "(smsxu)"
#define ITEM_FORMAT "(itsxxiibbmsmsasmssmsmsa" FILE_FORMAT "msmsasasmsmsmsmsms)"
#define REJECT_FORMAT "(tis)"
#define SUMMARY_FORMAT "(isibasasuu)"
#define OPTIONS_FORMAT "(iimsmsmasu)"

/* A year before 1970 or after 2100 is no message's. */
#define EARLIEST_MS G_GINT64_CONSTANT (0)
#define LATEST_MS G_GINT64_CONSTANT (4102444800000)

#define MAX_STRINGS 1000
#define MAX_COLUMNS 512

static GBytes *
pack (SovRecordKind kind,
      gconstpointer body,
      gsize size)
{
  guint8 *record = g_malloc (SOV_RECORD_HEAD + size);
  guint32 length = GUINT32_TO_LE ((guint32) size);

  memcpy (record, &length, sizeof length);
  record[4] = (guint8) kind;
  if (size > 0)
    memcpy (record + SOV_RECORD_HEAD, body, size);

  return g_bytes_new_take (record, SOV_RECORD_HEAD + size);
}

static GBytes *
pack_variant (SovRecordKind kind,
              GVariant *variant)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (variant);

  return pack (kind, g_variant_get_data (owned), g_variant_get_size (owned));
}

static GVariant *
make_files (const GPtrArray *files)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a" FILE_FORMAT));

  for (guint i = 0; i < files->len; i++)
    {
      const SovImportFile *file = files->pdata[i];

      g_variant_builder_add (&builder, FILE_FORMAT, file->name, file->content_type, file->size, file->number);
    }

  return g_variant_builder_end (&builder);
}

GBytes *
sov_wire_pack_item (const SovImportItem *item)
{
  return pack_variant (SOV_RECORD_ITEM,
                       g_variant_new ("(itsxxiibbmsms^asmssmsms@a" FILE_FORMAT "msms^as^asmsmsmsmsms)",
                                      item->kind, item->place, item->raw, item->at, item->ends_at, item->channel,
                                      item->direction, item->missed, item->edited, item->sender,
                                      item->sender_address, item->recipients, item->subject, item->text, item->id,
                                      item->thread, make_files (item->files), item->name, item->organisation,
                                      item->phones, item->emails, item->address, item->business_id, item->web,
                                      item->note, item->language));
}

GBytes *
sov_wire_pack_reject (const SovImportReject *reject)
{
  return pack_variant (SOV_RECORD_REJECT, g_variant_new (REJECT_FORMAT, reject->place, reject->reason, reject->excerpt));
}

GBytes *
sov_wire_pack_bytes (gconstpointer bytes,
                     gsize size)
{
  return pack (SOV_RECORD_BYTES, bytes, size);
}

GBytes *
sov_wire_pack_progress (guint64 done,
                        guint64 total)
{
  return pack_variant (SOV_RECORD_PROGRESS, g_variant_new ("(tt)", done, total));
}

GBytes *
sov_wire_pack_summary (const SovImportSummary *summary)
{
  return pack_variant (SOV_RECORD_SUMMARY,
                       g_variant_new ("(isib^as^asuu)", summary->kind, summary->encoding != NULL ? summary->encoding : "",
                                      summary->order, summary->ask_order, summary->columns, summary->header,
                                      summary->n_items, summary->n_rejects));
}

GBytes *
sov_wire_pack_error (const GError *error)
{
  int code = error->domain == SOV_IMPORT_ERROR ? error->code : SOV_IMPORT_ERROR_UNREADABLE;

  return pack_variant (SOV_RECORD_ERROR, g_variant_new ("(i)", code));
}

GBytes *
sov_wire_pack_options (const SovImportOptions *options)
{
  g_autoptr (GVariant) columns = NULL;
  g_autoptr (GVariant) variant = NULL;

  if (options->columns != NULL)
    columns = g_variant_ref_sink (g_variant_new_strv ((const char *const *) options->columns, -1));
  variant = g_variant_ref_sink (g_variant_new ("(iimsms@masu)", options->kind, options->order, options->zone,
                                               options->name, g_variant_new_maybe (G_VARIANT_TYPE ("as"), columns),
                                               options->file));

  return g_variant_get_data_as_bytes (variant);
}

gboolean
sov_wire_read_head (const guint8 head[SOV_RECORD_HEAD],
                    SovRecordKind *kind,
                    guint32 *length)
{
  memcpy (length, head, sizeof *length);
  *length = GUINT32_FROM_LE (*length);
  *kind = head[4];

  return *length <= SOV_RECORD_MAX && strchr ("irbpse", head[4]) != NULL && head[4] != '\0';
}

/* NULL where it is not in the one form that its values have. */
static GVariant *
read_variant (GBytes *body,
              const char *format)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (format), body, FALSE));

  return g_variant_is_normal_form (variant) ? g_steal_pointer (&variant) : NULL;
}

static gboolean
is_short (const char *text,
          gsize max)
{
  return text == NULL || strlen (text) <= max;
}

static gboolean
are_short (const char *const *texts,
           guint max)
{
  if (g_strv_length ((char **) texts) > max)
    return FALSE;
  for (guint i = 0; texts[i] != NULL; i++)
    if (!is_short (texts[i], SOV_IMPORT_RAW_MAX))
      return FALSE;

  return TRUE;
}

static gboolean
is_value (GType type,
          int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value) != NULL;
}

static gboolean
is_moment (gint64 at)
{
  return at == SOV_NO_TIME || (at >= EARLIEST_MS && at < LATEST_MS);
}

static gboolean
check_files (const GPtrArray *files)
{
  if (files->len > MAX_STRINGS)
    return FALSE;

  for (guint i = 0; i < files->len; i++)
    {
      const SovImportFile *file = files->pdata[i];

      if (!is_short (file->name, SOV_IMPORT_RAW_MAX) || !is_short (file->content_type, SOV_IMPORT_EXCERPT_MAX) || file->size < -1)
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_item (const SovImportItem *item)
{
  const char *const texts[] = {
    item->raw, item->sender, item->sender_address, item->subject, item->id, item->thread, item->name, item->organisation,
    item->address, item->business_id, item->web, item->note, item->language
  };
  gboolean is_contact = item->kind == SOV_IMPORT_ITEM_CONTACT;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!is_short (texts[i], SOV_IMPORT_RAW_MAX))
      return FALSE;

  return is_value (SOV_TYPE_IMPORT_ITEM_KIND, (int) item->kind) &&
         is_moment (item->at) && is_moment (item->ends_at) && is_contact == (item->at == SOV_NO_TIME) &&
         (is_contact || is_value (SOV_TYPE_CHANNEL, (int) item->channel)) &&
         (item->direction == 0 || is_value (SOV_TYPE_DIRECTION, (int) item->direction)) &&
         is_short (item->text, SOV_IMPORT_TEXT_MAX) &&
         are_short ((const char *const *) item->recipients, MAX_STRINGS) &&
         are_short ((const char *const *) item->phones, MAX_STRINGS) &&
         are_short ((const char *const *) item->emails, MAX_STRINGS) && check_files (item->files);
}

static void
take_files (SovImportItem *item,
            GVariantIter *files)
{
  const char *name;
  const char *content_type;
  gint64 size;
  guint number;

  while (g_variant_iter_next (files, "(&sm&sxu)", &name, &content_type, &size, &number))
    sov_import_item_add_file (item, name, content_type, size, number);
}

SovImportItem *
sov_wire_read_item (GBytes *body)
{
  g_autoptr (GVariant) variant = read_variant (body, ITEM_FORMAT);
  g_autoptr (SovImportItem) item = NULL;
  g_autoptr (GVariantIter) files = NULL;

  if (variant == NULL)
    return NULL;

  item = sov_import_item_new (0, 0);
  g_clear_pointer (&item->raw, g_free);
  g_clear_pointer (&item->text, g_free);
  g_clear_pointer (&item->recipients, g_strfreev);
  g_clear_pointer (&item->phones, g_strfreev);
  g_clear_pointer (&item->emails, g_strfreev);
  g_variant_get (variant, "(itsxxiibbmsms^asmssmsmsa" FILE_FORMAT "msms^as^asmsmsmsmsms)",
                 &item->kind, &item->place, &item->raw, &item->at, &item->ends_at, &item->channel, &item->direction,
                 &item->missed, &item->edited, &item->sender, &item->sender_address, &item->recipients,
                 &item->subject, &item->text, &item->id, &item->thread, &files, &item->name, &item->organisation,
                 &item->phones, &item->emails, &item->address, &item->business_id, &item->web, &item->note,
                 &item->language);
  take_files (item, files);

  return check_item (item) ? g_steal_pointer (&item) : NULL;
}

SovImportReject *
sov_wire_read_reject (GBytes *body)
{
  g_autoptr (GVariant) variant = read_variant (body, REJECT_FORMAT);
  const char *excerpt;
  guint64 place;
  int reason;

  if (variant == NULL)
    return NULL;

  g_variant_get (variant, "(ti&s)", &place, &reason, &excerpt);
  return is_value (SOV_TYPE_IMPORT_REASON, reason) ? sov_import_reject_new (place, (SovImportReason) reason, excerpt) : NULL;
}

SovImportSummary *
sov_wire_read_summary (GBytes *body)
{
  g_autoptr (GVariant) variant = read_variant (body, SUMMARY_FORMAT);
  g_autoptr (SovImportSummary) summary = NULL;

  if (variant == NULL)
    return NULL;

  summary = sov_import_summary_new ();
  g_clear_pointer (&summary->columns, g_strfreev);
  g_clear_pointer (&summary->header, g_strfreev);
  g_variant_get (variant, "(isib^as^asuu)", &summary->kind, &summary->encoding, &summary->order, &summary->ask_order,
                 &summary->columns, &summary->header, &summary->n_items, &summary->n_rejects);

  return is_value (SOV_TYPE_IMPORT_KIND, (int) summary->kind) &&
                 is_value (SOV_TYPE_DATE_ORDER, (int) summary->order) &&
                 is_short (summary->encoding, SOV_IMPORT_EXCERPT_MAX) &&
                 are_short ((const char *const *) summary->columns, MAX_COLUMNS) &&
                 are_short ((const char *const *) summary->header, MAX_COLUMNS)
             ? g_steal_pointer (&summary)
             : NULL;
}

SovImportOptions *
sov_wire_read_options (GBytes *body)
{
  g_autoptr (GVariant) variant = read_variant (body, OPTIONS_FORMAT);
  g_autoptr (SovImportOptions) options = NULL;
  g_autoptr (GVariant) columns = NULL;

  if (variant == NULL)
    return NULL;

  options = sov_import_options_new ();
  g_variant_get (variant, "(iimsms@masu)", &options->kind, &options->order, &options->zone, &options->name, &columns,
                 &options->file);
  g_variant_get (columns, "m^as", &options->columns);

  return (options->kind == 0 || is_value (SOV_TYPE_IMPORT_KIND, (int) options->kind)) &&
                 is_value (SOV_TYPE_DATE_ORDER, (int) options->order)
             ? g_steal_pointer (&options)
             : NULL;
}

gboolean
sov_wire_read_progress (GBytes *body,
                        guint64 *done,
                        guint64 *total)
{
  g_autoptr (GVariant) variant = read_variant (body, "(tt)");

  if (variant == NULL)
    return FALSE;

  g_variant_get (variant, "(tt)", done, total);
  return *done <= *total;
}

GError *
sov_wire_read_error (GBytes *body)
{
  g_autoptr (GVariant) variant = read_variant (body, "(i)");
  int code = SOV_IMPORT_ERROR_PROTOCOL;

  if (variant != NULL)
    g_variant_get (variant, "(i)", &code);
  if (code < SOV_IMPORT_ERROR_UNREADABLE || code > SOV_IMPORT_ERROR_NO_FILE)
    code = SOV_IMPORT_ERROR_PROTOCOL;

  return g_error_new_literal (SOV_IMPORT_ERROR, code, "what was brought in could not be read");
}
