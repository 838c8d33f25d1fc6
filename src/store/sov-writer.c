/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-writer.h"

#include "model/sov-sheet.h"

#define MINUTES_APART 10000

typedef struct
{
  const char *column;
  gboolean null;
  gint64 number;
  char *text;
  GBytes *blob;
} Cell;

struct _SovWriter
{
  const char *table;
  GArray *cells;
};

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_clear_pointer (&cell->text, g_free);
  g_clear_pointer (&cell->blob, g_bytes_unref);
}

SovWriter *
sov_writer_new (const char *table)
{
  SovWriter *self = g_new0 (SovWriter, 1);

  self->table = table;
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);

  return self;
}

void
sov_writer_free (SovWriter *self)
{
  g_array_unref (self->cells);
  g_free (self);
}

void
sov_writer_put_int (SovWriter *self,
                    const char *column,
                    gint64 value,
                    gint64 none)
{
  Cell cell = { .column = column, .number = value, .null = value == none };

  g_array_append_val (self->cells, cell);
}

void
sov_writer_put_text (SovWriter *self,
                     const char *column,
                     const char *value)
{
  Cell cell = { .column = column, .text = g_strdup (value), .null = value == NULL };

  g_array_append_val (self->cells, cell);
}

void
sov_writer_take_blob (SovWriter *self,
                      const char *column,
                      GBytes *value)
{
  Cell cell = { .column = column, .blob = value };

  g_array_append_val (self->cells, cell);
}

static gint64
pick_number (const SovAction *action,
             const SovColumn *column)
{
  gint64 number = sov_action_get_number (action, column->field, column->otherwise);

  if (!sov_action_has (action, column->field))
    return column->otherwise;
  if (sov_field_type (sov_action_get_kind (action), column->field) == SOV_VALUE_WINDOW)
    {
      if (number < 0)
        return SOV_NO_TIME;
      return column->to ? number % MINUTES_APART : number / MINUTES_APART;
    }
  if (column->bit != 0)
    return (number & SOV_BIT (column->bit)) != 0;

  return number;
}

static gboolean
put_field (SovWriter *self,
           SovDatabase *db,
           const SovAction *action,
           const SovColumn *column,
           GError **error)
{
  SovValueType type = sov_field_type (sov_action_get_kind (action), column->field);
  const char *text = sov_action_get_text (action, column->field);
  gint64 id = 0;

  if (type == SOV_VALUE_TEXT || type == SOV_VALUE_LINE)
    {
      sov_writer_put_text (self, column->column, text != NULL && *text != '\0' ? text : NULL);
      return TRUE;
    }
  if (type != SOV_VALUE_REF)
    {
      sov_writer_put_int (self, column->column, pick_number (action, column), SOV_NO_TIME);
      return TRUE;
    }

  if (text != NULL && *text != '\0')
    id = sov_ref_find (db, column->of, text, error);
  sov_writer_put_int (self, column->column, id, 0);

  return id >= 0;
}

gboolean
sov_writer_put_fields (SovWriter *self,
                       SovDatabase *db,
                       const SovAction *action,
                       const SovColumn *columns,
                       gsize n_columns,
                       gboolean only_set,
                       GError **error)
{
  for (gsize i = 0; i < n_columns; i++)
    {
      if (only_set && !sov_action_has (action, columns[i].field))
        continue;
      if (!sov_action_kind_allows (sov_action_get_kind (action), columns[i].field))
        continue;
      if (!put_field (self, db, action, &columns[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
run (SovWriter *self,
     SovDatabase *db,
     const char *sql,
     gint64 id,
     GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);
      g_autofree char *name = g_strconcat (":", cell->column, NULL);

      if (cell->text != NULL)
        sov_statement_bind_text (stmt, name, cell->text);
      else if (cell->blob != NULL)
        sov_statement_bind_blob (stmt, name, g_bytes_get_data (cell->blob, NULL), g_bytes_get_size (cell->blob));
      else
        sov_statement_bind_int_unless (stmt, name, cell->number, cell->null ? cell->number : ~cell->number);
    }
  if (id != 0)
    sov_statement_bind_int (stmt, ":id", id);

  return sov_statement_run (stmt, error);
}

gboolean
sov_writer_insert (SovWriter *self,
                   SovDatabase *db,
                   gint64 *id,
                   GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  g_autofree char *sql = NULL;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *column = g_array_index (self->cells, Cell, i).column;

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", column);
      g_string_append_printf (values, "%s:%s", i > 0 ? ", " : "", column);
    }

  sql = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", self->table, names->str, values->str);
  if (!run (self, db, sql, 0, error))
    return FALSE;

  if (id != NULL)
    *id = sov_database_last_id (db);
  return TRUE;
}

gboolean
sov_writer_update (SovWriter *self,
                   SovDatabase *db,
                   gint64 id,
                   GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  if (self->cells->len == 0)
    return TRUE;

  g_string_printf (sql, "UPDATE %s SET ", self->table);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *column = g_array_index (self->cells, Cell, i).column;

      g_string_append_printf (sql, "%s%s = :%s", i > 0 ? ", " : "", column, column);
    }
  g_string_append (sql, " WHERE id = :id");

  return run (self, db, sql->str, id, error);
}
