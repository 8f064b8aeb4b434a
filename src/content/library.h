/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "condition.h"
#include "glossary.h"

G_BEGIN_DECLS

typedef struct
{
  char         *id;
  PamphletText *title;
} PamphletCategory;

/* What a library is made of. Only the reader of a folder fills this in; everybody else asks the library. */
typedef struct
{
  char             *id;
  char             *folder;
  PamphletDigest    digest; /* of library.json */
  char             *title;
  char             *publisher;
  char             *contact;
  char             *language; /* BCP 47 */
  PamphletText     *disclaimer;
  char             *licence;
  GPtrArray        *categories; /* of PamphletCategory */
  PamphletGlossary *glossary;
  GPtrArray        *conditions; /* of PamphletCondition; NULL for none */
} PamphletLibraryParts;

#define PAMPHLET_TYPE_LIBRARY (pamphlet_library_get_type ())
G_DECLARE_FINAL_TYPE (PamphletLibrary, pamphlet_library, PAMPHLET, LIBRARY, GObject)

PamphletLibrary        *pamphlet_library_new            (PamphletLibraryParts *parts) G_GNUC_WARN_UNUSED_RESULT;
PamphletLibrary        *pamphlet_library_new_filled     (PamphletLibrary      *frame,
                                                         GPtrArray            *conditions) G_GNUC_WARN_UNUSED_RESULT;
const char             *pamphlet_library_get_id         (PamphletLibrary      *self);
const char             *pamphlet_library_get_folder     (PamphletLibrary      *self);
void                    pamphlet_library_feed_digest    (PamphletLibrary      *self,
                                                         GChecksum            *checksum);
const char             *pamphlet_library_get_title      (PamphletLibrary      *self);
const char             *pamphlet_library_get_publisher  (PamphletLibrary      *self);
const char             *pamphlet_library_get_contact    (PamphletLibrary      *self);
const char             *pamphlet_library_get_language   (PamphletLibrary      *self);
const PamphletText     *pamphlet_library_get_disclaimer (PamphletLibrary      *self);
const char             *pamphlet_library_get_licence    (PamphletLibrary      *self);
GPtrArray              *pamphlet_library_get_categories (PamphletLibrary      *self);
const PamphletCategory *pamphlet_library_get_category   (PamphletLibrary      *self,
                                                         const char           *id);
const PamphletGlossary *pamphlet_library_get_glossary   (PamphletLibrary      *self);
GPtrArray              *pamphlet_library_get_conditions (PamphletLibrary      *self);
PamphletCondition      *pamphlet_library_get_condition  (PamphletLibrary      *self,
                                                         const char           *id);
void                    pamphlet_library_parts_clear    (PamphletLibraryParts *parts);
void                    pamphlet_category_free          (PamphletCategory     *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PamphletLibraryParts, pamphlet_library_parts_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletCategory, pamphlet_category_free)

G_END_DECLS
