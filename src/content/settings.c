/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "settings.h"

#define SCHEMA_ID "io.github.pamphlet.Pamphlet"

/*
 * Opens the program's settings. g_settings_new() would end the process where the schema is not on XDG_DATA_DIRS, as in
 * a prefix of one's own, so the program's own folder is looked into as well.
 *
 * Returns: (transfer full) (nullable): NULL where the schema is not installed at all
 */
GSettings *
pamphlet_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) own = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SCHEMA_ID, TRUE);

  if (schema == NULL)
    {
      own = g_settings_schema_source_new_from_directory (DATA_DIR "/glib-2.0/schemas", source, FALSE, NULL);
      if (own != NULL)
        schema = g_settings_schema_source_lookup (own, SCHEMA_ID, FALSE);
    }

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
