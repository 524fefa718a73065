/// Completions for fish, which reads options by itself; where the line stands is found here.
struct FishCompletions {
  private let tables: CompletionTables
  /// What the names of all functions begin with.
  private let prefix: String

  init(_ tables: CompletionTables) {
    self.tables = tables
    prefix = "__" + ShellQuoting.identifier(tables.name)
  }

  /// The script.
  var script: String {
    """
    # Completions of \(ShellQuoting.line(tables.name)) for fish.
    # Load them with 'source', or from a folder in $fish_complete_path.

    # Prints the words of a list.
    function \(prefix)_list
        switch $argv[1]
    \(lists)
        end
    end

    # Prints the command that a word leads to from another.
    function \(prefix)_descend
        switch "$argv"
    \(descents)
            case '*'
                return 1
        end
    end

    # Tells whether commands stand below a command.
    function \(prefix)_leads_on
        contains -- "$argv" \(quoted(leading))
    end

    # Tells whether the next word is the value of an option.
    function \(prefix)_takes_value
        contains -- $argv[1] \(quoted(tables.optionValues.flatMap(\.option.dashedNames)))
    end

    \(FishReading.script(prefix: prefix))
    complete -c \(tool) -e
    complete -c \(tool) -f

    \(commands)

    \(operands)

    \(options)

    """
  }

  private var tool: String { quoted(tables.name) }

  private var leading: [String] {
    tables.places.filter { !$0.command.subcommands.isEmpty }.map(\.words)
  }

  private var lists: String {
    tables.lists.map { list in
      """
              case \(patterns([list.label]))
                  printf '%s\\n' \(quoted(list.words))
      """
    }.lines
  }

  private var descents: String {
    tables.places.dropFirst().map { place in
      let above = place.words.split(separator: " ").dropLast().joined(separator: " ")
      return """
              case \(patterns(place.command.names.map { "\(above) \($0)" }))
                  echo \(quoted(place.words))
        """
    }.lines
  }

  private var commands: String {
    tables.places.flatMap { place in
      tables.choices(at: place).map { choice in
        // A topic of help is one of the commands, not help again.
        let topic = choice.word == Command.helpName ? [] : ["\(place.words)!topic"]
        return line(
          "\(prefix)_stands " + patterns(["\(place.words)/0"] + topic),
          "-a \(quoted(ShellQuoting.fish(choice.word)))", choice.abstract)
      }
    }.lines
  }

  private var operands: String {
    tables.places.flatMap { place in
      place.command.operands.enumerated().map { index, operand in
        func stands(_ pattern: String) -> String { "\(prefix)_stands \(pattern)" }
        let before = (0..<index).map { "not \(stands(patterns(["\(place.words)/\($0)"]))); and " }
        let condition =
          operand.repeats
          ? before.joined() + stands(patterns(["\(place.words)/"]) + "'*'")
          : stands(patterns(["\(place.words)/\(index)"]))
        return line(condition, arguments(operand.kind, isParted: false), nil)
      }
    }.lines
  }

  private var options: String {
    tables.groups.flatMap { group in
      group.options.map { option in
        let lacks =
          option.repeats ? nil : "\(prefix)_lacks \(quoted(option.dashedNames))"
        let takes =
          group.places == tables.allWords ? nil : "\(prefix)_takes \(quoted(group.places))"
        let names =
          (option.short.map { "-s \(quoted(String($0))) " } ?? "")
          + "-l \(quoted(option.name))"
        let value = option.value.map { arguments($0.kind, isParted: $0.isParted) }
        return line(
          [takes, lacks].compactMap(\.self).joined(separator: "; and "),
          value.map { "\(names) \($0)" } ?? names, option.help)
      }
    }.lines
  }

  private func line(_ condition: String, _ what: String, _ help: String?) -> String {
    let when = condition.isEmpty ? "" : " -n \(quoted(condition))"
    let description = help.map { " -d \(quoted(ShellQuoting.line($0)))" } ?? ""
    return "complete -c \(tool)\(when) \(what)\(description)"
  }

  /// What `complete` is told of a value; it runs what stands in parentheses.
  private func arguments(_ kind: ValueKind, isParted: Bool) -> String {
    let list = tables.label(of: kind.words).map { "\(prefix)_list \(quoted($0))" }
    switch kind {
    case .text: return "-x"
    case .suggested, .choice:
      return "-x -a " + quoted("(\(isParted ? "\(prefix)_parted " : "")\(list ?? ""))")
    case .file(let extensions, _):
      guard list != nil || !extensions.isEmpty else { return "-r -F" }
      let files = "\(prefix)_files " + quoted(extensions)
      return "-x -a " + quoted("(\(list.map { "\($0); " } ?? "")\(files))")
    case .folder: return "-x -a '(\(prefix)_files)'"
    }
  }

  private func quoted(_ text: String) -> String { ShellQuoting.fish(text) }

  private func patterns(_ texts: [String]) -> String {
    texts.map(ShellQuoting.fishPattern).joined(separator: " ")
  }

  private func quoted(_ texts: [String]) -> String { texts.map(quoted).joined(separator: " ") }
}
