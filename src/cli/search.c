/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"

#include "language.h"
#include "search-builder.h"
#include "search-json.h"

#include <glib/gi18n-lib.h>

#include <unistd.h>

#define DEFAULT_LIMIT 20
#define MAX_LIMIT     100000

typedef struct
{
  const char *start;
  const char *end;
} Marks;

static const Marks terminal_marks = { "\033[1m", "\033[0m" };
static const Marks plain_marks = { "«", "»" };

/* Returns: (transfer full): what was found, with the words that were searched for between marks. */
static char *
mark_words (const PamphletSnippet *snippet)
{
  const Marks *marks = isatty (STDOUT_FILENO) ? &terminal_marks : &plain_marks;
  GString     *marked = g_string_new (NULL);
  unsigned     at = 0;

  for (unsigned i = 0; i < snippet->marks->len; i++)
    {
      PamphletRange mark = g_array_index (snippet->marks, PamphletRange, i);

      g_string_append_len (marked, snippet->string + at, mark.start - at);
      g_string_append (marked, marks->start);
      g_string_append_len (marked, snippet->string + mark.start, mark.end - mark.start);
      g_string_append (marked, marks->end);
      at = mark.end;
    }
  g_string_append (marked, snippet->string + at);

  return g_string_free (marked, FALSE);
}

static void
print_snippet (PamphletHit *hit)
{
  g_autofree char *found = mark_words (pamphlet_hit_get_snippet (hit));

  switch (pamphlet_hit_get_kind (hit))
    {
    case PAMPHLET_HIT_OTHER_NAME:
      g_print ("  %s: %s\n", _ ("Also called"), found);
      break;
    case PAMPHLET_HIT_CODE:
      g_print ("  %s: %s\n", _ ("Code"), found);
      break;
    case PAMPHLET_HIT_TITLE:
    case PAMPHLET_HIT_TEXT:
    default:
      g_print ("  %s\n", found);
    }
}

static void
print_hit (PamphletHit *hit)
{
  const char         *section = pamphlet_hit_get_section (hit);
  const PamphletText *section_title = pamphlet_hit_get_section_title (hit);
  g_autofree char    *name = pamphlet_condition_dup_name (pamphlet_hit_get_condition (hit));
  g_autofree char    *title = mark_words (pamphlet_hit_get_title (hit));

  if (section != NULL)
    g_print ("%s › %s\n  %s#%s\n", title, pamphlet_text_get_string (section_title), name, section);
  else
    g_print ("%s\n  %s\n", title, name);

  if (pamphlet_hit_get_snippet (hit) != NULL)
    print_snippet (hit);
}

static void
print_hits (GPtrArray *hits)
{
  gboolean was_approximate = FALSE;

  for (unsigned i = 0; i < hits->len; i++)
    {
      PamphletHit *hit = g_ptr_array_index (hits, i);
      gboolean     is_approximate = pamphlet_hit_is_approximate (hit);

      if (i > 0)
        g_print ("\n");
      if (is_approximate && !was_approximate)
        g_print ("%s\n\n", _ ("With other words that are spelled nearly like this:"));
      print_hit (hit);
      was_approximate = is_approximate;
    }
}

/* A leaflet that could not be read cannot be found, which whoever searches has to know. */
static void
print_errors (GPtrArray *diagnostics)
{
  for (unsigned i = 0; i < diagnostics->len; i++)
    {
      const PamphletDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      g_autofree char          *line = pamphlet_diagnostic_format (diagnostic);

      if (diagnostic->severity == PAMPHLET_SEVERITY_ERROR)
        g_printerr ("%s\n", line);
    }
}

static void
add_leaflet (PamphletLibrary   *library,
             PamphletCondition *whole,
             PamphletCondition *head,
             gpointer           builder)
{
  pamphlet_search_builder_add (builder, library, whole);
}

static PamphletExit
search (char      **folders,
        const char *words,
        unsigned    limit,
        const char *language,
        gboolean    as_json)
{
  g_autoptr (PamphletSearchBuilder) builder = pamphlet_search_builder_new (language);
  g_autoptr (PamphletCollection) collection = pamphlet_command_read_heads (folders, add_leaflet, builder);
  g_autoptr (PamphletSearch) engine = pamphlet_search_builder_end (builder, collection);
  g_autoptr (GPtrArray) hits = pamphlet_search_find (engine, words, limit, NULL);
  g_autofree char *json = as_json ? pamphlet_search_json_write (hits) : NULL;
  g_autofree char *message = NULL;

  if (json != NULL)
    g_print ("%s\n", json);
  else
    print_hits (hits);

  print_errors (pamphlet_collection_get_diagnostics (collection));
  print_errors (pamphlet_search_get_diagnostics (engine));
  if (hits->len > 0)
    return PAMPHLET_EXIT_CLEAN;

  /* Translators: %s is what somebody searched for. */
  message = g_strdup_printf (_ ("No leaflet matches “%s”."), words);

  return pamphlet_command_problem (message);
}

static PamphletExit
explain_no_language (const char *name)
{
  /* Translators: %s is what somebody took for a language. */
  g_autofree char *message = g_strdup_printf (_ ("“%s” is not a language tag such as “es” or “pt-BR”."), name);

  return pamphlet_command_usage (&pamphlet_command_search, message);
}

static PamphletExit
run (char **arguments)
{
  g_auto (GStrv) libraries = NULL;
  g_autofree char *language = NULL;
  g_autofree char *tag = NULL;
  g_autofree char *words = NULL;
  g_auto (GStrv) call = g_strdupv (arguments);
  gboolean           as_json = FALSE;
  int                limit = DEFAULT_LIMIT;
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &libraries, N_ ("Read only the library in this folder (can be repeated)"), N_ ("DIR") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("Search this language too, such as “es” or “pt-BR”"), N_ ("TAG") },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("Show at most this many leaflets (20 if not given)"), N_ ("NUMBER") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON, for other programs"), NULL },
    { NULL }
  };

  if (!pamphlet_command_parse (&pamphlet_command_search, &call, entries))
    return PAMPHLET_EXIT_USAGE;

  if (g_strv_length (call) < 2)
    return pamphlet_command_usage (&pamphlet_command_search, _ ("“search” takes the words to search for."));

  words = g_strjoinv (" ", call + 1);
  if (!g_utf8_validate (words, -1, NULL))
    return pamphlet_command_usage (&pamphlet_command_search, _ ("The words to search for are not UTF-8."));

  if (limit < 1 || limit > MAX_LIMIT)
    return pamphlet_command_usage (&pamphlet_command_search, _ ("The limit is a number from 1 to 100000."));

  tag = language != NULL ? pamphlet_language_normalize (language) : NULL;
  if (language != NULL && tag == NULL)
    return explain_no_language (language);

  return search (libraries, words, limit, tag, as_json);
}

const PamphletCommand pamphlet_command_search = {
  .name = "search",
  .arguments = N_ ("WORD…"),
  .summary = N_ ("Finds leaflets by their names, codes and texts, and shows where the words stand."),
  .run = run,
};
