/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lockdown.h"

#define SCHEMA_ID "org.gnome.desktop.lockdown"

/*
 * Opens what an administrator forbids on this computer, such as “disable-printing” and “disable-save-to-disk”.
 *
 * Returns: (transfer full) (nullable): NULL where the desktop's schema is not installed, and then nothing is forbidden
 */
GSettings *
pamphlet_lockdown_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SCHEMA_ID, TRUE);
  if (schema == NULL || !g_settings_schema_has_key (schema, "disable-printing") || !g_settings_schema_has_key (schema, "disable-save-to-disk"))
    return NULL;

  return g_settings_new_full (schema, NULL, NULL);
}
