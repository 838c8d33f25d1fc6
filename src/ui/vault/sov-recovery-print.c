/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-recovery-print.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange/sov-format.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "store/sov-recovery-code.h"
#include "store/sov-secret.h"

#define MARGIN_MM 25
#define GAP 14        /* points between two parts of the page */
#define HEADING_GAP 4 /* below a heading */
#define BOX_PADDING 20
#define BOX_LINE 1.5

#define FONT_TITLE "Sans Bold 24"
#define FONT_TEXT "Sans 12"
#define FONT_HEADING "Sans Bold 12"
#define FONT_CODE "Monospace Bold 26"

typedef struct
{
  char *code; /* in two lines */
  char *owner;
  char *made;
} Paper;

/* Where the next part of the page goes. */
typedef struct
{
  GtkPrintContext *context;
  cairo_t *cr;
  double width;
  double y;
} Pen;

static void
paper_free (gpointer data,
            GClosure *closure)
{
  Paper *paper = data;

  sov_secret_text_free (paper->code);
  g_free (paper->owner);
  g_free (paper->made);
  g_free (paper);
}

char *
sov_recovery_print_groups (const char *code)
{
  char *groups = sov_recovery_code_group (code);
  char *dash = groups;

  for (guint i = 0; i < SOV_RECOVERY_CODE_GROUPS / 2; i++)
    dash = strchr (dash + 1, '-');
  *dash = '\n';

  return groups;
}

/* Returns the height. */
static double
put_text (Pen *pen,
          const char *font_name,
          const char *text,
          PangoAlignment alignment,
          double indent)
{
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (pen->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (font_name);
  int height;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) ((pen->width - 2 * indent) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &height);
  cairo_move_to (pen->cr, indent, pen->y);
  pango_cairo_show_layout (pen->cr, layout);

  return (double) height / PANGO_SCALE;
}

static void
draw_text (Pen *pen,
           const char *font,
           const char *text)
{
  if (sov_text_is_blank (text))
    return;

  pen->y += put_text (pen, font, text, PANGO_ALIGN_LEFT, 0) + GAP;
}

static void
draw_part (Pen *pen,
           const char *heading,
           const char *text)
{
  pen->y += put_text (pen, FONT_HEADING, heading, PANGO_ALIGN_LEFT, 0) + HEADING_GAP;
  draw_text (pen, FONT_TEXT, text);
}

static void
draw_code (Pen *pen,
           const char *code)
{
  double top = pen->y;

  pen->y += BOX_PADDING;
  pen->y += put_text (pen, FONT_CODE, code, PANGO_ALIGN_CENTER, BOX_PADDING) + BOX_PADDING;
  cairo_set_line_width (pen->cr, BOX_LINE);
  cairo_rectangle (pen->cr, BOX_LINE, top, pen->width - 2 * BOX_LINE, pen->y - top);
  cairo_stroke (pen->cr);
  pen->y += 2 * GAP;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int page,
              gpointer data)
{
  const Paper *paper = data;
  Pen pen = {
    .context = context,
    .cr = gtk_print_context_get_cairo_context (context),
    .width = gtk_print_context_get_width (context),
  };

  draw_text (&pen, FONT_TITLE, _ ("Sovittu: Recovery Code"));
  draw_text (&pen, FONT_TEXT, paper->owner);
  draw_text (&pen, FONT_TEXT, paper->made);
  draw_code (&pen, paper->code);

  draw_part (&pen, _ ("What it is for"),
             _ ("This code opens what you have written down in Sovittu when the keyring of the computer is lost, the passphrase is forgotten, or the computer has been replaced and you have a copy of your vault. Nobody can make it anew for you."));
  draw_part (&pen, _ ("How to use it"),
             _ ("1. Start Sovittu. It says that the vault cannot be opened, or asks for the passphrase.\n2. Choose “Enter the Code” or “Use the Recovery Code”.\n3. Type the code. Small letters will do, and dashes and spaces do not matter. There is no letter O in it: it is a zero. There is no I and no L: it is a one."));
  draw_part (&pen, _ ("Where to keep it"),
             _ ("Keep this paper where you keep your passport, not beside the computer. Whoever has it and a copy of your vault can read everything. If the paper is lost, make a new code: choose “Your Data Is Safe” in Sovittu’s menu. Then this one opens nothing any more."));
}

static GtkPageSetup *
make_page_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_top_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, MARGIN_MM, GTK_UNIT_MM);

  return setup;
}

static char *
describe_owner (const char *name,
                const char *business)
{
  if (sov_text_is_blank (business))
    return g_strdup (name);
  if (sov_text_is_blank (name))
    return g_strdup (business);

  return g_strdup_printf ("%s\n%s", business, name);
}

GtkPrintOperation *
sov_recovery_print_new (const char *code,
                        const char *name,
                        const char *business)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_page_setup ();
  g_autofree char *now = sov_format_time (sov_time_now ());
  Paper *paper = g_new0 (Paper, 1);

  paper->code = sov_recovery_print_groups (code);
  paper->owner = describe_owner (name, business);
  /* Translators: %s is a day and a time */
  paper->made = g_strdup_printf (_ ("Printed %s. Only the newest code opens the vault."), now);

  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, _ ("Recovery Code"));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), paper, paper_free, 0);

  return operation;
}
