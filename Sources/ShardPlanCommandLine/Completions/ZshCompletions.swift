/// Completions for zsh: which command is meant is found here, the rest is left to `_arguments`.
struct ZshCompletions {
  private let tables: CompletionTables
  /// What the names of all functions begin with.
  private let prefix: String

  init(_ tables: CompletionTables) {
    self.tables = tables
    prefix = "_" + ShellQuoting.identifier(tables.name)
  }

  /// The script.
  var script: String {
    """
    #compdef \(ShellQuoting.line(tables.name))

    # Completions of \(ShellQuoting.line(tables.name)) for zsh.
    # Load them with 'source' after compinit, or from a folder in $fpath.

    # Sets 'choices' to the words of a list.
    \(prefix)_list() {
      case $1 in
    \(lists)
      esac
    }

    # Offers one word of a list.
    \(prefix)_word() {
      local -a choices
      \(prefix)_list "${@[-1]}"
      # Such a word is only a beginning.
      compadd "${@[1,-2]}" -S '' -- ${(M)choices:#*=}
      compadd "${@[1,-2]}" -- ${choices:#*=}
    }

    # Offers words of a list, parted by commas.
    \(prefix)_words() {
      local -a choices
      \(prefix)_list "${@[-1]}"
      _sequence "${@[1,-2]}" compadd - $choices
    }

    # Sets 'choices' to the commands below a command, with what they do.
    \(prefix)_commands() {
      case $1 in
    \(commands)
        (*) return 1 ;;
      esac
    }

    # Sets 'place' to the command that a word leads to.
    \(prefix)_descend() {
      case "${place:+$place }$1" in
    \(descents)
        (*) return 1 ;;
      esac
    }

    # Tells whether the next word is the value of an option.
    \(prefix)_takes_value() {
      case $1 in
        (\(pattern(tables.optionValues.flatMap(\.option.dashedNames)))) ;;
        (*) return 1 ;;
      esac
    }

    # Adds the options of a command to 'specs', as _arguments takes them.
    \(prefix)_options() {
    \(options)
    }

    # Sets 'operands' to what a command takes by place, as _arguments takes it.
    \(prefix)_operands() {
      case $1 in
    \(operands)
      esac
    }

    \(ZshReading.script(prefix: prefix))
    if [[ $funcstack[1] == \(prefix) ]]; then
      \(prefix) "$@"
    else
      compdef \(prefix) \(ShellQuoting.posix(tables.name))
    fi

    """
  }

  private var lists: String {
    tables.lists.map { "    (\(quoted($0.label))) choices=(\(quoted($0.words))) ;;" }.lines
  }

  private var commands: String {
    tables.places.compactMap { place in
      let choices = tables.choices(at: place).map { choice in
        quoted(ShellQuoting.zshName(choice.word) + ":" + ShellQuoting.line(choice.abstract))
      }
      guard !choices.isEmpty else { return nil }
      return """
            (\(quoted(place.words)))
              choices=(
                \(choices.joined(separator: "\n            "))
              ) ;;
        """
    }.lines
  }

  private var descents: String {
    tables.places.dropFirst().map { place in
      let above = place.words.split(separator: " ").dropLast().joined(separator: " ")
      let words = place.command.names.map { above.isEmpty ? $0 : "\(above) \($0)" }
      return "    (\(pattern(words))) place=\(quoted(place.words)) ;;"
    }.lines
  }

  private var options: String {
    tables.groups.map { group in
      let specs = group.options.flatMap(specifications).map(quoted)
      guard group.places != tables.allWords else {
        return """
            specs+=(
              \(specs.joined(separator: "\n    "))
            )
          """
      }
      return """
          case $1 in
            (\(pattern(group.places)))
              specs+=(
                \(specs.joined(separator: "\n        "))
              ) ;;
          esac
        """
    }.lines
  }

  private var operands: String {
    tables.places.compactMap { place in
      let specs = place.command.operands.map { operand in
        let message = ShellQuoting.zshPart(ShellQuoting.line(operand.name))
        return quoted(
          (operand.repeats ? "*" : "") + ":\(message):" + action(operand.kind, isParted: false))
      }
      guard !specs.isEmpty else { return nil }
      return "    (\(quoted(place.words))) operands=(\(specs.joined(separator: " "))) ;;"
    }.lines
  }

  /// One specification for each name, of which one uses up the other.
  private func specifications(of option: OptionDeclaration) -> [String] {
    let names = option.dashedNames.map(ShellQuoting.zshPart)
    let lead =
      option.repeats ? "*" : names.count > 1 ? "(\(names.joined(separator: " ")))" : ""
    let help = "[\(ShellQuoting.zshPart(ShellQuoting.line(option.help)))]"
    return names.map { name in
      guard let value = option.value else { return lead + name + help }
      let message = ShellQuoting.zshPart(ShellQuoting.line(value.placeholder))
      return lead + name + (name.hasPrefix("--") ? "=" : "+") + help
        + ":\(message):\(action(value.kind, isParted: value.isParted))"
    }
  }

  /// What `_arguments` runs to offer values; a blank for free text.
  private func action(_ kind: ValueKind, isParted: Bool) -> String {
    let list = tables.label(of: kind.words).map { quoted($0) }
    let code =
      switch kind {
      case .text: " "
      case .suggested, .choice: list.map { "\(prefix)_word\(isParted ? "s" : "") \($0)" } ?? " "
      case .file(let extensions, _):
        list.map { "{ \(prefix)_word \($0); \(files(extensions)) }" } ?? files(extensions)
      case .folder: "_files -/"
      }
    return ShellQuoting.zshAction(code)
  }

  private func files(_ extensions: [String]) -> String {
    guard !extensions.isEmpty else { return "_files" }
    let globs = extensions.map { "*.\($0)(-.)" }.joined(separator: " ")
    return "_files -g \(quoted(globs))"
  }

  private func quoted(_ text: String) -> String { ShellQuoting.posix(text) }

  private func quoted(_ texts: [String]) -> String { texts.map(quoted).joined(separator: " ") }

  private func pattern(_ texts: [String]) -> String { texts.map(quoted).joined(separator: "|") }
}
