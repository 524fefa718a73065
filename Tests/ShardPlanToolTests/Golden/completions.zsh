#compdef shardplan

# Completions of shardplan for zsh.
# Load them with 'source' after compinit, or from a folder in $fpath.

# Sets 'choices' to the words of a list.
_shardplan_list() {
  case $1 in
    (color) choices=(auto always never) ;;
    (generate-completion-script) choices=(bash zsh fish) ;;
    (region) choices=(af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-west-1 us-west-2) ;;
    (format) choices=(text markdown html svg csv json) ;;
    (mode) choices=(provisioned on-demand on-demand-advantage) ;;
    (vary) choices=('count=' 'recordSize=' 'rate=' 'peakRate=' 'partitionKeySize=' 'recordsPerPut=' 'putSize=' 'distinctKeys=' 'maxSize=' 'maxCount=' 'bufferedTime=' 'producers=' 'shards=' 'targetUtilization=' 'consumers=' 'enhancedFanOut=' 'retention=' 'longTermReads=') ;;
    (over) choices=(count recordSize rate peakRate partitionKeySize recordsPerPut putSize shards targetUtilization consumers enhancedFanOut retention longTermReads) ;;
    ('format 2') choices=(text markdown html csv json) ;;
    (accept) choices=(stray-file too-old prices-exchanged decimal-point-slipped digits-transposed mode-dearer price-off-level shortfall-rate prices-of-other-region table-off-level not-as-published own-price-off) ;;
    ('format 3') choices=(text json github sarif junit) ;;
    ('format 4') choices=(man markdown) ;;
    (old) choices=(bundled) ;;
  esac
}

# Offers one word of a list.
_shardplan_word() {
  local -a choices
  _shardplan_list "${@[-1]}"
  # Such a word is only a beginning.
  compadd "${@[1,-2]}" -S '' -- ${(M)choices:#*=}
  compadd "${@[1,-2]}" -- ${choices:#*=}
}

# Offers words of a list, parted by commas.
_shardplan_words() {
  local -a choices
  _shardplan_list "${@[-1]}"
  _sequence "${@[1,-2]}" compadd - $choices
}

# Sets 'choices' to the commands below a command, with what they do.
_shardplan_commands() {
  case $1 in
    ('')
      choices=(
        'compare:Set the monthly bills of several scenarios side by side.'
            'plan:Show the shards that streams need, what binds them and what would relieve it.'
            'sweep:Price scenarios while one or two of their fields go through many values.'
            'breakeven:Show where the cheapest capacity mode changes.'
            'sensitivity:Rank the settings by how much they move the bill.'
            'prices:Show, check, compare and import price tables.'
            'inject:Put reports into Markdown documents, and keep them up to date.'
            'completions:Write the completion script of a shell.'
            'manual:Write the manual, as a page for man or as a document.'
            'help:Show help information.'
      ) ;;
    (prices)
      choices=(
        'list:List the regions that have prices.'
            'show:Show all prices of one region.'
            'check:Check price tables for what is, or is very likely, wrong.'
            'diff:Show what changed from some price tables to others.'
            'import:Turn AWS'\''s own price files into price tables.'
            'help:Show help information.'
      ) ;;
    (*) return 1 ;;
  esac
}

# Sets 'place' to the command that a word leads to.
_shardplan_descend() {
  case "${place:+$place }$1" in
    (compare) place=compare ;;
    (plan) place=plan ;;
    (sweep) place=sweep ;;
    (breakeven) place=breakeven ;;
    (sensitivity) place=sensitivity ;;
    (prices) place=prices ;;
    ('prices list') place='prices list' ;;
    ('prices show') place='prices show' ;;
    ('prices check') place='prices check' ;;
    ('prices diff') place='prices diff' ;;
    ('prices import') place='prices import' ;;
    (inject) place=inject ;;
    (completions) place=completions ;;
    (manual) place=manual ;;
    (*) return 1 ;;
  esac
}

# Tells whether the next word is the value of an option.
_shardplan_takes_value() {
  case $1 in
    (--color|--width|--generate-completion-script|--region|-r|--month|-m|--prices|-p|--format|-f|--format|-f|--format|-f|--format|-f|--heading-level|--output|-o|--save|--fail-above|--fail-increase|--of|--against|--record-size|--record-sizes|--rate|--peak-rate|--partition-key-size|--hot-key-share|--count|--records-per-put|--put-size|--distinct-keys|--kpl-producers|--kpl-max-size|--kpl-max-count|--kpl-buffered-time|--mode|--shards|--current-shards|--target-utilization|--shared-consumers|--enhanced-fan-out|--polls-per-second|--retention|--long-term-reads|--growth|--months|--vary|-v|--stream|--threads|--over|--max-age|--now|--accept|--scenario|-s|--into) ;;
    (*) return 1 ;;
  esac
}

# Adds the options of a command to 'specs', as _arguments takes them.
_shardplan_options() {
  specs+=(
    '--color=[When to use bold and colour.]:when:_shardplan_word color'
    '--width=[Lay out text in 40 to 1000 columns; the default is COLUMNS, the terminal'\''s width, or 80.]:columns: '
    '--version[Show the version.]'
    '(--help -h)--help[Show help information.]'
    '(--help -h)-h[Show help information.]'
  )
  case $1 in
    (compare|plan|sweep|breakeven|sensitivity|'prices diff')
      specs+=(
        '*--region=[Price in this region instead of the file'\''s; several make columns.]:code:_shardplan_words region'
        '*-r+[Price in this region instead of the file'\''s; several make columns.]:code:_shardplan_words region'
        '(--month -m)--month=[Bill this month instead of the file'\''s\: 730h, 30d or 2026-11.]:month: '
        '(--month -m)-m+[Bill this month instead of the file'\''s\: 730h, 30d or 2026-11.]:month: '
      ) ;;
  esac
  case $1 in
    (compare|plan|sweep|breakeven|sensitivity|'prices list'|'prices show')
      specs+=(
        '(--prices -p)--prices=[Use the price tables in this folder, not the bundled ones.]:folder:_files -/'
        '(--prices -p)-p+[Use the price tables in this folder, not the bundled ones.]:folder:_files -/'
      ) ;;
  esac
  case $1 in
    (compare)
      specs+=(
        '(--explain -e)--explain[Show the arithmetic behind every number.]'
        '(--explain -e)-e[Show the arithmetic behind every number.]'
        '--fail-above=[End with exit code 1 when the first scenario costs more a month.]:amount: '
        '--fail-increase=[End with exit code 1 when another scenario costs so much more than the first.]:percent: '
        '--of=[Hold only the scenario of this name to the limits.]:scenario: '
        '--against=[Compare with the same scenarios in a report saved as JSON, not with the first.]:report.json:_files -g '\''*.json(-.)'\'''
      ) ;;
  esac
  case $1 in
    (compare|plan|sweep|breakeven)
      specs+=(
        '(--format -f)--format=[How to write the report.]:format:_shardplan_word format'
        '(--format -f)-f+[How to write the report.]:format:_shardplan_word format'
      ) ;;
  esac
  case $1 in
    (compare|plan|sweep|breakeven|sensitivity|'prices list'|'prices show'|'prices diff'|'prices import')
      specs+=(
        '--heading-level=[Give the title of a Markdown report this level, for a place below other headings.]:level: '
      ) ;;
  esac
  case $1 in
    (compare|plan|sweep|breakeven|sensitivity|'prices list'|'prices show'|'prices check'|'prices diff'|'prices import'|completions|manual)
      specs+=(
        '(--output -o)--output=[Write to this file, or to standard output for -.]:file:_files'
        '(--output -o)-o+[Write to this file, or to standard output for -.]:file:_files'
      ) ;;
  esac
  case $1 in
    (compare|plan|sweep|sensitivity)
      specs+=(
        '--save=[Write the scenario file that the options amount to.]:file:_files -g '\''*.json(-.)'\'''
        '*--record-size=[Bytes of a user record, such as 77B.]:size: '
        '*--record-sizes=[Instead\: sizes with the share of each, such as 1KB\:50%+49KB\:50%.]:mix: '
        '*--rate=[User records on average, such as 25000/s; this is billed.]:rate: '
        '*--peak-rate=[User records at the peak, which capacity must hold.]:rate: '
        '*--partition-key-size=[Bytes of a partition key.]:size: '
        '*--hot-key-share=[The share of the peak that the busiest partition key brings.]:percent: '
        '*--count=[How many streams are like this one.]:number: '
        '*--records-per-put=[User records in one Kinesis record.]:number: '
        '*--put-size=[Bytes of that Kinesis record, if not in the KPL'\''s format.]:size: '
        '*--distinct-keys=[Different partition keys in one aggregate.]:number: '
        '*--kpl-producers=[Instead\: derive the records per PUT from so many processes with the KPL.]:number: '
        '*--kpl-max-size=[AggregationMaxSize of the KPL; 50KiB when left out.]:size: '
        '*--kpl-max-count=[AggregationMaxCount of the KPL; never binds when left out.]:number: '
        '*--kpl-buffered-time=[RecordMaxBufferedTime of the KPL; 100ms when left out.]:time: '
        '*--mode=[The capacity mode; provisioned when left out.]:mode:_shardplan_words mode'
        '*--shards=[A fixed number of shards, or auto for as many as are needed.]:number: '
        '*--current-shards=[The shards that are open now.]:number: '
        '*--target-utilization=[How full a shard may get at the peak, such as 80%.]:percent: '
        '*--shared-consumers=[Consumers that share each shard'\''s 2 MiB/s; 1 when left out.]:number: '
        '*--enhanced-fan-out=[Consumers with enhanced fan-out.]:number: '
        '*--polls-per-second=[How often each shared consumer asks each shard; 1 when left out.]:number: '
        '*--retention=[How long records are kept, such as 7d; 24h when left out.]:time: '
        '*--long-term-reads=[How much older than 7 days is read in a month, such as 100GB.]:size: '
      ) ;;
  esac
  case $1 in
    (plan)
      specs+=(
        '--aggregation-table[Show what other numbers of records per PUT would need and cost.]'
        '--growth=[Show month by month what traffic that grows so much each month needs and costs.]:percent: '
        '--months=[Look this many months ahead, with --growth.]:months: '
      ) ;;
  esac
  case $1 in
    (sweep)
      specs+=(
        '*--vary=[Go through these values\: a list 1,2,5 or a range 1..9\:+1, 1..9\:x2 or 1..9\:log20.]:field=values:_shardplan_word vary'
        '*-v+[Go through these values\: a list 1,2,5 or a range 1..9\:+1, 1..9\:x2 or 1..9\:log20.]:field=values:_shardplan_word vary'
        '--stream=[Vary this stream, where a scenario has several.]:name: '
        '--threads=[Work on this number of threads; the default is the number of processors.]:threads: '
      ) ;;
  esac
  case $1 in
    (breakeven)
      specs+=(
        '--over=[Search over this field, such as rate, retention or recordsPerPut.]:field:_shardplan_word over'
        '*--mode=[Compare these modes; all of them when left out.]:mode:_shardplan_words mode'
        '--stream=[Search over the field of this stream, where there are several.]:name: '
      ) ;;
  esac
  case $1 in
    (sensitivity|'prices list'|'prices show'|'prices diff'|'prices import')
      specs+=(
        '(--format -f)--format=[How to write the report.]:format:_shardplan_word '\''format 2'\'''
        '(--format -f)-f+[How to write the report.]:format:_shardplan_word '\''format 2'\'''
      ) ;;
  esac
  case $1 in
    ('prices check')
      specs+=(
        '--max-age=[Refuse prices that were published more days ago.]:days: '
        '--strict[Treat warnings as errors.]'
        '(--format -f)--format=[How to write the findings.]:format:_shardplan_word '\''format 3'\'''
        '(--format -f)-f+[How to write the findings.]:format:_shardplan_word '\''format 3'\'''
      ) ;;
  esac
  case $1 in
    ('prices check'|'prices import')
      specs+=(
        '--now=[Check as at the end of this day, or at this moment, in UTC instead of by the clock.]:date: '
        '*--accept=[Treat findings with this code as notes, such as price-off-level after a price cut.]:code:_shardplan_words accept'
      ) ;;
  esac
  case $1 in
    ('prices diff')
      specs+=(
        '(--scenario -s)--scenario=[Show what the change does to the bills of this scenario file.]:file:_files -g '\''*.json(-.)'\'''
        '(--scenario -s)-s+[Show what the change does to the bills of this scenario file.]:file:_files -g '\''*.json(-.)'\'''
        '--fail-on-change[End with exit code 1 when any price was added, removed or changed.]'
      ) ;;
  esac
  case $1 in
    ('prices import')
      specs+=(
        '--into=[Write the tables to this folder, which is made if necessary.]:folder:_files -/'
        '*--region=[Import this region only; several may be given.]:code:_shardplan_words region'
        '*-r+[Import this region only; several may be given.]:code:_shardplan_words region'
      ) ;;
  esac
  case $1 in
    (inject)
      specs+=(
        '--check[Write nothing, and end with exit code 1 when a section is out of date.]'
      ) ;;
  esac
  case $1 in
    (manual)
      specs+=(
        '(--format -f)--format=[How to write the manual.]:format:_shardplan_word '\''format 4'\'''
        '(--format -f)-f+[How to write the manual.]:format:_shardplan_word '\''format 4'\'''
      ) ;;
  esac
}

# Sets 'operands' to what a command takes by place, as _arguments takes it.
_shardplan_operands() {
  case $1 in
    (compare) operands=(':scenario.json:_files -g '\''*.json(-.)'\''') ;;
    (plan) operands=(':scenario.json:_files -g '\''*.json(-.)'\''') ;;
    (sweep) operands=(':scenario.json:_files -g '\''*.json(-.)'\''') ;;
    (breakeven) operands=(':scenario.json:_files -g '\''*.json(-.)'\''') ;;
    (sensitivity) operands=(':scenario.json:_files -g '\''*.json(-.)'\''') ;;
    ('prices show') operands=(':region:_shardplan_word region') ;;
    ('prices check') operands=('*:path:_files -g '\''*.json(-.)'\''') ;;
    ('prices diff') operands=(':old:{ _shardplan_word old; _files -g '\''*.json(-.)'\'' }' ':new:{ _shardplan_word old; _files -g '\''*.json(-.)'\'' }') ;;
    ('prices import') operands=(':file:_files -g '\''*.json(-.)'\''') ;;
    (inject) operands=('*:file.md:_files -g '\''*.md(-.)'\''') ;;
    (completions) operands=(':shell:_shardplan_word generate-completion-script') ;;
  esac
}

_shardplan() {
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
        (--*) if _shardplan_takes_value $word; then option=$word; fi ;;
        (-?*)
          for (( letter = 2; letter <= $#word; letter++ )); do
            if _shardplan_takes_value -$word[letter]; then
              if (( letter == $#word )); then option=-$word[letter]; fi
              break
            fi
          done ;;
        (help)
          if (( ! $#given )) && _shardplan_commands "$place"; then
            topic=1
          else
            given+=($words[index])
          fi ;;
        (*)
          if (( ! $#given )) && _shardplan_descend "$word"; then
            (( ++depth ))
          else
            given+=($words[index])
          fi ;;
      esac
    fi
  done

  # Options may stand before their command, and _arguments would not know them yet.
  if [[ -z $option && -z $ended && $words[CURRENT] != -* ]] && (( ! $#given )) &&
    _shardplan_commands "$place"
  then
    # A topic of help is one of the commands, not help again.
    if [[ -n $topic ]]; then choices=(${choices[1,-2]}); fi
    _describe -t commands command choices
    _shardplan_operands "$place"
    if [[ -n $topic ]] || (( ! $#operands )); then return; fi
  fi
  if [[ -n $topic ]]; then return 1; fi

  _shardplan_options "$place"
  # What the option of a command that is still to come takes, it would not know either.
  if [[ -n $option ]] && (( ! ${specs[(I)*$option(=|+)\[*]} )); then return 1; fi
  _shardplan_operands "$place"
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

if [[ $funcstack[1] == _shardplan ]]; then
  _shardplan "$@"
else
  compdef _shardplan shardplan
fi
