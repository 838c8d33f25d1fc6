/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-conversation-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "model/sov-time.h"

/* Owns how a conversation looks on A4. All of it is made in memory, with fonts of
 * its own, so that it can be made on any thread. The only date in the file is
 * the one that was given. */

/* A4 in points (ISO 216). */
#define PAGE_WIDTH 595.276
#define PAGE_HEIGHT 841.89

/* All else is measured in Pango's units. */
#define POINTS(n) ((n) * PANGO_SCALE)
#define MARGIN POINTS (56) /* 20 mm */
#define RIGHT POINTS (595 - 56)
#define FOOT POINTS (842 - 56) /* where the number of the page stands */
#define BOTTOM (FOOT - POINTS (14))

#define CLOCK_WIDTH POINTS (44) /* what was said stands beside the clock */
#define NUMBER_WIDTH POINTS (60)
#define GAP POINTS (8)
#define DAY_GAP POINTS (16)
#define RULE_GAP POINTS (2)
#define RULE_WIDTH 0.6 /* points */

#define FONT_TITLE "Sans Bold 16"
#define FONT_TEXT "Sans 10"
#define FONT_DAY "Sans Bold 11"
#define FONT_HEAD "Sans Bold 9"
#define FONT_CLOCK "Sans 9"
#define FONT_SMALL "Sans 8"

#define GREY 0.35

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  PangoContext *context;
  GHashTable *fonts; /* char → PangoFontDescription */
  int y;
  guint n_pages;
  const char *title;
} Pen;

static PangoLayout *
make_layout (Pen *pen,
             const char *font_name,
             const char *text,
             int width)
{
  PangoLayout *layout = pango_layout_new (pen->context);
  PangoFontDescription *font = g_hash_table_lookup (pen->fonts, font_name);

  if (font == NULL)
    {
      font = pango_font_description_from_string (font_name);
      g_hash_table_insert (pen->fonts, g_strdup (font_name), font);
    }
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, width);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static int
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return height;
}

static void
move_to (Pen *pen,
         int x,
         int y)
{
  cairo_move_to (pen->cr, pango_units_to_double (x), pango_units_to_double (y));
}

/* A text of one line that stands by itself. */
static void
put (Pen *pen,
     const char *font,
     const char *text,
     int x,
     int y,
     int width,
     PangoAlignment alignment)
{
  g_autoptr (PangoLayout) layout = make_layout (pen, font, text, width);

  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_height (layout, 0);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  move_to (pen, x, y);
  pango_cairo_show_layout (pen->cr, layout);
}

/* Pages */

static void
end_page (Pen *pen)
{
  g_autofree char *number = NULL;

  pen->n_pages++;
  number = g_strdup_printf ("%u", pen->n_pages);
  cairo_set_source_rgb (pen->cr, GREY, GREY, GREY);
  put (pen, FONT_SMALL, pen->title, MARGIN, FOOT, RIGHT - MARGIN - NUMBER_WIDTH - GAP, PANGO_ALIGN_LEFT);
  put (pen, FONT_SMALL, number, RIGHT - NUMBER_WIDTH, FOOT, NUMBER_WIDTH, PANGO_ALIGN_RIGHT);
  cairo_set_source_rgb (pen->cr, 0, 0, 0);
  cairo_show_page (pen->cr);
  pen->y = MARGIN;
}

/* Leaves the page when there is no room for @height on it. */
static void
make_room (Pen *pen,
           int height)
{
  if (pen->y > MARGIN && pen->y + height > BOTTOM)
    end_page (pen);
}

/* Line by line, over as many pages as it takes. */
static void
draw_layout (Pen *pen,
             PangoLayout *layout,
             int x)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      PangoRectangle extents;
      int top, bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      make_room (pen, bottom - top);
      move_to (pen, x + extents.x, pen->y + pango_layout_iter_get_baseline (iter) - top);
      pango_cairo_show_layout_line (pen->cr, line);
      pen->y += bottom - top;
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static void
draw_text (Pen *pen,
           const char *font,
           const char *text,
           int x)
{
  g_autoptr (PangoLayout) layout = make_layout (pen, font, text, RIGHT - x);

  draw_layout (pen, layout, x);
}

/* Parts */

static void
draw_title (gpointer paper,
            const char *text)
{
  Pen *pen = paper;

  draw_text (pen, FONT_TITLE, text, MARGIN);
}

static void
draw_paragraph (gpointer paper,
                const char *text)
{
  Pen *pen = paper;

  pen->y += GAP;
  draw_text (pen, FONT_TEXT, text, MARGIN);
}

/* Never the last thing on its page. */
static void
draw_heading (gpointer paper,
              const char *text)
{
  Pen *pen = paper;
  g_autoptr (PangoLayout) layout = make_layout (pen, FONT_DAY, text, RIGHT - MARGIN);
  int height = get_height (layout);

  if (pen->y > MARGIN)
    pen->y += DAY_GAP;
  make_room (pen, 4 * height + 2 * GAP);
  draw_layout (pen, layout, MARGIN);
  pen->y += RULE_GAP;
  cairo_set_line_width (pen->cr, RULE_WIDTH);
  move_to (pen, MARGIN, pen->y);
  cairo_line_to (pen->cr, pango_units_to_double (RIGHT), pango_units_to_double (pen->y));
  cairo_stroke (pen->cr);
}

/* Who said it stays with the beginning of what was said. */
static void
draw_line (gpointer paper,
           const char *clock,
           const char *head,
           const char *body)
{
  Pen *pen = paper;
  g_autoptr (PangoLayout) over = make_layout (pen, FONT_HEAD, head, RIGHT - MARGIN - CLOCK_WIDTH);
  int height = get_height (over);

  if (pen->y > MARGIN)
    pen->y += GAP;
  make_room (pen, MIN (height * 3, (BOTTOM - MARGIN) / 2));
  cairo_set_source_rgb (pen->cr, GREY, GREY, GREY);
  put (pen, FONT_CLOCK, clock, MARGIN, pen->y, CLOCK_WIDTH, PANGO_ALIGN_LEFT);
  cairo_set_source_rgb (pen->cr, 0, 0, 0);
  draw_layout (pen, over, MARGIN + CLOCK_WIDTH);
  if (*body != '\0')
    draw_text (pen, FONT_TEXT, body, MARGIN + CLOCK_WIDTH);
}

static void
draw_source (gpointer paper,
             const char *number,
             const char *text,
             const char *raw)
{
  Pen *pen = paper;
  g_autoptr (PangoLayout) of = make_layout (pen, FONT_SMALL, text, RIGHT - MARGIN - CLOCK_WIDTH);

  pen->y += GAP / 4;
  make_room (pen, MIN (get_height (of), (BOTTOM - MARGIN) / 2));
  put (pen, FONT_SMALL, number, MARGIN, pen->y, CLOCK_WIDTH, PANGO_ALIGN_LEFT);
  draw_layout (pen, of, MARGIN + CLOCK_WIDTH);
  if (raw == NULL)
    return;

  cairo_set_source_rgb (pen->cr, GREY, GREY, GREY);
  draw_text (pen, FONT_SMALL, raw, MARGIN + CLOCK_WIDTH);
  cairo_set_source_rgb (pen->cr, 0, 0, 0);
  pen->y += GAP / 2;
}

/* The file */

static cairo_status_t
take_bytes (gpointer data,
            const unsigned char *bytes,
            unsigned int length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static char *
write_date (gint64 now)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (now / 1000);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

static void
pen_begin (Pen *pen,
           GByteArray *file,
           const char *title,
           gint64 now)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  g_autofree char *date = write_date (now);

  *pen = (Pen) { .y = MARGIN, .title = title };
  pen->fonts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pango_font_description_free);
  pen->surface = cairo_pdf_surface_create_for_stream (take_bytes, file, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_pdf_surface_restrict_to_version (pen->surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (pen->surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (pen->surface, CAIRO_PDF_METADATA_CREATOR, "Sovittu");
  cairo_pdf_surface_set_metadata (pen->surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  pen->cr = cairo_create (pen->surface);
  pen->context = pango_font_map_create_context (fonts);
  pango_context_set_language (pen->context, pango_language_from_string (C_ ("code of the language", "en")));
  pango_cairo_update_context (pen->cr, pen->context);
}

/* FALSE when the file could not be made. */
static gboolean
pen_end (Pen *pen)
{
  cairo_status_t status;

  cairo_surface_finish (pen->surface);
  status = cairo_surface_status (pen->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_status (pen->cr) == CAIRO_STATUS_SURFACE_FINISHED ? CAIRO_STATUS_SUCCESS : cairo_status (pen->cr);
  g_object_unref (pen->context);
  cairo_destroy (pen->cr);
  cairo_surface_destroy (pen->surface);
  g_hash_table_unref (pen->fonts);

  return status == CAIRO_STATUS_SUCCESS;
}

GBytes *
sov_conversation_write_pdf (SovConversation *of,
                            gint64 now,
                            int *done,
                            GCancellable *cancellable,
                            GError **error)
{
  const SovConversationPaper paper = {
    .title = draw_title,
    .paragraph = draw_paragraph,
    .heading = draw_heading,
    .line = draw_line,
    .source = draw_source,
  };
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autofree char *title = sov_conversation_dup_title (of);
  Pen pen;
  gboolean whole, made;

  pen_begin (&pen, file, title, now);
  whole = sov_conversation_lay_out (of, now, &paper, &pen, done, cancellable, error);
  if (whole)
    end_page (&pen);
  made = pen_end (&pen);
  if (whole && !made)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the pages could not be drawn");

  return whole && made ? g_byte_array_free_to_bytes (g_steal_pointer (&file)) : NULL;
}
