import ShardPlanText

/// How the zsh script finds the command that is meant, whatever the tool.
enum ZshReading {
  /// Returns the function that completes.
  static func script(prefix: String) -> String {
    main.replacing("PREFIX", with: prefix)
  }

  private static let main = #"""
    PREFIX() {
      local place='' word='' option='' topic='' ended=''
      integer index letter depth=0
      local -a specs operands given choices

      for (( index = 2; index < CURRENT; index++ )); do
        word=${(Q)words[index]}
        if [[ -n $option ]]; then
          option=''
        elif [[ -n $ended ]]; then
          given+=($words[index])
        else
          case $word in
            (--) ended=1 ;;
            (--*=*) ;;
            (--*) if PREFIX_takes_value $word; then option=$word; fi ;;
            (-?*)
              for (( letter = 2; letter <= $#word; letter++ )); do
                if PREFIX_takes_value -$word[letter]; then
                  if (( letter == $#word )); then option=-$word[letter]; fi
                  break
                fi
              done ;;
            (help)
              if (( ! $#given )) && PREFIX_commands "$place"; then
                topic=1
              else
                given+=($words[index])
              fi ;;
            (*)
              if (( ! $#given )) && PREFIX_descend "$word"; then
                (( ++depth ))
              else
                given+=($words[index])
              fi ;;
          esac
        fi
      done

      # Options may stand before their command, and _arguments would not know them yet.
      if [[ -z $option && -z $ended && $words[CURRENT] != -* ]] && (( ! $#given )) &&
        PREFIX_commands "$place"
      then
        # A topic of help is one of the commands, not help again.
        if [[ -n $topic ]]; then choices=(${choices[1,-2]}); fi
        _describe -t commands command choices
        PREFIX_operands "$place"
        if [[ -n $topic ]] || (( ! $#operands )); then return; fi
      fi
      if [[ -n $topic ]]; then return 1; fi

      PREFIX_options "$place"
      # What the option of a command that is still to come takes, it would not know either.
      if [[ -n $option ]] && (( ! ${specs[(I)*$option(=|+)\[*]} )); then return 1; fi
      PREFIX_operands "$place"
      if [[ -n $ended ]]; then
        # _arguments knows the end of options only before all else.
        words=($words[1] -- $given "${(@)words[CURRENT,-1]}")
        CURRENT=$(( $#given + 3 ))
        specs=()
      else
        repeat $depth; do specs+=(': : '); done
      fi
      # Where nothing is due any more it would offer options.
      if [[ -z $option && ( -n $ended || $words[CURRENT] != -* ) ]] &&
        (( $#given >= $#operands )) && [[ $operands[-1] != \** ]]; then
        return 1
      fi
      # The values of options that it does not know would be too many words otherwise.
      if (( ! $#operands )); then operands=('*: : '); fi
      _arguments -s -S : $specs $operands
    }

    """#
}
