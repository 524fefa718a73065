# Completions of shardplan for bash 3.2 and later.
# Load them with 'source', or let bash-completion do it.

# Sets 'words' to the words of a list.
_shardplan_list() {
  case $1 in
    color) words=(auto always never) ;;
    generate-completion-script) words=(bash zsh fish) ;;
    region) words=(af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-west-1 us-west-2) ;;
    format) words=(text markdown html svg csv json) ;;
    mode) words=(provisioned on-demand on-demand-advantage) ;;
    vary) words=('count=' 'recordSize=' 'rate=' 'peakRate=' 'partitionKeySize=' 'recordsPerPut=' 'putSize=' 'distinctKeys=' 'maxSize=' 'maxCount=' 'bufferedTime=' 'producers=' 'shards=' 'targetUtilization=' 'consumers=' 'enhancedFanOut=' 'retention=' 'longTermReads=') ;;
    over) words=(count recordSize rate peakRate partitionKeySize recordsPerPut putSize shards targetUtilization consumers enhancedFanOut retention longTermReads) ;;
    'format 2') words=(text markdown html csv json) ;;
    accept) words=(stray-file too-old prices-exchanged decimal-point-slipped digits-transposed mode-dearer price-off-level shortfall-rate prices-of-other-region table-off-level not-as-published own-price-off) ;;
    'format 3') words=(text json github sarif junit) ;;
    'format 4') words=(man markdown) ;;
    old) words=(bundled) ;;
  esac
}

# Sets 'words' to the commands below a command.
_shardplan_commands() {
  case $1 in
    '') words=(compare plan sweep breakeven sensitivity prices inject completions manual help) ;;
    prices) words=(list show check diff import help) ;;
    *) return 1 ;;
  esac
}

# Sets 'command' to the one that a word leads to.
_shardplan_descend() {
  case "${command:+$command }$1" in
    compare) command=compare ;;
    plan) command=plan ;;
    sweep) command=sweep ;;
    breakeven) command=breakeven ;;
    sensitivity) command=sensitivity ;;
    prices) command=prices ;;
    'prices list') command='prices list' ;;
    'prices show') command='prices show' ;;
    'prices check') command='prices check' ;;
    'prices diff') command='prices diff' ;;
    'prices import') command='prices import' ;;
    inject) command=inject ;;
    completions) command=completions ;;
    manual) command=manual ;;
    *) return 1 ;;
  esac
}

# Adds the options of a command, to 'again' if they may be given several times.
_shardplan_options() {
  once+=(--color --width --version '--help -h')
  case $1 in
    compare|plan|sweep|breakeven|sensitivity|'prices diff')
      once+=('--month -m')
      again+=('--region -r') ;;
  esac
  case $1 in
    compare|plan|sweep|breakeven|sensitivity|'prices list'|'prices show')
      once+=('--prices -p') ;;
  esac
  case $1 in
    compare)
      once+=('--explain -e' --fail-above --fail-increase --of --against) ;;
  esac
  case $1 in
    compare|plan|sweep|breakeven)
      once+=('--format -f') ;;
  esac
  case $1 in
    compare|plan|sweep|breakeven|sensitivity|'prices list'|'prices show'|'prices diff'|'prices import')
      once+=(--heading-level) ;;
  esac
  case $1 in
    compare|plan|sweep|breakeven|sensitivity|'prices list'|'prices show'|'prices check'|'prices diff'|'prices import'|completions|manual)
      once+=('--output -o') ;;
  esac
  case $1 in
    compare|plan|sweep|sensitivity)
      once+=(--save)
      again+=(--record-size --record-sizes --rate --peak-rate --partition-key-size --hot-key-share --count --records-per-put --put-size --distinct-keys --kpl-producers --kpl-max-size --kpl-max-count --kpl-buffered-time --mode --shards --current-shards --target-utilization --shared-consumers --enhanced-fan-out --polls-per-second --retention --long-term-reads) ;;
  esac
  case $1 in
    plan)
      once+=(--aggregation-table --growth --months) ;;
  esac
  case $1 in
    sweep)
      once+=(--stream --threads)
      again+=('--vary -v') ;;
  esac
  case $1 in
    breakeven)
      once+=(--over --stream)
      again+=(--mode) ;;
  esac
  case $1 in
    sensitivity|'prices list'|'prices show'|'prices diff'|'prices import')
      once+=('--format -f') ;;
  esac
  case $1 in
    'prices check')
      once+=(--max-age --strict '--format -f') ;;
  esac
  case $1 in
    'prices check'|'prices import')
      once+=(--now)
      again+=(--accept) ;;
  esac
  case $1 in
    'prices diff')
      once+=('--scenario -s' --fail-on-change) ;;
  esac
  case $1 in
    'prices import')
      once+=(--into)
      again+=('--region -r') ;;
  esac
  case $1 in
    inject)
      once+=(--check) ;;
  esac
  case $1 in
    manual)
      once+=('--format -f') ;;
  esac
}

# Sets what follows an option of a command; fails for an option without a value.
_shardplan_value() {
  kind='' words=() endings=()
  case $1 in
    *' --color') _shardplan_list color; kind=words ;;
    *' --width') ;;
    *' --generate-completion-script') _shardplan_list generate-completion-script; kind=words ;;
    *' --region'|*' -r') _shardplan_list region; kind=list ;;
    *' --month'|*' -m') ;;
    *' --prices'|*' -p') kind=folders ;;
    'compare --format'|'compare -f'|'plan --format'|'plan -f'|'sweep --format'|'sweep -f'|'breakeven --format'|'breakeven -f') _shardplan_list format; kind=words ;;
    'prices check --format'|'prices check -f') _shardplan_list 'format 3'; kind=words ;;
    'manual --format'|'manual -f') _shardplan_list 'format 4'; kind=words ;;
    *' --format'|*' -f') _shardplan_list 'format 2'; kind=words ;;
    *' --heading-level') ;;
    *' --output'|*' -o') kind=files endings=() ;;
    *' --save') kind=files endings=(json) ;;
    *' --fail-above') ;;
    *' --fail-increase') ;;
    *' --of') ;;
    *' --against') kind=files endings=(json) ;;
    *' --record-size') ;;
    *' --record-sizes') ;;
    *' --rate') ;;
    *' --peak-rate') ;;
    *' --partition-key-size') ;;
    *' --hot-key-share') ;;
    *' --count') ;;
    *' --records-per-put') ;;
    *' --put-size') ;;
    *' --distinct-keys') ;;
    *' --kpl-producers') ;;
    *' --kpl-max-size') ;;
    *' --kpl-max-count') ;;
    *' --kpl-buffered-time') ;;
    *' --mode') _shardplan_list mode; kind=list ;;
    *' --shards') ;;
    *' --current-shards') ;;
    *' --target-utilization') ;;
    *' --shared-consumers') ;;
    *' --enhanced-fan-out') ;;
    *' --polls-per-second') ;;
    *' --retention') ;;
    *' --long-term-reads') ;;
    *' --growth') ;;
    *' --months') ;;
    *' --vary'|*' -v') _shardplan_list vary; kind=words ;;
    *' --stream') ;;
    *' --threads') ;;
    *' --over') _shardplan_list over; kind=words ;;
    *' --max-age') ;;
    *' --now') ;;
    *' --accept') _shardplan_list accept; kind=list ;;
    *' --scenario'|*' -s') kind=files endings=(json) ;;
    *' --into') kind=folders ;;
    *) return 1 ;;
  esac
}

# Sets what a command takes by place, after so many words of that kind.
_shardplan_operand() {
  kind='' words=() endings=()
  case $1 in
    'compare 0') kind=files endings=(json) ;;
    'plan 0') kind=files endings=(json) ;;
    'sweep 0') kind=files endings=(json) ;;
    'breakeven 0') kind=files endings=(json) ;;
    'sensitivity 0') kind=files endings=(json) ;;
    'prices show 0') _shardplan_list region; kind=words ;;
    'prices check '*) kind=files endings=(json) ;;
    'prices diff 0') _shardplan_list old; kind=files endings=(json) ;;
    'prices diff 1') _shardplan_list old; kind=files endings=(json) ;;
    'prices import 0') kind=files endings=(json) ;;
    'inject '*) kind=files endings=(md) ;;
    'completions 0') _shardplan_list generate-completion-script; kind=words ;;
    *) return 1 ;;
  esac
}

# Reads a word of letters up to the one that takes a value; 'before' is what its value follows.
_shardplan_letters() {
  local place
  for ((place = 1; place < ${#1}; place++)); do
    used+="-${1:place:1} "
    if _shardplan_value "$command -${1:place:1}"; then
      option=-${1:place:1} before=${1:0:place + 1}
      if [[ ${1:place + 1:1} == '=' ]]; then before+='='; fi
      return
    fi
  done
}

# Offers those of the words that begin as typed.
_shardplan_offer() {
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
_shardplan_offer_kind() {
  local typed=$1 name ending free=()
  case $kind in
    words)
      _shardplan_offer "$typed" "${words[@]}"
      # Such a word is only a beginning.
      if [[ ${COMPREPLY[0]-} == *= ]]; then compopt -o nospace 2>/dev/null; fi ;;
    list)
      before+=${typed%"${typed##*,}"}
      for name in "${words[@]}"; do
        [[ ,$typed == *",$name,"* ]] || free+=("$name")
      done
      _shardplan_offer "${typed##*,}" "${free[@]}" ;;
    files | folders)
      _shardplan_offer "$typed" "${words[@]}"
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

_shardplan() {
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
          if _shardplan_value "$command $word"; then option=$word; fi ;;
        -?*)
          _shardplan_letters "$word"
          if [[ $before != "$word" ]]; then option=''; fi
          before='' ;;
        help)
          if ((operand == 0)) && _shardplan_commands "$command"; then
            topic=1
          else
            operand=$((operand + 1))
          fi ;;
        *)
          if ((operand != 0)) || ! _shardplan_descend "$word"; then operand=$((operand + 1)); fi ;;
      esac
    fi
  done

  word=${line[index]}
  if [[ ! $option && ! $ended ]]; then
    case $word in
      --*=*) option=${word%%=*} before=$option= ;;
      -[!-]?*)
        _shardplan_letters "$word"
        if [[ $before == "$word" && $word != *= ]]; then option='' before=''; fi ;;
    esac
  fi

  if [[ $option ]]; then
    if _shardplan_value "$command $option"; then _shardplan_offer_kind "${word#"$before"}"; fi
  elif [[ $word == -* && ! $ended ]]; then
    _shardplan_options "$command"
    for entry in "${once[@]}"; do
      if [[ $used != *" ${entry%% *} "* && $used != *" ${entry##* } "* ]]; then
        again+=("$entry")
      fi
    done
    for entry in "${again[@]}"; do
      _shardplan_offer "$word" "${entry%% *}"
      if [[ $entry == *' '* ]]; then _shardplan_offer "$word" "${entry##* }"; fi
    done
  else
    if ((operand == 0)) && [[ ! $ended ]] && _shardplan_commands "$command"; then
      # A topic of help is one of the commands, not help again.
      if [[ $topic ]]; then unset 'words[${#words[@]}-1]'; fi
      _shardplan_offer "$word" "${words[@]}"
    fi
    if [[ ! $topic ]] && _shardplan_operand "$command $operand"; then _shardplan_offer_kind "$word"; fi
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

if type compopt >/dev/null 2>&1; then
  complete -F _shardplan -- shardplan
else
  complete -o filenames -F _shardplan -- shardplan
fi
