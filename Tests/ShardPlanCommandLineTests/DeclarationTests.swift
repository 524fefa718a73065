import ShardPlanCommandLine
import Testing

struct `A command tree` {
  @Test func `without mistakes has no faults`() {
    #expect(Sample.tool.declarationErrors().isEmpty)
  }

  private static let flag = Option.flag("all", help: "Show all.")

  private static func tool(
    _ options: [OptionDeclaration] = [], _ operands: [Operand] = [], _ subcommands: [Command] = []
  ) -> Command {
    Command(
      "tool", abstract: "Do it.", operands: operands, options: options, subcommands: subcommands)
  }

  private static func leaf(_ name: String, _ options: [OptionDeclaration] = []) -> Command {
    Command(name, abstract: "Do a part.", options: options)
  }

  static let faulty: [(tree: Command, fault: String)] = [
    (
      Command("Tool", abstract: "Do it."),
      "Tool: The command name 'Tool' is not in kebab-case."
    ),
    (
      tool([], [], [Command("a", aliases: ["b--c"], abstract: "Do a.")]),
      "tool a: The command name 'b--c' is not in kebab-case."
    ),
    (Command("tool", abstract: ""), "tool: The command 'tool' has no help."),
    (
      Command("tool", abstract: "Do it"),
      "tool: The help of the command 'tool' does not end with a full stop."
    ),
    (
      tool(.of(Option.flag("2d", help: "Flat."))),
      "tool: The option name '2d' is not in kebab-case."
    ),
    (tool(.of(Option.flag("all", help: ""))), "tool: The option '--all' has no help."),
    (
      tool(.of(Option.flag("all", help: "Show all"))),
      "tool: The help of the option '--all' does not end with a full stop."
    ),
    (
      tool(.of(Option.flag("all", short: "=", help: "Show all."))),
      "tool: The option '--all' has the short name '='."
    ),
    (
      tool(.of(Option.text("name", placeholder: "", help: "Its name."))),
      "tool: The option '--name' has no placeholder."
    ),
    (
      tool(.of(Option.choice("name", of: [], help: "Its name."))),
      "tool: The option '--name' has no choices."
    ),
    (
      tool(.of(Option.integer("count", in: 1...9, help: "How many.").defaulting(to: 10))),
      "tool: The option '--count' would refuse its default '10'."
    ),
    (tool(.of(flag, flag)), "tool: '--all' is declared twice."),
    (tool(.of(flag), [], [leaf("a", .of(flag))]), "tool a: '--all' is declared twice."),
    (tool(.of(Option.flag("help", help: "Help."))), "tool: '--help' is declared twice."),
    (
      tool(.of(Option.flag("host", short: "h", help: "The host."))),
      "tool: '-h' is declared twice."
    ),
    (tool([], [], [leaf("a"), leaf("a")]), "tool: 'a' is declared twice."),
    (tool([], [], [leaf("help")]), "tool: 'help' is declared twice."),
    (
      tool([], [], [leaf("a", .of(flag)), leaf("b", .of(Option.text("all", help: "All.")))]),
      "tool: The option '--all' is a flag only in some commands."
    ),
    (
      tool(
        [], [],
        [
          leaf("a", .of(Option.flag("one", short: "o", help: "Show one."))),
          leaf("b", .of(Option.flag("odd", short: "o", help: "Show the odd."))),
        ]
      ),
      "tool: '-o' stands for both '--one' and '--odd'."
    ),
    (tool([], [Operand("file", help: "")]), "tool: The operand 'file' has no help."),
    (tool([], [Operand("", help: "A file.")]), "tool: An operand has no name."),
    (
      tool(
        [],
        [Operand("a", repeats: true, help: "Some."), Operand("b", repeats: true, help: "More.")]),
      "tool: An operand repeats, but is not the last."
    ),
    (
      tool([], [Operand("a", isRequired: false, help: "One."), Operand("b", help: "Two.")]),
      "tool: A required operand follows an optional one."
    ),
  ]

  @Test(arguments: faulty)
  func `has each of its faults found`(row: (tree: Command, fault: String)) {
    #expect(row.tree.declarationErrors() == [row.fault])
  }
}
