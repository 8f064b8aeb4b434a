/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-scan.h"

#include <json-glib/json-glib.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* Whatever the scan lets through, json-glib must be able to read. What it refuses must have a place and a path, and
 * looking for that path must do no harm either. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const char *bytes = (const char *)data;
  g_autoptr (PamphletJsonTape) tape = NULL;
  g_autoptr (PamphletDiagnostic) diagnostic = pamphlet_json_scan_values ("fuzz.json", bytes, size, &tape);
  g_autoptr (JsonParser) parser = NULL;
  unsigned line, column;

  if (diagnostic != NULL)
    {
      g_assert_cmpuint (diagnostic->line, >, 0);
      g_assert_cmpuint (diagnostic->column, >, 0);
      g_assert_true (g_utf8_validate (diagnostic->path, -1, NULL));
      g_assert_true (g_utf8_validate (diagnostic->message, -1, NULL));
      pamphlet_json_locate (bytes, size, diagnostic->path, &line, &column);
      return 0;
    }

  parser = json_parser_new ();
  g_assert_true (json_parser_load_from_data (parser, bytes, size, NULL));
  g_assert_nonnull (json_parser_get_root (parser));
  g_assert_true (pamphlet_json_locate (bytes, size, "$", &line, &column));

  return 0;
}
