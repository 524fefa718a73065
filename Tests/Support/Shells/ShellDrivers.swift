/// Scripts that load a completion script, their first argument, and print what it offers for the lines
/// that follow: before each of them a line `@line`.
enum ShellDrivers {
  /// Calls the completing function as bash does, which parts words at `=` and `:` too.
  static let bash = #"""
    source "$1"
    if [[ ! $COMP_WORDBREAKS ]]; then COMP_WORDBREAKS=$' \t\n"\'><=;|&(:'; fi
    breaks=''
    for mark in = :; do if [[ $COMP_WORDBREAKS == *$mark* ]]; then breaks+=$mark; fi; done
    for line in "${@:2}"; do
      COMP_LINE=$line COMP_POINT=${#line} COMP_WORDS=() rest=$line
      while [[ $rest ]]; do
        case $rest in
          ' ') COMP_WORDS+=(''); rest='' ;;
          ' '*) rest=${rest:1} ;;
          *)
            if [[ $breaks && ${rest:0:1} == [$breaks] ]]; then
              word=${rest%%[!$breaks]*}
            else
              word=${rest%%[ $breaks]*}
            fi
            COMP_WORDS+=("$word") rest=${rest#"$word"} ;;
        esac
      done
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      typed=${COMP_WORDS[COMP_CWORD]}
      if [[ $breaks && $typed == [$breaks]* ]]; then typed=''; fi
      tool=${COMP_WORDS[0]}
      if [[ $(complete -p "$tool") =~ -F\ ([^ ]+) ]]; then function=${BASH_REMATCH[1]}; fi
      "$function" "$tool" "$typed" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '@line\n'
      printf '%s\n' "${COMPREPLY[@]}"
    done
    """#

  /// Presses the Tab key in a shell on its own terminal and records every match.
  static let zsh = #"""
    zmodload zsh/zpty
    export RESULTS=$1.results
    print -r -- '
      stty rows 100 columns 200
      LISTMAX=9999
      autoload -Uz compinit
      compinit -u -D
      compadd() {
        local -a found
        if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
          builtin compadd -A found "$@"
          if (( $#found )); then print -rl -- $found >> $RESULTS; fi
        fi
        builtin compadd "$@"
      }
      finish() { print -r -- "@end" >> $RESULTS; comppostfuncs=(finish) }
      comppostfuncs=(finish)
    ' > $1.setup
    await() {
      local chunk
      integer turns
      until [[ $(<$RESULTS) == *$1* ]]; do
        while zpty -r -t shell chunk; do :; done
        sleep 0.02
        if (( ++turns > 1500 )); then print -u2 "no answer to: $line"; exit 1; fi
      done
    }
    : > $RESULTS
    zpty shell zsh -f -i
    zpty -w shell "PS1= ; source ${(q)1}.setup; source ${(q)1}; print @ready >> \$RESULTS"
    await '@ready'
    shift
    for line; do
      : > $RESULTS
      zpty -w -n shell $'\C-u'"$line"$'\t'
      await '@end'
      print '@line'
      grep -v '^@end$' $RESULTS
    done
    zpty -d shell
    """#

  /// Asks fish, which completes lines without a terminal.
  static let fish = #"""
    source $argv[1]
    for line in $argv[2..]
        echo @line
        complete -C $line
    end
    """#
}
