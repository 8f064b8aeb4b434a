/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "identifier.h"

#include <string.h>

/* Returns: whether @id has the form that the content format asks of every id, [a-z0-9][a-z0-9-]*. */
gboolean
pamphlet_identifier_is_valid (const char *id)
{
  if (!g_ascii_islower (*id) && !g_ascii_isdigit (*id))
    return FALSE;

  while (g_ascii_islower (*id) || g_ascii_isdigit (*id) || *id == '-')
    id++;

  return *id == '\0';
}

static gboolean
take_if_valid (char  *id,
               char **place)
{
  *place = id;

  return pamphlet_identifier_is_valid (id);
}

/*
 * Takes apart the name of a leaflet or of one of its sections, “[LIBRARY/]CONDITION[#SECTION]”.
 *
 * @library: (out) (transfer full) (nullable): NULL where the name does not say
 * @condition: (out) (transfer full) (nullable)
 * @section: (out) (transfer full) (nullable): NULL where the name does not say
 * Returns: whether the name is well-formed; only then is @condition sure to be set.
 */
gboolean
pamphlet_identifier_split (const char *name,
                           char      **library,
                           char      **condition,
                           char      **section)
{
  const char *hash = strchr (name, '#');
  const char *end = hash != NULL ? hash : name + strlen (name);
  const char *slash = memchr (name, '/', end - name);

  *library = NULL;
  *condition = NULL;
  *section = NULL;

  if (hash != NULL && !take_if_valid (g_strdup (hash + 1), section))
    return FALSE;

  if (slash != NULL && !take_if_valid (g_strndup (name, slash - name), library))
    return FALSE;

  name = slash != NULL ? slash + 1 : name;

  return take_if_valid (g_strndup (name, end - name), condition);
}

/* GUri lets white space and control characters pass, with which an address could say more than it shows. */
static gboolean
is_visible (const char *address)
{
  for (const char *at = address; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isgraph (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

static gboolean
has_letter_or_digit (const char *string)
{
  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

/* Returns: whether @address is one that a leaflet may point to: https, with a host, and all of it visible. It must not name a
 * user, as https://clinic.example@elsewhere.example does, which looks like the address of another host. */
gboolean
pamphlet_identifier_is_web_address (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);

  return uri != NULL && g_str_has_prefix (address, "https://") && is_visible (address) && g_uri_get_userinfo (uri) == NULL &&
         g_uri_get_host (uri) != NULL && has_letter_or_digit (g_uri_get_host (uri));
}

/* Returns: whether @address is “mailto:” and somebody at some host, or several of them, all of it visible. */
gboolean
pamphlet_identifier_is_mail_address (const char *address)
{
  static const char somebody[] = "^mailto:[^@,?]+@[^@,?.]+(\\.[^@,?.]+)*(,[^@,?]+@[^@,?.]+(\\.[^@,?.]+)*)*(\\?|$)";

  return is_visible (address) && g_uri_is_valid (address, G_URI_FLAGS_NONE, NULL) &&
         g_regex_match_simple (somebody, address, G_REGEX_DOLLAR_ENDONLY, 0);
}
