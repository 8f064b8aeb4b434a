/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collection.h"

G_BEGIN_DECLS

/* What a command ends with, as pamphlet-cli(1) promises. */
typedef enum
{
  PAMPHLET_EXIT_CLEAN = 0,
  PAMPHLET_EXIT_PROBLEMS = 1,
  PAMPHLET_EXIT_USAGE = 2
} PamphletExit;

typedef struct
{
  const char *name;
  const char *arguments; /* what may follow the name, for the help; NULL for nothing */
  const char *summary;
  PamphletExit (*run) (char **arguments);
} PamphletCommand;

extern const PamphletCommand pamphlet_command_check;
extern const PamphletCommand pamphlet_command_coverage;
extern const PamphletCommand pamphlet_command_export;
extern const PamphletCommand pamphlet_command_list;
extern const PamphletCommand pamphlet_command_search;
extern const PamphletCommand pamphlet_command_show;
extern const PamphletCommand pamphlet_command_template;

gboolean            pamphlet_command_parse             (const PamphletCommand *self,
                                                        char                ***arguments,
                                                        const GOptionEntry    *entries);
PamphletExit        pamphlet_command_usage             (const PamphletCommand *self,
                                                        const char            *message);
PamphletExit        pamphlet_command_problem           (const char            *message);
void                pamphlet_command_print_diagnostics (GPtrArray             *diagnostics);
PamphletCollection *pamphlet_command_read_libraries    (char                 **folders) G_GNUC_WARN_UNUSED_RESULT;
PamphletCollection *pamphlet_command_read_heads        (char                 **folders,
                                                        PamphletLeafletFunc    func,
                                                        gpointer               data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
