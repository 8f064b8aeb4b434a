# SPDX-License-Identifier: GPL-3.0-or-later

set -l commands list show export check template coverage
complete -c pamphlet-cli -f
complete -c pamphlet-cli -n "not __fish_seen_subcommand_from $commands" -a list -d 'Print the name and title of each condition'
complete -c pamphlet-cli -n "not __fish_seen_subcommand_from $commands" -a show -d 'Print a leaflet'
complete -c pamphlet-cli -n "not __fish_seen_subcommand_from $commands" -a export -d 'Write leaflets into a file to be handed out'
complete -c pamphlet-cli -n "not __fish_seen_subcommand_from $commands" -a check -d 'Check the files of a library'
complete -c pamphlet-cli -n "not __fish_seen_subcommand_from $commands" -a template -d 'Print the template for translators'
complete -c pamphlet-cli -n "not __fish_seen_subcommand_from $commands" -a coverage -d 'Print how far libraries are translated'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from show export' -a '(pamphlet-cli list 2> /dev/null)'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from show' -l section -x -d 'Print only this section'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from show' -l language -x -a 'en (pamphlet-cli coverage 2> /dev/null | tail -n +2 | cut -s -f 2)' -d 'Show it in this language'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from show' -l format -x -a 'text json' -d 'How to print it'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from export' -s o -l output -r -d 'Write this file'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from export' -l format -x -a 'pdf text' -d 'How to write it'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from export' -l language -x -a 'en (pamphlet-cli coverage 2> /dev/null | tail -n +2 | cut -s -f 2)' -d 'Write in this language'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from export' -l second-language -x -a 'en (pamphlet-cli coverage 2> /dev/null | tail -n +2 | cut -s -f 2)' -d 'Write in this language as well'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from export' -l text-size -x -a '12 14 16 18 24' -d 'How large the text is, in points'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from export' -l paper -x -a 'A4 Letter' -d 'What it is printed on'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from export' -l patient -x -d 'Write for whom it is'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from export' -l note -x -d 'Write a note for this patient'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from check' -F
complete -c pamphlet-cli -n '__fish_seen_subcommand_from template coverage' -a '(__fish_complete_directories)'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from coverage' -l po -x -a '(__fish_complete_directories)' -d 'Count fuzzy translations in this folder'
complete -c pamphlet-cli -n '__fish_seen_subcommand_from list show export check coverage' -l library -x -a '(__fish_complete_directories)' -d 'Read only this library'
complete -c pamphlet-cli -l help -d 'Show the commands and options'
