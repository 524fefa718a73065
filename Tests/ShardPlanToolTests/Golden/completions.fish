# Completions of shardplan for fish.
# Load them with 'source', or from a folder in $fish_complete_path.
function __shardplan
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l tool (string replace -r -- '^~(?=/)' $HOME $words[1])
    set -l answer (command $tool __complete fish -- $words[2..] "$typed" 2>/dev/null)
    for candidate in $answer[4..]
        printf '%s\n' $answer[2]$candidate
    end
    set -l kind (string split ' ' -- $answer[1])
    set -l endings /
    switch "$kind[1]"
        case files
            set endings / '\\.'$kind[2..]
            if not set -q kind[2]
                set endings ''
            end
        case folders
        case '*'
            return
    end
    # fish completes files after the name of a command that it does not know.
    for file in (complete -C "__shardplan_unknown $answer[3]")
        string match -rq -- '(?:'(string join '|' -- $endings)')(?:\t|$)' $file
        and printf '%s\n' $answer[2]$file
    end
end
complete -c shardplan -e
complete -c shardplan -f -a '(__shardplan)'
