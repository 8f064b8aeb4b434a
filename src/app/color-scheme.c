/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "color-scheme.h"

#define PORTAL_NAME      "org.freedesktop.portal.Desktop"
#define PORTAL_PATH      "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Settings"
#define APPEARANCE       "org.freedesktop.appearance"
#define COLOR_SCHEME     "color-scheme"

/* The value of color-scheme by which the system asks for dark windows. */
#define PREFER_DARK 1

static void
apply (GtkSettings *settings,
       GVariant    *value)
{
  g_autoptr (GVariant) inner = g_variant_is_of_type (value, G_VARIANT_TYPE_VARIANT) ? g_variant_get_variant (value) : g_variant_ref (value);

  if (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT))
    {
      apply (settings, inner);
      return;
    }

  if (g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    g_object_set (settings, "gtk-application-prefer-dark-theme", g_variant_get_uint32 (inner) == PREFER_DARK, NULL);
}

static void
signal_cb (GtkSettings *settings,
           const char  *sender,
           const char  *signal,
           GVariant    *parameters)
{
  g_autoptr (GVariant) value = NULL;
  const char *group;
  const char *key;

  if (!g_str_equal (signal, "SettingChanged") || !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;

  g_variant_get (parameters, "(&s&sv)", &group, &key, &value);
  if (g_str_equal (group, APPEARANCE) && g_str_equal (key, COLOR_SCHEME))
    apply (settings, value);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GtkSettings) settings = data;
  g_autoptr (GVariant) reply = g_dbus_proxy_call_finish (G_DBUS_PROXY (source), result, NULL);
  g_autoptr (GVariant) value = NULL;

  /* A desktop without the portal, or without the setting, has no wish that could be followed. */
  if (reply == NULL || !g_variant_is_of_type (reply, G_VARIANT_TYPE ("(v)")))
    return;

  value = g_variant_get_child_value (reply, 0);
  apply (settings, value);
}

static void
proxy_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GtkSettings) settings = data;
  g_autoptr (GDBusProxy) proxy = g_dbus_proxy_new_for_bus_finish (result, NULL);

  if (proxy == NULL)
    return;

  g_signal_connect_object (proxy, "g-signal", G_CALLBACK (signal_cb), settings, G_CONNECT_SWAPPED);
  g_dbus_proxy_call (proxy, "Read", g_variant_new ("(ss)", APPEARANCE, COLOR_SCHEME), G_DBUS_CALL_FLAGS_NONE, -1, NULL, read_cb,
                     g_object_ref (settings));
  g_object_set_data_full (G_OBJECT (settings), "pamphlet-color-scheme", g_object_ref (proxy), g_object_unref);
}

/* Follows the system's choice of light or dark, now and later. GTK 4.8 does not do so by itself. */
void
pamphlet_color_scheme_follow (GtkSettings  *settings,
                              GCancellable *cancellable)
{
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES, NULL,
                            PORTAL_NAME, PORTAL_PATH, PORTAL_INTERFACE, cancellable, proxy_cb, g_object_ref (settings));
}
