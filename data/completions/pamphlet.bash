# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for pamphlet and pamphlet-cli

_pamphlet_offer ()
{
  mapfile -t COMPREPLY < <(compgen "$@")
}

_pamphlet_offer_folders ()
{
  compopt -o filenames
  _pamphlet_offer -d -- "$1"
}

_pamphlet_offer_files ()
{
  compopt -o filenames
  _pamphlet_offer -f -- "$1"
}

# Puts each --library of the command line into the array “libraries” of the caller.
_pamphlet_find_libraries ()
{
  local i

  for ((i = 1; i < COMP_CWORD - 1; i++)); do
    if [[ ${COMP_WORDS[i]} == --library ]]; then
      libraries+=(--library "${COMP_WORDS[i + 1]/#\~/$HOME}")
    fi
  done
}

_pamphlet_offer_languages ()
{
  local libraries=() languages

  _pamphlet_find_libraries
  # Below the headings, the second column has the languages; lines without columns name texts.
  languages=$(pamphlet-cli coverage "${libraries[@]}" 2> /dev/null | tail -n +2 | cut -s -f 2)
  _pamphlet_offer -W "en $languages" -- "$1"
}

_pamphlet_offer_conditions ()
{
  local libraries=() names

  _pamphlet_find_libraries
  names=$(pamphlet-cli list "${libraries[@]}" 2> /dev/null | cut -f 1)
  # The bare id is enough, until the word names a library.
  [[ $1 == */* ]] || names=$(cut -d / -f 2 <<< "$names")
  _pamphlet_offer -W "$names" -- "$1"
}

_pamphlet ()
{
  case $3:$2 in
    --library:*) _pamphlet_offer_folders "$2" ;;
    --language:*) _pamphlet_offer_languages "$2" ;;
    *:-*) _pamphlet_offer -W '--library --language --help --version' -- "$2" ;;
    *) _pamphlet_offer_conditions "$2" ;;
  esac
}

_pamphlet_cli ()
{
  case $COMP_CWORD:${COMP_WORDS[1]}:$3:$2 in
    1:*) _pamphlet_offer -W 'list show search export check template coverage --help' -- "$2" ;;
    *:--library:* | *:--po:*) _pamphlet_offer_folders "$2" ;;
    *:--language:* | *:--second-language:*) _pamphlet_offer_languages "$2" ;;
    *:export:--format:*) _pamphlet_offer -W 'pdf text' -- "$2" ;;
    *:--format:*) _pamphlet_offer -W 'text json' -- "$2" ;;
    *:--section:* | *:--patient:* | *:--note:* | *:--limit:*) ;;
    *:--text-size:*) _pamphlet_offer -W '12 14 16 18 24' -- "$2" ;;
    *:--paper:*) _pamphlet_offer -W 'A4 Letter' -- "$2" ;;
    *:--output:* | *:export:-o:*) _pamphlet_offer_files "$2" ;;
    *:export:*:-*)
      _pamphlet_offer -W '--library --output --format --language --second-language --text-size --paper --patient --note --help' -- "$2"
      ;;
    *:show:*:-*) _pamphlet_offer -W '--library --section --language --format --help' -- "$2" ;;
    *:search:*:-*) _pamphlet_offer -W '--library --language --limit --json --help' -- "$2" ;;
    *:template:*:-*) _pamphlet_offer -W '--help' -- "$2" ;;
    *:coverage:*:-*) _pamphlet_offer -W '--library --po --help' -- "$2" ;;
    *:-*) _pamphlet_offer -W '--library --help' -- "$2" ;;
    *:show:* | *:export:*) _pamphlet_offer_conditions "$2" ;;
    *:check:*) _pamphlet_offer_files "$2" ;;
    *:template:* | *:coverage:*) _pamphlet_offer_folders "$2" ;;
  esac
}

complete -F _pamphlet pamphlet
complete -F _pamphlet_cli pamphlet-cli
