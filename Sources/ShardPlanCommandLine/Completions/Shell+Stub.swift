import ShardPlanText

extension Shell {
  /// Returns the script that makes the shell complete command lines of a tool.
  ///
  /// The script asks the tool: it runs `tool __complete` with the words up to the cursor whenever
  /// the Tab key is pressed. So it stays right when the tool changes.
  ///
  /// - Parameter root: The tool.
  /// - Returns: The script, ending with a newline.
  package func completions(of root: Command) -> String {
    let stub =
      switch self {
      case .bash: Self.bashStub
      case .zsh: Self.zshStub
      case .fish: Self.fishStub
      }
    let identifier = root.name.map { $0 == "-" ? "_" : $0 }
    return stub.replacing("COMPLETE", with: Command.completeName)
      .replacing("FUNCTION", with: "_" + String(identifier))
      .replacing("TOOL", with: root.name) + "\n"
  }

  /// Bash 3.2, which macOS comes with, has neither `mapfile` nor `compopt`.
  private static let bashStub = #"""
    # Completions of TOOL for bash 3.2 and later.
    # Load them with 'source', or let bash-completion do it.
    FUNCTION() {
      local words=("${COMP_WORDS[@]:1:COMP_CWORD}") kind='' before='' typed='' cut='' line ending
      # Nothing after the cursor counts. Bash divides words at = and : and replaces the last part only.
      if [[ ${words[COMP_CWORD - 1]} == *[!=:]* ]]; then words[COMP_CWORD - 1]=$2; fi
      COMPREPLY=()
      {
        IFS= read -r kind && IFS= read -r before && IFS= read -r typed || return 0
        cut=$before$typed cut=${cut%"$2"}
        while IFS= read -r line; do line=$before$line COMPREPLY+=("${line#"$cut"}"); done
      } < <("${1/#\~/$HOME}" COMPLETE bash -- "${words[@]}" 2>/dev/null)
      case $kind in
        open) compopt -o nospace 2>/dev/null ;;
        files* | folders)
          while IFS= read -r line; do
            line=$before$line
            if [[ $line != "$before" ]]; then COMPREPLY+=("${line#"$cut"}"); fi
          done < <(
            if [[ $kind == files ]]; then compgen -f -- "$typed"; else compgen -d -- "$typed"; fi
            IFS=' '
            for ending in ${kind#f*s}; do compgen -f -X "!*.$ending" -- "$typed"; done
          )
          compopt -o filenames 2>/dev/null ;;
      esac
      return 0
    }
    if type compopt >/dev/null 2>&1; then
      complete -F FUNCTION TOOL
    else
      complete -o filenames -F FUNCTION TOOL
    fi
    """#

  private static let zshStub = #"""
    #compdef TOOL
    # Completions of TOOL for zsh.
    # Load them with 'source' after compinit, or from a folder in $fpath.
    FUNCTION() {
      local tool=${(Q)words[1]}
      local -a answer kind candidates
      answer=("${(@f)$(${tool/#\~/$HOME} COMPLETE zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
      kind=(${=answer[1]}) candidates=("${(@)answer[4,-1]}")
      compset -p $#answer[2]
      case $kind[1] in
        (open) _describe -t words word candidates -S '' ;;
        (*) if (( $#candidates )); then _describe -t words word candidates; fi ;;
      esac
      case $kind[1] in
        (files) if (( $#kind > 1 )); then _files -g "*.(${(j:|:)kind[2,-1]})(-.)"; else _files; fi ;;
        (folders) _files -/ ;;
      esac
    }
    if [[ $funcstack[1] == FUNCTION ]]; then
      FUNCTION "$@"
    else
      compdef FUNCTION TOOL
    fi
    """#

  private static let fishStub = #"""
    # Completions of TOOL for fish.
    # Load them with 'source', or from a folder in $fish_complete_path.
    function _FUNCTION
        set -l words (commandline -opc)
        set -l typed (commandline -ct)
        set -l tool (string replace -r -- '^~(?=/)' $HOME $words[1])
        set -l answer (command $tool COMPLETE fish -- $words[2..] "$typed" 2>/dev/null)
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
        for file in (complete -C "_FUNCTION_unknown $answer[3]")
            string match -rq -- '(?:'(string join '|' -- $endings)')(?:\t|$)' $file
            and printf '%s\n' $answer[2]$file
        end
    end
    complete -c TOOL -e
    complete -c TOOL -f -a '(_FUNCTION)'
    """#
}
