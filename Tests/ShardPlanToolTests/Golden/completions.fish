# Completions of shardplan for fish.
# Load them with 'source', or from a folder in $fish_complete_path.

# Prints the words of a list.
function __shardplan_list
    switch $argv[1]
        case color
            printf '%s\n' auto always never
        case generate-completion-script
            printf '%s\n' bash zsh fish
        case region
            printf '%s\n' af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-west-1 us-west-2
        case format
            printf '%s\n' text markdown html svg csv json
        case mode
            printf '%s\n' provisioned on-demand on-demand-advantage
        case vary
            printf '%s\n' 'count=' 'recordSize=' 'rate=' 'peakRate=' 'partitionKeySize=' 'recordsPerPut=' 'putSize=' 'distinctKeys=' 'maxSize=' 'maxCount=' 'bufferedTime=' 'producers=' 'shards=' 'targetUtilization=' 'consumers=' 'enhancedFanOut=' 'retention=' 'longTermReads='
        case over
            printf '%s\n' count recordSize rate peakRate partitionKeySize recordsPerPut putSize shards targetUtilization consumers enhancedFanOut retention longTermReads
        case 'format 2'
            printf '%s\n' text markdown html csv json
        case accept
            printf '%s\n' stray-file too-old prices-exchanged decimal-point-slipped digits-transposed mode-dearer price-off-level shortfall-rate prices-of-other-region table-off-level not-as-published own-price-off
        case 'format 3'
            printf '%s\n' text json github sarif junit
        case 'format 4'
            printf '%s\n' man markdown
        case old
            printf '%s\n' bundled
    end
end

# Prints the command that a word leads to from another.
function __shardplan_descend
    switch "$argv"
      case ' compare'
          echo compare
      case ' plan'
          echo plan
      case ' sweep'
          echo sweep
      case ' breakeven'
          echo breakeven
      case ' sensitivity'
          echo sensitivity
      case ' prices'
          echo prices
      case 'prices list'
          echo 'prices list'
      case 'prices show'
          echo 'prices show'
      case 'prices check'
          echo 'prices check'
      case 'prices diff'
          echo 'prices diff'
      case 'prices import'
          echo 'prices import'
      case ' inject'
          echo inject
      case ' completions'
          echo completions
      case ' manual'
          echo manual
        case '*'
            return 1
    end
end

# Tells whether commands stand below a command.
function __shardplan_leads_on
    contains -- "$argv" '' prices
end

# Tells whether the next word is the value of an option.
function __shardplan_takes_value
    contains -- $argv[1] --color --width --generate-completion-script --region -r --month -m --prices -p --format -f --format -f --format -f --format -f --heading-level --output -o --save --fail-above --fail-increase --of --against --record-size --record-sizes --rate --peak-rate --partition-key-size --hot-key-share --count --records-per-put --put-size --distinct-keys --kpl-producers --kpl-max-size --kpl-max-count --kpl-buffered-time --mode --shards --current-shards --target-utilization --shared-consumers --enhanced-fan-out --polls-per-second --retention --long-term-reads --growth --months --vary -v --stream --threads --over --max-age --now --accept --scenario -s --into
end

# Prints the command that is meant, and '/' with the number of words given by place, '!value'
# where an option awaits its value, or '!topic' where help is asked for.
function __shardplan_place
    set -l place ''
    set -l operand 0
    set -l option
    set -l topic
    set -l ended
    set -l given (commandline -opc)
    set -e given[1]
    for word in $given
        if set -q option[1]
            set -e option
        else if set -q ended[1]; or test "$word" = -
            set operand (math $operand + 1)
        else
            switch $word
                case --
                    set ended 1
                case '--*=*'
                case '--*'
                    if __shardplan_takes_value $word
                        set option $word
                    end
                case '-*'
                    for letter in (string split '' -- (string sub -s 2 -- $word))
                        if __shardplan_takes_value -$letter
                            # What follows the letter in the same word is its value already.
                            if string match -qr -- "^-[^$letter]*$letter\$" $word
                                set option -$letter
                            end
                            break
                        end
                    end
                case '*'
                    set -l next (__shardplan_descend $place $word)
                    if test $operand -gt 0
                        set operand (math $operand + 1)
                    else if test $word = help; and __shardplan_leads_on $place
                        set topic 1
                    else if set -q next[1]
                        set place $next
                    else
                        set operand 1
                    end
            end
        end
    end
    if set -q option[1]
        echo "$place!value"
    else if set -q topic[1]
        echo "$place!topic"
    else if set -q ended[1]; and test $operand = 0; and __shardplan_leads_on $place
        echo "$place!ended"
    else
        echo "$place/$operand"
    end
end

# Tells whether the line stands at one of these places.
function __shardplan_stands
    set -l place (__shardplan_place)
    for pattern in $argv
        if string match -q -- $pattern $place
            return 0
        end
    end
    return 1
end

# Tells whether the command that is meant is one of these.
function __shardplan_takes
    set -l place (__shardplan_place)
    if string match -q -- '*!topic' $place
        return 1
    end
    contains -- (string replace -r -- '[/!][^/!]*$' '' $place) $argv
end

# Tells whether an option is still to be given, by any of its names.
function __shardplan_lacks
    set -l given (commandline -opc)
    # An option that awaits its value is not used up before it has that.
    if string match -q -- '*!value' (__shardplan_place)
        set -e given[-1]
    end
    for word in $given
        if test "$word" = --
            break
        end
        for name in $argv
            switch $word
                case $name $name'=*'
                    return 1
            end
            # A letter may stand among others.
            if string match -qr -- '^-[^-]$' $name
                and string match -qr -- '^-[^-]*'(string sub -s 2 -- $name) $word
                return 1
            end
        end
    end
    return 0
end

# Prints the value that is being typed, without the option that it is joined to.
function __shardplan_typed
    string replace -r -- '^(--[^=]*=|-[^-]=?)' '' (commandline -ct)
end

# Prints the words that a list still lacks, after those that it has.
function __shardplan_parted
    set -l given (string match -r -- '^.*,' (__shardplan_typed))
    for word in ($argv)
        if not contains -- $word (string split , -- "$given")
            echo "$given$word"
        end
    end
end

# Prints the folders, and the files with one of these extensions. fish completes files after the
# name of a command that it does not know.
function __shardplan_files
    set -l endings / '\\.'(string escape --style=regex -- $argv)
    set -l typed (__shardplan_typed)
    complete -C "__shardplan_unknown $typed" |
        string match -r -- '^.*(?:'(string join '|' -- $endings)')(?=\t|$)'
end

complete -c shardplan -e
complete -c shardplan -f

complete -c shardplan -n '__shardplan_stands /0 \'!topic\'' -a compare -d 'Set the monthly bills of several scenarios side by side.'
complete -c shardplan -n '__shardplan_stands /0 \'!topic\'' -a plan -d 'Show the shards that streams need, what binds them and what would relieve it.'
complete -c shardplan -n '__shardplan_stands /0 \'!topic\'' -a sweep -d 'Price scenarios while one or two of their fields go through many values.'
complete -c shardplan -n '__shardplan_stands /0 \'!topic\'' -a breakeven -d 'Show where the cheapest capacity mode changes.'
complete -c shardplan -n '__shardplan_stands /0 \'!topic\'' -a sensitivity -d 'Rank the settings by how much they move the bill.'
complete -c shardplan -n '__shardplan_stands /0 \'!topic\'' -a prices -d 'Show, check, compare and import price tables.'
complete -c shardplan -n '__shardplan_stands /0 \'!topic\'' -a inject -d 'Put reports into Markdown documents, and keep them up to date.'
complete -c shardplan -n '__shardplan_stands /0 \'!topic\'' -a completions -d 'Write the completion script of a shell.'
complete -c shardplan -n '__shardplan_stands /0 \'!topic\'' -a manual -d 'Write the manual, as a page for man or as a document.'
complete -c shardplan -n '__shardplan_stands /0' -a help -d 'Show help information.'
complete -c shardplan -n '__shardplan_stands prices/0 \'prices!topic\'' -a list -d 'List the regions that have prices.'
complete -c shardplan -n '__shardplan_stands prices/0 \'prices!topic\'' -a show -d 'Show all prices of one region.'
complete -c shardplan -n '__shardplan_stands prices/0 \'prices!topic\'' -a check -d 'Check price tables for what is, or is very likely, wrong.'
complete -c shardplan -n '__shardplan_stands prices/0 \'prices!topic\'' -a diff -d 'Show what changed from some price tables to others.'
complete -c shardplan -n '__shardplan_stands prices/0 \'prices!topic\'' -a import -d 'Turn AWS\'s own price files into price tables.'
complete -c shardplan -n '__shardplan_stands prices/0' -a help -d 'Show help information.'

complete -c shardplan -n '__shardplan_stands compare/0' -x -a '(__shardplan_files json)'
complete -c shardplan -n '__shardplan_stands plan/0' -x -a '(__shardplan_files json)'
complete -c shardplan -n '__shardplan_stands sweep/0' -x -a '(__shardplan_files json)'
complete -c shardplan -n '__shardplan_stands breakeven/0' -x -a '(__shardplan_files json)'
complete -c shardplan -n '__shardplan_stands sensitivity/0' -x -a '(__shardplan_files json)'
complete -c shardplan -n '__shardplan_stands \'prices show/0\'' -x -a '(__shardplan_list region)'
complete -c shardplan -n '__shardplan_stands \'prices check/\'\'*\'' -x -a '(__shardplan_files json)'
complete -c shardplan -n '__shardplan_stands \'prices diff/0\'' -x -a '(__shardplan_list old; __shardplan_files json)'
complete -c shardplan -n '__shardplan_stands \'prices diff/1\'' -x -a '(__shardplan_list old; __shardplan_files json)'
complete -c shardplan -n '__shardplan_stands \'prices import/0\'' -x -a '(__shardplan_files json)'
complete -c shardplan -n '__shardplan_stands inject/\'*\'' -x -a '(__shardplan_files md)'
complete -c shardplan -n '__shardplan_stands completions/0' -x -a '(__shardplan_list generate-completion-script)'

complete -c shardplan -n '__shardplan_lacks --color' -l color -x -a '(__shardplan_list color)' -d 'When to use bold and colour.'
complete -c shardplan -n '__shardplan_lacks --width' -l width -x -d 'Lay out text in 40 to 1000 columns; the default is COLUMNS, the terminal\'s width, or 80.'
complete -c shardplan -n '__shardplan_lacks --version' -l version -d 'Show the version.'
complete -c shardplan -n '__shardplan_lacks --help -h' -s h -l help -d 'Show help information.'
complete -c shardplan -n '__shardplan_takes compare plan sweep breakeven sensitivity \'prices diff\'' -s r -l region -x -a '(__shardplan_parted __shardplan_list region)' -d 'Price in this region instead of the file\'s; several make columns.'
complete -c shardplan -n '__shardplan_takes compare plan sweep breakeven sensitivity \'prices diff\'; and __shardplan_lacks --month -m' -s m -l month -x -d 'Bill this month instead of the file\'s: 730h, 30d or 2026-11.'
complete -c shardplan -n '__shardplan_takes compare plan sweep breakeven sensitivity \'prices list\' \'prices show\'; and __shardplan_lacks --prices -p' -s p -l prices -x -a '(__shardplan_files)' -d 'Use the price tables in this folder, not the bundled ones.'
complete -c shardplan -n '__shardplan_takes compare; and __shardplan_lacks --explain -e' -s e -l explain -d 'Show the arithmetic behind every number.'
complete -c shardplan -n '__shardplan_takes compare; and __shardplan_lacks --fail-above' -l fail-above -x -d 'End with exit code 1 when the first scenario costs more a month.'
complete -c shardplan -n '__shardplan_takes compare; and __shardplan_lacks --fail-increase' -l fail-increase -x -d 'End with exit code 1 when another scenario costs so much more than the first.'
complete -c shardplan -n '__shardplan_takes compare; and __shardplan_lacks --of' -l of -x -d 'Hold only the scenario of this name to the limits.'
complete -c shardplan -n '__shardplan_takes compare; and __shardplan_lacks --against' -l against -x -a '(__shardplan_files json)' -d 'Compare with the same scenarios in a report saved as JSON, not with the first.'
complete -c shardplan -n '__shardplan_takes compare plan sweep breakeven; and __shardplan_lacks --format -f' -s f -l format -x -a '(__shardplan_list format)' -d 'How to write the report.'
complete -c shardplan -n '__shardplan_takes compare plan sweep breakeven sensitivity \'prices list\' \'prices show\' \'prices diff\' \'prices import\'; and __shardplan_lacks --heading-level' -l heading-level -x -d 'Give the title of a Markdown report this level, for a place below other headings.'
complete -c shardplan -n '__shardplan_takes compare plan sweep breakeven sensitivity \'prices list\' \'prices show\' \'prices check\' \'prices diff\' \'prices import\' completions manual; and __shardplan_lacks --output -o' -s o -l output -r -F -d 'Write to this file, or to standard output for -.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity; and __shardplan_lacks --save' -l save -x -a '(__shardplan_files json)' -d 'Write the scenario file that the options amount to.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l record-size -x -d 'Bytes of a user record, such as 77B.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l record-sizes -x -d 'Instead: sizes with the share of each, such as 1KB:50%+49KB:50%.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l rate -x -d 'User records on average, such as 25000/s; this is billed.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l peak-rate -x -d 'User records at the peak, which capacity must hold.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l partition-key-size -x -d 'Bytes of a partition key.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l hot-key-share -x -d 'The share of the peak that the busiest partition key brings.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l count -x -d 'How many streams are like this one.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l records-per-put -x -d 'User records in one Kinesis record.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l put-size -x -d 'Bytes of that Kinesis record, if not in the KPL\'s format.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l distinct-keys -x -d 'Different partition keys in one aggregate.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l kpl-producers -x -d 'Instead: derive the records per PUT from so many processes with the KPL.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l kpl-max-size -x -d 'AggregationMaxSize of the KPL; 50KiB when left out.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l kpl-max-count -x -d 'AggregationMaxCount of the KPL; never binds when left out.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l kpl-buffered-time -x -d 'RecordMaxBufferedTime of the KPL; 100ms when left out.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l mode -x -a '(__shardplan_parted __shardplan_list mode)' -d 'The capacity mode; provisioned when left out.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l shards -x -d 'A fixed number of shards, or auto for as many as are needed.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l current-shards -x -d 'The shards that are open now.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l target-utilization -x -d 'How full a shard may get at the peak, such as 80%.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l shared-consumers -x -d 'Consumers that share each shard\'s 2 MiB/s; 1 when left out.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l enhanced-fan-out -x -d 'Consumers with enhanced fan-out.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l polls-per-second -x -d 'How often each shared consumer asks each shard; 1 when left out.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l retention -x -d 'How long records are kept, such as 7d; 24h when left out.'
complete -c shardplan -n '__shardplan_takes compare plan sweep sensitivity' -l long-term-reads -x -d 'How much older than 7 days is read in a month, such as 100GB.'
complete -c shardplan -n '__shardplan_takes plan; and __shardplan_lacks --aggregation-table' -l aggregation-table -d 'Show what other numbers of records per PUT would need and cost.'
complete -c shardplan -n '__shardplan_takes plan; and __shardplan_lacks --growth' -l growth -x -d 'Show month by month what traffic that grows so much each month needs and costs.'
complete -c shardplan -n '__shardplan_takes plan; and __shardplan_lacks --months' -l months -x -d 'Look this many months ahead, with --growth.'
complete -c shardplan -n '__shardplan_takes sweep' -s v -l vary -x -a '(__shardplan_list vary)' -d 'Go through these values: a list 1,2,5 or a range 1..9:+1, 1..9:x2 or 1..9:log20.'
complete -c shardplan -n '__shardplan_takes sweep; and __shardplan_lacks --stream' -l stream -x -d 'Vary this stream, where a scenario has several.'
complete -c shardplan -n '__shardplan_takes sweep; and __shardplan_lacks --threads' -l threads -x -d 'Work on this number of threads; the default is the number of processors.'
complete -c shardplan -n '__shardplan_takes breakeven; and __shardplan_lacks --over' -l over -x -a '(__shardplan_list over)' -d 'Search over this field, such as rate, retention or recordsPerPut.'
complete -c shardplan -n '__shardplan_takes breakeven' -l mode -x -a '(__shardplan_parted __shardplan_list mode)' -d 'Compare these modes; all of them when left out.'
complete -c shardplan -n '__shardplan_takes breakeven; and __shardplan_lacks --stream' -l stream -x -d 'Search over the field of this stream, where there are several.'
complete -c shardplan -n '__shardplan_takes sensitivity \'prices list\' \'prices show\' \'prices diff\' \'prices import\'; and __shardplan_lacks --format -f' -s f -l format -x -a '(__shardplan_list \'format 2\')' -d 'How to write the report.'
complete -c shardplan -n '__shardplan_takes \'prices check\'; and __shardplan_lacks --max-age' -l max-age -x -d 'Refuse prices that were published more days ago.'
complete -c shardplan -n '__shardplan_takes \'prices check\'; and __shardplan_lacks --strict' -l strict -d 'Treat warnings as errors.'
complete -c shardplan -n '__shardplan_takes \'prices check\'; and __shardplan_lacks --format -f' -s f -l format -x -a '(__shardplan_list \'format 3\')' -d 'How to write the findings.'
complete -c shardplan -n '__shardplan_takes \'prices check\' \'prices import\'; and __shardplan_lacks --now' -l now -x -d 'Check as at the end of this day, or at this moment, in UTC instead of by the clock.'
complete -c shardplan -n '__shardplan_takes \'prices check\' \'prices import\'' -l accept -x -a '(__shardplan_parted __shardplan_list accept)' -d 'Treat findings with this code as notes, such as price-off-level after a price cut.'
complete -c shardplan -n '__shardplan_takes \'prices diff\'; and __shardplan_lacks --scenario -s' -s s -l scenario -x -a '(__shardplan_files json)' -d 'Show what the change does to the bills of this scenario file.'
complete -c shardplan -n '__shardplan_takes \'prices diff\'; and __shardplan_lacks --fail-on-change' -l fail-on-change -d 'End with exit code 1 when any price was added, removed or changed.'
complete -c shardplan -n '__shardplan_takes \'prices import\'; and __shardplan_lacks --into' -l into -x -a '(__shardplan_files)' -d 'Write the tables to this folder, which is made if necessary.'
complete -c shardplan -n '__shardplan_takes \'prices import\'' -s r -l region -x -a '(__shardplan_parted __shardplan_list region)' -d 'Import this region only; several may be given.'
complete -c shardplan -n '__shardplan_takes inject; and __shardplan_lacks --check' -l check -d 'Write nothing, and end with exit code 1 when a section is out of date.'
complete -c shardplan -n '__shardplan_takes manual; and __shardplan_lacks --format -f' -s f -l format -x -a '(__shardplan_list \'format 4\')' -d 'How to write the manual.'
