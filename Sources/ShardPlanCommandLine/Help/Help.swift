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
