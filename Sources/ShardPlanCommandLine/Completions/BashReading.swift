import ShardPlanText

/// How the bash script reads a command line, whatever the tool.
enum BashReading {
  /// Returns the functions that read a command line and offer what fits.
  static func script(prefix: String) -> String {
    [letters, offers, main].map { $0.replacing("PREFIX", with: prefix) }.joined(separator: "\n")
  }

  private static let letters = #"""
    # Reads a word of letters up to the one that takes a value; 'before' is what its value follows.
    PREFIX_letters() {
      local place
      for ((place = 1; place < ${#1}; place++)); do
        used+="-${1:place:1} "
        if PREFIX_value "$command -${1:place:1}"; then
          option=-${1:place:1} before=${1:0:place + 1}
          if [[ ${1:place + 1:1} == '=' ]]; then before+='='; fi
          return
        fi
      done
    }

    """#

  private static let offers = #"""
    # Offers those of the words that begin as typed.
    PREFIX_offer() {
      local typed=$1 word
      shift
      for word; do
        # A beginning that stands there already has nothing to add.
        if [[ $word != "$typed"* || $word == *= && $word == "$typed" ]]; then continue; fi
        case $word in
          *[!-A-Za-z0-9_./,:=+@%]*) printf -v word %q "$word" ;;
        esac
        COMPREPLY+=("$before$word")
      done
    }

    # Offers what 'kind' says.
    PREFIX_offer_kind() {
      local typed=$1 name ending free=()
      case $kind in
        words)
          PREFIX_offer "$typed" "${words[@]}"
          # Such a word is only a beginning.
          if [[ ${COMPREPLY[0]-} == *= ]]; then compopt -o nospace 2>/dev/null; fi ;;
        list)
          before+=${typed%"${typed##*,}"}
          for name in "${words[@]}"; do
            [[ ,$typed == *",$name,"* ]] || free+=("$name")
          done
          PREFIX_offer "${typed##*,}" "${free[@]}" ;;
        files | folders)
          PREFIX_offer "$typed" "${words[@]}"
          while IFS= read -r name; do
            if [[ $name ]]; then COMPREPLY+=("$before$name"); fi
          done <<<"$(
            if [[ $kind == files && ${#endings[@]} == 0 ]]; then
              compgen -f -- "$typed"
            else
              compgen -d -- "$typed"
            fi
            for ending in "${endings[@]}"; do compgen -f -X "!*.$ending" -- "$typed"; done
          )"
          compopt -o filenames 2>/dev/null ;;
      esac
    }

    """#

  private static let main = #"""
    PREFIX() {
      local IFS=$' \t\n' command='' operand=0 topic='' ended='' option='' before='' used=' '
      local kind='' words=() endings=() once=() again=() line=() index word entry joins='' cut=''
      COMPREPLY=()

      # Bash parts words at = and : too, where the tool does not.
      for ((index = 0; index <= COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if [[ $word && ! ${word//[=:]/} ]]; then
          entry=joins
        else
          entry=''
          # What stands after the cursor does not count.
          if ((index == COMP_CWORD && $# > 1)); then word=$2; fi
        fi
        if ((index > 1)) && [[ $joins || $entry ]]; then
          line[${#line[@]} - 1]+=$word
        else
          line+=("$word")
        fi
        joins=$entry
      done

      for ((index = 1; index < ${#line[@]} - 1; index++)); do
        word=${line[index]}
        if [[ $option ]]; then
          option=''
        elif [[ $ended ]]; then
          operand=$((operand + 1))
        else
          case $word in
            --) ended=1 ;;
            --*=*) used+="${word%%=*} " ;;
            --*)
              used+="$word "
              if PREFIX_value "$command $word"; then option=$word; fi ;;
            -?*)
              PREFIX_letters "$word"
              if [[ $before != "$word" ]]; then option=''; fi
              before='' ;;
            help)
              if ((operand == 0)) && PREFIX_commands "$command"; then
                topic=1
              else
                operand=$((operand + 1))
              fi ;;
            *)
              if ((operand != 0)) || ! PREFIX_descend "$word"; then operand=$((operand + 1)); fi ;;
          esac
        fi
      done

      word=${line[index]}
      if [[ ! $option && ! $ended ]]; then
        case $word in
          --*=*) option=${word%%=*} before=$option= ;;
          -[!-]?*)
            PREFIX_letters "$word"
            if [[ $before == "$word" && $word != *= ]]; then option='' before=''; fi ;;
        esac
      fi

      if [[ $option ]]; then
        if PREFIX_value "$command $option"; then PREFIX_offer_kind "${word#"$before"}"; fi
      elif [[ $word == -* && ! $ended ]]; then
        PREFIX_options "$command"
        for entry in "${once[@]}"; do
          if [[ $used != *" ${entry%% *} "* && $used != *" ${entry##* } "* ]]; then
            again+=("$entry")
          fi
        done
        for entry in "${again[@]}"; do
          PREFIX_offer "$word" "${entry%% *}"
          if [[ $entry == *' '* ]]; then PREFIX_offer "$word" "${entry##* }"; fi
        done
      else
        if ((operand == 0)) && [[ ! $ended ]] && PREFIX_commands "$command"; then
          # A topic of help is one of the commands, not help again.
          if [[ $topic ]]; then unset 'words[${#words[@]}-1]'; fi
          PREFIX_offer "$word" "${words[@]}"
        fi
        if [[ ! $topic ]] && PREFIX_operand "$command $operand"; then PREFIX_offer_kind "$word"; fi
      fi

      # Only what stands after the last = or : is replaced, where bash parts words at them.
      for entry in = :; do
        if [[ $COMP_WORDBREAKS == *$entry* && $word == *$entry* ]]; then
          entry=${word%"${word##*$entry}"}
          if ((${#entry} > ${#cut})); then cut=$entry; fi
        fi
      done
      for ((index = 0; index < ${#COMPREPLY[@]}; index++)); do
        COMPREPLY[index]=${COMPREPLY[index]#"$cut"}
      done
    }

    """#
}
