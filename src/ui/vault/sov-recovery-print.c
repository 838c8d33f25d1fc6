/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-recovery-print.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"

/* Points between two lines of the paper. */
#define GAP 14

/* The code stands in this line, in large fixed letters. */
#define CODE_LINE 2

GStrv
sov_recovery_print_lines (const char *code,
                          const char *name,
                          const char *business)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *made = sov_format_time (sov_time_now ());
  g_autofree char *whose = NULL;

  if (business != NULL && *business != '\0')
    whose = g_strconcat (name != NULL ? name : "", ", ", business, NULL);
  else
    whose = g_strdup (name != NULL ? name : "");

  g_strv_builder_add (lines, _ ("Sovittu: recovery code"));
  g_strv_builder_add (lines, whose);
  g_strv_builder_add (lines, code);
  g_strv_builder_add (lines, made);
  g_strv_builder_add (lines, _ ("This code opens the vault of Sovittu when the computer’s keyring is lost or the computer has been replaced. Choose “Enter the Code” on the page that says that the vault cannot be opened."));
  g_strv_builder_add (lines, _ ("Capital and small letters are the same, and dashes do not matter. Keep this paper where you keep your passport, not beside the computer. Whoever has it and a copy of your vault can read it."));

  return g_strv_builder_end (lines);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int page,
              gpointer data)
{
  GStrv lines = data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double y = 0;

  for (int i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
      g_autoptr (PangoFontDescription) font = NULL;
      int height;

      font = pango_font_description_from_string (i == CODE_LINE ? "Monospace Bold 18" : i == 0 ? "Sans Bold 20"
                                                                                               : "Sans 12");
      pango_layout_set_font_description (layout, font);
      pango_layout_set_width (layout, (int) (gtk_print_context_get_width (context) * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_text (layout, lines[i], -1);
      cairo_move_to (cr, 0, y);
      pango_cairo_show_layout (cr, layout);
      pango_layout_get_pixel_size (layout, NULL, &height);
      y += height + GAP;
    }
}

gboolean
sov_recovery_print (GtkWindow *parent,
                    const char *code,
                    const char *name,
                    const char *business,
                    GError **error)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_auto (GStrv) lines = sov_recovery_print_lines (code, name, business);

  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, _ ("Recovery code"));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), lines);

  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error) !=
         GTK_PRINT_OPERATION_RESULT_ERROR;
}
