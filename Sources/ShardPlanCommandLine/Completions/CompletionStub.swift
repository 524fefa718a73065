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

extension LineCompletions {
  /// Reads a completion request as the stub of a shell sends it.
  ///
  /// Bash passes `--region=us-e` as three words: it divides words at `=` and `:`, too.
  ///
  /// - Parameters:
  ///   - words: The words after the name of the tool, up to the cursor.
  ///   - shell: The shell.
  ///   - root: The tool.
  package init(of words: [String], from shell: Shell?, for root: Command) {
    self.init(
      of: shell == .bash ? Self.rejoined(words) : words, for: root,
      filter: Self.filter(of: shell))
  }

  /// Returns the answer that the stub of a shell reads, ending with a newline.
  ///
  /// The first line says what to add: `words`, `open` for words without a space after them,
  /// `files` with their extensions, or `folders`. Then follow the part of the word that stays, the
  /// part that is completed, and the candidates with their help.
  ///
  /// - Parameter shell: The shell.
  /// - Returns: The lines; empty when nothing fits.
  package func text(for shell: Shell?) -> String {
    let items = candidates.filter { !$0.word.contains(where: \.isNewline) }
      .map { Self.line($0, for: shell) }
    guard !(before + typed).contains(where: \.isNewline), files != .none || !items.isEmpty else {
      return ""
    }
    return ([directive, before, typed] + items).map { $0 + "\n" }.joined()
  }

  private var directive: String {
    switch files {
    case .none: return isOpen ? "open" : "words"
    case .folders: return "folders"
    case .files(let extensions):
      // Stubs make patterns of them.
      let plain = extensions.filter { $0.allSatisfy { $0.isLetter || $0.isNumber } }
      return (["files"] + plain).joined(separator: " ")
    }
  }

  private static func line(_ candidate: Candidate, for shell: Shell?) -> String {
    let help = candidate.help.split(whereSeparator: \.isNewline).joined(separator: " ")
    switch shell {
    case .bash: return ShellQuoting.bash(candidate.word)
    case .zsh:
      let word = ShellQuoting.zshName(candidate.word)
      return help.isEmpty ? word : "\(word):\(help)"
    case .fish, nil: return help.isEmpty ? candidate.word : "\(candidate.word)\t\(help)"
    }
  }

  /// Returns the candidates that a shell doesn't compare well enough itself.
  ///
  /// Zsh compares as users configure it. Fish finds the typed letters anywhere in a word, which
  /// offers too many options.
  private static func filter(of shell: Shell?) -> Filter {
    switch shell {
    case .zsh: .none
    case .fish: .options
    case .bash, nil: .all
    }
  }

  private static func rejoined(_ pieces: [String]) -> [String] {
    var words: [String] = []
    var joinsNext = false
    for piece in pieces {
      let isBreak = !piece.isEmpty && piece.allSatisfy { $0 == "=" || $0 == ":" }
      if !words.isEmpty, isBreak || joinsNext {
        words[words.count - 1] += piece
      } else {
        words.append(piece)
      }
      joinsNext = isBreak
    }
    return words
  }
}

/// Words as the stubs need them.
enum ShellQuoting {
  /// Returns a word of bash that stands for a text without newlines.
  static func bash(_ text: String) -> String {
    String(
      text.flatMap { character -> [Character] in
        let isPlain =
          character.isLetter || character.isNumber || "-_./,:=+@%".contains(character)
        return isPlain ? [character] : ["\\", character]
      })
  }

  /// Returns a word as `_describe` of zsh takes it: a colon would end it.
  static func zshName(_ text: String) -> String {
    String(text.flatMap { #"\:"#.contains($0) ? ["\\", $0] : [$0] })
  }
}
