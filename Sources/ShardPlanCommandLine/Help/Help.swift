import ShardPlanText

/// The help screens of a tool.
package enum Help {
  /// Returns the help screen of a command, ending with a newline.
  ///
  /// - Parameters:
  ///   - path: The commands from the root to the one asked for, without the root.
  ///   - root: The tool.
  ///   - hidden: Whether to show hidden options too.
  ///   - width: The most columns to take; examples are never broken.
  /// - Returns: The text.
  package static func screen(
    for path: [String], of root: Command, hidden: Bool = false, width: Int
  ) -> String {
    let route = Route(path, from: root)
    let command = route.command
    let layout = HelpLayout(width: width)
    var blocks = [layout.wrapped("OVERVIEW: " + command.abstract)]
    if !command.discussion.isEmpty { blocks.append(layout.wrapped(command.discussion)) }
    if !command.examples.isEmpty {
      blocks.append(["EXAMPLES:"] + command.examples.map { "  " + $0 })
    }
    blocks.append(Synopsis(of: route).lines(titled: "USAGE:", width: width))
    blocks.append(layout.table("ARGUMENTS:", command.operands.map(HelpLayout.Row.init)))
    blocks += optionTables(of: route, hidden: hidden, layout)
    blocks += subcommandTables(of: command, layout)
    if !command.subcommands.isEmpty {
      let words = [root.name, Command.helpName] + route.path + ["<subcommand>"]
      blocks.append(["  See '\(words.joined(separator: " "))' for detailed help."])
    }
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  /// Returns the synopsis of a command on one line.
  ///
  /// - Parameters:
  ///   - path: The commands from the root to the one asked for, without the root.
  ///   - root: The tool.
  /// - Returns: The synopsis, such as `tool convert [--quiet] <file>`.
  package static func synopsis(for path: [String], of root: Command) -> String {
    Synopsis(of: Route(path, from: root)).text
  }

  private static func optionTables(
    of route: Route, hidden: Bool, _ layout: HelpLayout
  ) -> [[String]] {
    let options = route.options.filter { hidden || !$0.isHidden }
    func table(_ heading: String, _ section: String?) -> [String] {
      layout.table(heading, options.filter { $0.section == section }.map(HelpLayout.Row.init))
    }
    let titles = distinct(options.compactMap(\.section))
    return titles.map { table("\($0.uppercased()) OPTIONS:", $0) } + [table("OPTIONS:", nil)]
  }

  private static func subcommandTables(of command: Command, _ layout: HelpLayout) -> [[String]] {
    func table(_ heading: String, _ section: String?) -> [String] {
      let commands = command.subcommands.filter { $0.section == section }
      return layout.table(
        heading, commands.map { .init(label: $0.names.joined(separator: ", "), text: $0.abstract) })
    }
    let titles = distinct(command.subcommands.compactMap(\.section))
    return [table("SUBCOMMANDS:", nil)]
      + titles.map { table("\($0.uppercased()) SUBCOMMANDS:", $0) }
  }

  private static func distinct(_ titles: [String]) -> [String] {
    titles.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension UsageError {
  /// Returns the lines to show, ending with a newline.
  ///
  /// Only the synopsis is wrapped: a sentence stays on its line, so that logs can be searched.
  ///
  /// - Parameters:
  ///   - root: The tool.
  ///   - width: The most columns to take.
  /// - Returns: The text.
  package func text(for root: Command, width: Int) -> String {
    guard !showsHelp else {
      return "Error: \(message)\n\n" + Help.screen(for: path, of: root, width: width)
    }
    let route = Route(path, from: root)
    var lines = ["Error: \(message)"]
    if let subject { lines.append("Help:  \(subject.label)  \(subject.help)") }
    lines += Synopsis(of: route).lines(titled: "Usage:", width: width)
    lines.append("  See '\(route.title) --help' for more information.")
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The layout of a help screen.
struct HelpLayout {
  /// A label and its explanation.
  struct Row {
    /// The name as it is typed.
    let label: String

    /// The explanation.
    let text: String
  }

  /// The most columns to take.
  let width: Int

  /// The column at which texts start; on a narrow screen they go below their labels.
  private var textColumn: Int { width < 40 ? 6 : 26 }

  /// Returns the lines of a paragraph.
  func wrapped(_ text: String) -> [String] {
    TextWrapping.lines(of: text, width: width)
  }

  /// Returns the lines of a titled table; empty without rows.
  func table(_ heading: String, _ rows: [Row]) -> [String] {
    rows.isEmpty ? [] : [heading] + rows.flatMap(lines)
  }

  private func lines(of row: Row) -> [String] {
    let margin = String(repeating: " ", count: textColumn)
    let texts = TextWrapping.lines(of: row.text, width: width - textColumn).map { margin + $0 }
    let label = "  " + row.label
    // At least one space separates the label from its text.
    let gap = textColumn - TextWidth.columns(of: label)
    guard gap > 0, let first = texts.first else { return [label] + texts }
    return [label + String(repeating: " ", count: gap) + first.dropFirst(textColumn)]
      + texts.dropFirst()
  }
}

extension HelpLayout.Row {
  /// Creates the row of an operand.
  init(_ operand: Operand) {
    self.init(label: operand.label, text: operand.help + Self.facts(operand.kind, default: nil))
  }

  /// Creates the row of an option.
  init(_ option: OptionDeclaration) {
    self.init(
      label: (option.short.map { "-\($0), " } ?? "") + option.label,
      text: option.help
        + (option.value.map { Self.facts($0.kind, default: $0.defaultText) } ?? ""))
  }

  /// The choices and the default, in parentheses.
  private static func facts(_ kind: ValueKind, default text: String?) -> String {
    let values = kind.choices.isEmpty ? [] : ["values: \(kind.choices.joined(separator: ", "))"]
    let facts = values + (text.map { ["default: \($0)"] } ?? [])
    return facts.isEmpty ? "" : " (\(facts.joined(separator: "; ")))"
  }
}

/// The synopsis of a command: its name, options and operands.
struct Synopsis {
  /// The words that call the command.
  let title: String

  /// The options and operands; an option with its placeholder is one part, and never broken.
  let parts: [String]

  init(of route: Route) {
    title = route.title
    let command = route.command
    let options = command.options.filter { !$0.isHidden }
    var parts = options.map(Synopsis.part)
    // Many options would hide the required ones; help lists them anyway.
    if options.count > 12 {
      let required = options.filter(\.isRequired).map(Synopsis.part)
      let isAllOptional = required.isEmpty && command.operands.isEmpty
      parts = [isAllOptional ? "<options>" : "[<options>]"] + required
    }
    parts += command.operands.map(Synopsis.part)
    if command.isGroup { parts.append("<subcommand>") }
    self.parts = parts
  }

  /// The synopsis on one line.
  var text: String { ([title] + parts).joined(separator: " ") }

  /// Returns the synopsis after a title, wrapped.
  func lines(titled heading: String, width: Int) -> [String] {
    let indent = heading.count + 1
    // Wrapping breaks at plain spaces only.
    let glued = ([title] + parts).map { $0.map { $0 == " " ? "\u{A0}" : String($0) }.joined() }
    let lines = TextWrapping.lines(of: glued.joined(separator: " "), width: width - indent)
    return lines.enumerated().map { index, line in
      let start = index == 0 ? heading + " " : String(repeating: " ", count: indent)
      return start + line.map { $0 == "\u{A0}" ? " " : String($0) }.joined()
    }
  }

  private static func part(_ option: OptionDeclaration) -> String {
    let text = option.label + (option.value?.isList == true ? " ..." : "")
    return option.isRequired ? text : "[\(text)]"
  }

  private static func part(_ operand: Operand) -> String {
    let text = operand.label + (operand.repeats ? " ..." : "")
    return operand.isRequired ? text : "[\(text)]"
  }
}
