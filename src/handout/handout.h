/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "translation.h"

G_BEGIN_DECLS

/* In points. Large print begins at 16, and from PAMPHLET_STACKED_SIZE on no page is wide enough for two columns. */
#define PAMPHLET_DEFAULT_TEXT_SIZE 14
#define PAMPHLET_STACKED_SIZE      18

extern const int      pamphlet_handout_text_sizes[];
extern const unsigned pamphlet_handout_n_text_sizes;

/* Whose paper it is: what stands at the head of the first page. Any of them may be NULL. */
typedef struct
{
  char *name;
  char *address;
  char *telephone;
  char *logo; /* the name of an image file */
} PamphletClinic;

/* One condition of a handout. */
typedef struct
{
  PamphletTranslation *translation;
  PamphletTranslation *second;   /* the same condition in another language, beside the first; may be NULL */
  char               **sections; /* the ids of those to print, in the order of printing; NULL-terminated */
} PamphletLeaflet;

/* What is to be printed, and for whom. Never changed once made; to change it is to make another. */
typedef struct
{
  GPtrArray      *leaflets;  /* of PamphletLeaflet */
  PamphletClinic *clinic;    /* may be NULL */
  char           *patient;   /* the patient's name; may be NULL */
  char           *note;      /* for this patient alone; may be NULL */
  int             text_size; /* of the body, in points */
} PamphletHandout;

PamphletHandout *pamphlet_handout_new          (int                  text_size) G_GNUC_WARN_UNUSED_RESULT;
PamphletHandout *pamphlet_handout_ref          (PamphletHandout     *self);
void             pamphlet_handout_unref        (PamphletHandout     *self);
void             pamphlet_handout_add          (PamphletHandout     *self,
                                                PamphletTranslation *translation,
                                                PamphletTranslation *second,
                                                const char *const   *sections);
char            *pamphlet_handout_dup_title    (PamphletHandout     *self) G_GNUC_WARN_UNUSED_RESULT;
const char      *pamphlet_handout_get_language (PamphletHandout     *self);

PamphletClinic  *pamphlet_clinic_new           (GSettings           *settings) G_GNUC_WARN_UNUSED_RESULT;
PamphletClinic  *pamphlet_clinic_copy          (const PamphletClinic *self) G_GNUC_WARN_UNUSED_RESULT;
void             pamphlet_clinic_free          (PamphletClinic      *self);
void             pamphlet_leaflet_free         (PamphletLeaflet     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletHandout, pamphlet_handout_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletClinic, pamphlet_clinic_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletLeaflet, pamphlet_leaflet_free)

G_END_DECLS
