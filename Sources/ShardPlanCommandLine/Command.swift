/// One command of a tool; the tool itself is the root of a tree of these values.
///
/// Parsing, help and usage errors are all read off the tree, so nothing is said twice.
/// Options of a command are taken by every command below it too.
public struct Command: Sendable {
  /// The word that calls the command, in kebab-case.
  public var name: String

  /// Other words that call the command.
  public var aliases: [String]

  /// What the command does: one sentence, ending with a full stop.
  public var abstract: String

  /// More to know, shown below the abstract; may hold line breaks.
  public var discussion: String

  /// Whole command lines to copy, shown first.
  public var examples: [String]

  /// The title of the list that the command stands in, such as `Price`; `nil` for the common list.
  public var section: String?

  /// What is given by place, in order.
  public var operands: [Operand]

  /// What is given by name, in the order of the help screen.
  public var options: [OptionDeclaration]

  /// The commands one level below.
  public var subcommands: [Command]

  /// A Boolean value indicating whether this command and those below it answer `--version`.
  public var hasVersion: Bool

  /// A Boolean value indicating whether the tool answers `--generate-completion-script`.
  public var hasCompletions: Bool

  /// Creates a command.
  ///
  /// Nothing is checked here: a test would have `faults()` of the whole tree empty.
  ///
  /// - Parameters:
  ///   - name: The word that calls the command, in kebab-case.
  ///   - aliases: Other words that call it.
  ///   - abstract: What the command does: one sentence, ending with a full stop.
  ///   - discussion: More to know, which may hold line breaks.
  ///   - examples: Whole command lines to copy.
  ///   - section: The title of the list that the command stands in; `nil` for the common list.
  ///   - operands: What is given by place, in order: what is required first, and only the last may
  ///     repeat.
  ///   - options: What is given by name, in the order of the help screen.
  ///   - subcommands: The commands one level below.
  ///   - hasVersion: Whether this command and those below it answer `--version`.
  ///   - hasCompletions: Whether the tool answers `--generate-completion-script`.
  public init(
    _ name: String,
    aliases: [String] = [],
    abstract: String,
    discussion: String = "",
    examples: [String] = [],
    section: String? = nil,
    operands: [Operand] = [],
    options: [OptionDeclaration] = [],
    subcommands: [Command] = [],
    hasVersion: Bool = false,
    hasCompletions: Bool = false
  ) {
    self.name = name
    self.aliases = aliases
    self.abstract = abstract
    self.discussion = discussion
    self.examples = examples
    self.section = section
    self.operands = operands
    self.options = options
    self.subcommands = subcommands
    self.hasVersion = hasVersion
    self.hasCompletions = hasCompletions
  }
}

extension Command {
  /// The word that asks for help where a command is due, as in `tool help command`.
  public static let helpName = "help"

  /// A Boolean value indicating whether the command does nothing but lead to others.
  public var isGroup: Bool { operands.isEmpty && !subcommands.isEmpty }

  /// The words that call the command.
  var names: [String] { [name] + aliases }

  /// The options of every command below this one.
  var optionsBelow: [OptionDeclaration] { subcommands.flatMap { $0.options + $0.optionsBelow } }

  /// The command one level below that a word calls.
  func subcommand(named word: String) -> Command? {
    subcommands.first { $0.names.contains(word) }
  }
}
