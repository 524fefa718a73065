import ShardPlanText

/// How the fish script finds where a command line stands, whatever the tool.
enum FishReading {
  /// Returns the functions that the conditions of `complete` call.
  static func script(prefix: String) -> String {
    (reading + "\n" + offers).replacing("PREFIX", with: prefix)
  }

  private static let reading = #"""
    # Prints the command that is meant, and '/' with the number of words given by place, '!value'
    # where an option awaits its value, or '!topic' where help is asked for.
    function PREFIX_place
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
                        if PREFIX_takes_value $word
                            set option $word
                        end
                    case '-*'
                        for letter in (string split '' -- (string sub -s 2 -- $word))
                            if PREFIX_takes_value -$letter
                                # What follows the letter in the same word is its value already.
                                if string match -qr -- "^-[^$letter]*$letter\$" $word
                                    set option -$letter
                                end
                                break
                            end
                        end
                    case '*'
                        set -l next (PREFIX_descend $place $word)
                        if test $operand -gt 0
                            set operand (math $operand + 1)
                        else if test $word = help; and PREFIX_leads_on $place
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
        else if set -q ended[1]; and test $operand = 0; and PREFIX_leads_on $place
            echo "$place!ended"
        else
            echo "$place/$operand"
        end
    end

    """#

  private static let offers = #"""
    # Tells whether the line stands at one of these places.
    function PREFIX_stands
        set -l place (PREFIX_place)
        for pattern in $argv
            if string match -q -- $pattern $place
                return 0
            end
        end
        return 1
    end

    # Tells whether the command that is meant is one of these.
    function PREFIX_takes
        set -l place (PREFIX_place)
        if string match -q -- '*!topic' $place
            return 1
        end
        contains -- (string replace -r -- '[/!][^/!]*$' '' $place) $argv
    end

    # Tells whether an option is still to be given, by any of its names.
    function PREFIX_lacks
        set -l given (commandline -opc)
        # An option that awaits its value is not used up before it has that.
        if string match -q -- '*!value' (PREFIX_place)
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
    function PREFIX_typed
        string replace -r -- '^(--[^=]*=|-[^-]=?)' '' (commandline -ct)
    end

    # Prints the words that a list still lacks, after those that it has.
    function PREFIX_parted
        set -l given (string match -r -- '^.*,' (PREFIX_typed))
        for word in ($argv)
            if not contains -- $word (string split , -- "$given")
                echo "$given$word"
            end
        end
    end

    # Prints the folders, and the files with one of these extensions. fish completes files after the
    # name of a command that it does not know.
    function PREFIX_files
        set -l endings / '\\.'(string escape --style=regex -- $argv)
        set -l typed (PREFIX_typed)
        complete -C "PREFIX_unknown $typed" |
            string match -r -- '^.*(?:'(string join '|' -- $endings)')(?=\t|$)'
    end

    """#
}
