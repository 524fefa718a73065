/// The declaration of a command; the tool itself is the root of a tree of them.
///
/// Parsing, help, completions and the manual all read the tree. Commands below a command take its
/// options too.
///
///     let list = Command(
///       "list", abstract: "List the regions.", options: .of(Options.format))
///     let tool = Command(
///       "prices", abstract: "Look up prices.", subcommands: [list], hasVersion: true)
///     try Parser(root: tool).parse(["list", "--format", "json"])
package struct Command: Sendable {
  /// The word that calls the command, in kebab-case.
  package var name: String

  /// Other words that call the command.
  package var aliases: [String]

  /// One sentence that says what the command does, ending with a full stop.
  package var abstract: String

  /// Further text below the abstract, possibly with line breaks.
  package var discussion: String

  /// Whole command lines to copy.
  package var examples: [String]

  /// The title of the list that shows the command, such as `Price`; `nil` for the untitled list.
  package var section: String?

  /// The operands, in order.
  package var operands: [Operand]

  /// The options, in the order of the help screen.
  package var options: [OptionDeclaration]

  /// The commands one level below.
  package var subcommands: [Command]

  /// The options that people call by other words, by those words.
  ///
  /// A key is as `Suggestion.key(of:)` makes it. Only the root's are looked at.
  package var synonyms: [String: String] = [:]

  /// A Boolean value indicating whether this command and those below it answer `--version`.
  package var hasVersion: Bool

  /// A Boolean value indicating whether the tool answers `--generate-completion-script`.
  package var hasCompletions: Bool

  /// Creates a command.
  ///
  /// The declaration is not checked here: a test expects `declarationErrors()` of the tree to be
  /// empty.
  ///
  /// - Parameters:
  ///   - name: The word that calls the command, in kebab-case.
  ///   - aliases: Other words that call it.
  ///   - abstract: One sentence that says what the command does, ending with a full stop.
  ///   - discussion: Further text, possibly with line breaks.
  ///   - examples: Whole command lines to copy.
  ///   - section: The title of the list that shows the command; `nil` for the untitled list.
  ///   - operands: The operands: required ones first, and only the last may repeat.
  ///   - options: The options, in the order of the help screen.
  ///   - subcommands: The commands one level below.
  ///   - hasVersion: Whether this command and those below it answer `--version`.
  ///   - hasCompletions: Whether the tool answers `--generate-completion-script`.
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
  /// The word that asks for help in place of a command, as in `tool help command`.
  package static let helpName = "help"

  /// The word before a command line to complete, which only completion scripts use.
  static let completeName = "__complete"

  /// A Boolean value indicating whether the command only groups others.
  package var isGroup: Bool { operands.isEmpty && !subcommands.isEmpty }

  /// The words that call the command.
  var names: [String] { [name] + aliases }

  /// The options of every command below this one.
  var optionsBelow: [OptionDeclaration] { subcommands.flatMap { $0.options + $0.optionsBelow } }

  /// Returns the command below this one that some words call.
  ///
  /// - Parameter path: The words, such as `["prices", "check"]`.
  /// - Returns: The command; `nil` without one.
  package func command(at path: [String]) -> Command? {
    path.reduce(self) { $0?.subcommand(named: $1) }
  }

  /// Returns the command one level below that a word calls.
  func subcommand(named word: String) -> Command? {
    subcommands.first { $0.names.contains(word) }
  }
}

/// An argument without an option's name, such as a file to read.
package struct Operand: Sendable, Equatable {
  /// The name between the angle brackets, such as `scenario.json`.
  package var name: String

  /// One sentence that says what it is for, ending with a full stop.
  package var help: String

  /// The kind of value.
  package var kind: ValueKind

  /// A Boolean value indicating whether the command needs it.
  package var isRequired: Bool

  /// A Boolean value indicating whether it may be given several times.
  package var repeats: Bool

  /// Creates an operand.
  ///
  /// - Parameters:
  ///   - name: The name between the angle brackets, such as `scenario.json`.
  ///   - kind: The kind of value.
  ///   - isRequired: Whether the command needs it.
  ///   - repeats: Whether it may be given several times.
  ///   - help: One sentence that says what it is for, ending with a full stop.
  package init(
    _ name: String, kind: ValueKind = .text, isRequired: Bool = true, repeats: Bool = false,
    help: String
  ) {
    self.name = name
    self.help = help
    self.kind = kind
    self.isRequired = isRequired
    self.repeats = repeats
  }
}

extension Operand {
  /// The name in angle brackets.
  var label: String { "<\(name)>" }
}
