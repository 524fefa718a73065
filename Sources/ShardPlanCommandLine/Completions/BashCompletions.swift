/// Completions for bash 3.2 and later: the one that macOS comes with has neither associative arrays
/// nor `compopt`.
struct BashCompletions {
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
    # Completions of \(ShellQuoting.line(tables.name)) for bash 3.2 and later.
    # Load them with 'source', or let bash-completion do it.

    # Sets 'words' to the words of a list.
    \(prefix)_list() {
      case $1 in
    \(lists)
      esac
    }

    # Sets 'words' to the commands below a command.
    \(prefix)_commands() {
      case $1 in
    \(commands)
        *) return 1 ;;
      esac
    }

    # Sets 'command' to the one that a word leads to.
    \(prefix)_descend() {
      case "${command:+$command }$1" in
    \(descents)
        *) return 1 ;;
      esac
    }

    # Adds the options of a command, to 'again' if they may be given several times.
    \(prefix)_options() {
    \(options)
    }

    # Sets what follows an option of a command; fails for an option without a value.
    \(prefix)_value() {
      kind='' words=() endings=()
      case $1 in
    \(values)
        *) return 1 ;;
      esac
    }

    # Sets what a command takes by place, after so many words of that kind.
    \(prefix)_operand() {
      kind='' words=() endings=()
      case $1 in
    \(operands)
        *) return 1 ;;
      esac
    }

    \(BashReading.script(prefix: prefix))
    if type compopt >/dev/null 2>&1; then
      complete -F \(prefix) -- \(ShellQuoting.posix(tables.name))
    else
      complete -o filenames -F \(prefix) -- \(ShellQuoting.posix(tables.name))
    fi

    """
  }

  private var lists: String {
    tables.lists.map { "    \(quoted($0.label))) words=(\(quoted($0.words))) ;;" }.lines
  }

  private var commands: String {
    tables.places.compactMap { place in
      let words = tables.choices(at: place).map(\.word)
      return words.isEmpty ? nil : "    \(quoted(place.words))) words=(\(quoted(words))) ;;"
    }.lines
  }

  private var descents: String {
    tables.places.dropFirst().map { place in
      let above = place.words.split(separator: " ").dropLast().joined(separator: " ")
      let words = place.command.names.map { above.isEmpty ? $0 : "\(above) \($0)" }
      return "    \(pattern(words))) command=\(quoted(place.words)) ;;"
    }.lines
  }

  private var options: String {
    tables.groups.map { group in
      let once = group.options.filter { !$0.repeats }
      let again = group.options.filter(\.repeats)
      let arrays = [("once", once), ("again", again)].filter { !$0.1.isEmpty }.map { name, some in
        "\(name)+=(\(quoted(some.map { $0.dashedNames.joined(separator: " ") })))"
      }
      guard group.places != tables.allWords else { return "  " + arrays.joined(separator: "\n  ") }
      return """
          case $1 in
            \(pattern(group.places)))
              \(arrays.joined(separator: "\n      ")) ;;
          esac
        """
    }.lines
  }

  private var values: String {
    tables.optionValues.map { entry in
      let names = entry.option.dashedNames
      let words =
        entry.places.isEmpty
        ? names.map { "*" + quoted(" " + $0) }
        : entry.places.flatMap { place in names.map { quoted("\(place) \($0)") } }
      return "    \(words.joined(separator: "|")))"
        + setting(entry.value.kind, isParted: entry.value.isParted)
    }.lines
  }

  private var operands: String {
    tables.places.flatMap { place in
      place.command.operands.enumerated().map { index, operand in
        let pattern =
          operand.repeats ? quoted(place.words + " ") + "*" : quoted("\(place.words) \(index)")
        return "    \(pattern))" + setting(operand.kind, isParted: false)
      }
    }.lines
  }

  private func setting(_ kind: ValueKind, isParted: Bool) -> String {
    let list = tables.label(of: kind.words).map { "\(prefix)_list \(quoted($0)); " } ?? ""
    return switch kind {
    case .text: " ;;"
    case .suggested, .choice: " \(list)kind=\(isParted ? "list" : "words") ;;"
    case .file(let extensions, _): " \(list)kind=files endings=(\(quoted(extensions))) ;;"
    case .folder: " kind=folders ;;"
    }
  }

  private func quoted(_ text: String) -> String { ShellQuoting.posix(text) }

  private func quoted(_ texts: [String]) -> String { texts.map(quoted).joined(separator: " ") }

  private func pattern(_ texts: [String]) -> String { texts.map(quoted).joined(separator: "|") }
}

extension [String] {
  /// The texts below one another.
  var lines: String { joined(separator: "\n") }
}
