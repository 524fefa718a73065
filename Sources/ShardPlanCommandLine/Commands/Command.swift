/// One command of a tool; the tool itself is the root of a tree of these values.
///
/// Parsing, help and usage errors are all read off the tree, so nothing is said twice.
/// Options of a command are taken by every command below it too.
package struct Command: Sendable {
  /// The word that calls the command, in kebab-case.
  package var name: String

  /// Other words that call the command.
  package var aliases: [String]

  /// What the command does: one sentence, ending with a full stop.
  package var abstract: String

  /// More to know, shown below the abstract; may hold line breaks.
  package var discussion: String

  /// Whole command lines to copy, shown first.
  package var examples: [String]

  /// The title of the list that the command stands in, such as `Price`; `nil` for the common list.
  package var section: String?

  /// What is given by place, in order.
  package var operands: [Operand]

  /// What is given by name, in the order of the help screen.
  package var options: [OptionDeclaration]

  /// The commands one level below.
  package var subcommands: [Command]

  /// A Boolean value indicating whether this command and those below it answer `--version`.
  package var hasVersion: Bool

  /// A Boolean value indicating whether the tool answers `--generate-completion-script`.
  package var hasCompletions: Bool

  /// Finds mistakes in the arguments as a whole, which are reported along with the parser's.
  ///
  /// It reads arguments that may be incomplete or partly wrong; a malformed value reads as absent.
  package var check: @Sendable (Arguments) -> [UsageError]

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
  ///   - check: Finds mistakes in the arguments as a whole.
  package init(
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
    hasCompletions: Bool = false,
    check: @escaping @Sendable (Arguments) -> [UsageError] = { _ in [] }
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
    self.check = check
  }
}

extension Command {
  /// The word that asks for help where a command is due, as in `tool help command`.
  package static let helpName = "help"

  /// A Boolean value indicating whether the command does nothing but lead to others.
  package var isGroup: Bool { operands.isEmpty && !subcommands.isEmpty }

  /// The words that call the command.
  var names: [String] { [name] + aliases }

  /// The options of every command below this one.
  var optionsBelow: [OptionDeclaration] { subcommands.flatMap { $0.options + $0.optionsBelow } }

  /// The command one level below that a word calls.
  func subcommand(named word: String) -> Command? {
    subcommands.first { $0.names.contains(word) }
  }
}
