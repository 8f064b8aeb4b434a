/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "handout.h"

/* Returns: (transfer full) (nullable): what the key says; NULL where that is nothing but white space. */
static char *
read_line (GSettings  *settings,
           const char *key)
{
  g_autofree char *value = g_strstrip (g_settings_get_string (settings, key));

  return *value != '\0' ? g_steal_pointer (&value) : NULL;
}

/*
 * Reads whose paper a handout is printed on.
 *
 * @settings: (nullable): those of the program
 * Returns: (transfer full) (nullable): NULL where the settings say nothing of it
 */
PamphletClinic *
pamphlet_clinic_new (GSettings *settings)
{
  g_autoptr (PamphletClinic) self = NULL;

  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  if (settings == NULL)
    return NULL;

  self = g_new0 (PamphletClinic, 1);
  self->name = read_line (settings, "clinic-name");
  self->address = read_line (settings, "clinic-address");
  self->telephone = read_line (settings, "clinic-telephone");
  self->logo = read_line (settings, "clinic-logo");

  if (self->name == NULL && self->address == NULL && self->telephone == NULL && self->logo == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/* @self: (nullable) */
PamphletClinic *
pamphlet_clinic_copy (const PamphletClinic *self)
{
  PamphletClinic *copy;

  if (self == NULL)
    return NULL;

  copy = g_new0 (PamphletClinic, 1);
  copy->name = g_strdup (self->name);
  copy->address = g_strdup (self->address);
  copy->telephone = g_strdup (self->telephone);
  copy->logo = g_strdup (self->logo);

  return copy;
}

void
pamphlet_clinic_free (PamphletClinic *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->telephone, g_free);
  g_clear_pointer (&self->logo, g_free);
  g_free (self);
}
