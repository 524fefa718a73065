import ShardPlanText

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
