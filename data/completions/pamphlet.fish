# SPDX-License-Identifier: GPL-3.0-or-later

complete -c pamphlet -f -a '(pamphlet-cli list 2> /dev/null)'
complete -c pamphlet -l library -x -a '(__fish_complete_directories)' -d 'Read only this library'
complete -c pamphlet -l language -x -a 'en (pamphlet-cli coverage 2> /dev/null | tail -n +2 | cut -s -f 2)' -d 'Show leaflets in this language'
complete -c pamphlet -l help -d 'Show the options'
complete -c pamphlet -l version -d 'Show the version'
