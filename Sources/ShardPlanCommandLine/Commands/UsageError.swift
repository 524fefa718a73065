/// A command line that can't be followed: all its independent mistakes, the gravest first.
package struct UsageError: Error, Sendable, Equatable {
  /// The kind of a mistake, the gravest first.
  package enum Kind: Sendable, Equatable, Comparable {
    /// An option or a command that does not exist.
    case unknown
    /// A value, an option, an operand or a command that was left out.
    case missing
    /// A malformed value.
    case invalid
    /// More operands than the command takes.
    case unexpected
  }

  /// The option or operand that a mistake is about.
  package struct Subject: Sendable, Equatable {
    /// Its label, such as `--region <code>`.
    package let label: String

    /// Its help.
    package let help: String

    /// Creates a subject from an option.
    @inline(never)
    package init(_ option: OptionDeclaration) {
      label = option.label
      help = option.help
    }

    /// Creates a subject from an operand.
    @inline(never)
    package init(_ operand: Operand) {
      label = operand.label
      help = operand.help
    }
  }

  /// One message for each mistake: whole sentences, possibly with a list below them.
  package private(set) var messages: [String]

  /// The kind of the first mistake.
  package private(set) var kind: Kind

  /// The names of the commands from the root to the one concerned, without the root.
  package internal(set) var path: [String]

  /// The option or operand concerned; `nil` when the mistakes are about several or none.
  package private(set) var subject: Subject?

  /// A Boolean value indicating whether to show the whole help screen: the command was called bare.
  package private(set) var showsHelp: Bool

  /// The arguments of the command line; they may say how to show the error, but are not checked.
  package var arguments = Arguments(operands: [], texts: [:])

  /// Creates an error with one mistake.
  ///
  /// - Parameters:
  ///   - message: Whole sentences that say what is wrong.
  ///   - path: The commands from the root to the one concerned, without the root.
  ///   - subject: The option or operand concerned.
  ///   - kind: The kind of the mistake.
  ///   - showsHelp: Whether to show the whole help screen.
  @inline(never)
  package init(
    _ message: String, path: [String] = [], about subject: Subject? = nil, kind: Kind = .invalid,
    showsHelp: Bool = false
  ) {
    messages = [message]
    self.kind = kind
    self.path = path
    self.subject = subject
    self.showsHelp = showsHelp
  }
}

extension UsageError {
  /// All messages, as they follow the first `Error: `.
  package var message: String { messages.joined(separator: "\nError: ") }

  /// Returns one error for several: the gravest mistakes first, equal messages once.
  ///
  /// The first mistake decides which command's usage is shown.
  ///
  /// - Parameter errors: The errors, in the order of the command line.
  /// - Returns: The error; `nil` when there are none.
  package static func joining(_ errors: [UsageError]) -> UsageError? {
    // Sorting keeps the order of equals only by their positions.
    let sorted = errors.enumerated()
      .sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }.map(\.element)
    guard var joined = sorted.first else { return nil }
    for error in sorted.dropFirst() {
      joined.messages += error.messages.filter { !joined.messages.contains($0) }
      if error.subject != joined.subject { joined.subject = nil }
      joined.showsHelp = joined.showsHelp && error.showsHelp
    }
    return joined
  }
}

/// Reasons to refuse a value. Whoever reads the value doesn't know which option it was given for:
/// the parser puts the sentence that names both in front.
extension UsageError {
  /// Creates the reason to refuse a value from a sentence, such as `Did you mean '25kB'?`.
  ///
  /// - Parameter advice: A sentence that says what to write instead.
  @inline(never)
  package init(advice: String) {
    self.init(advice, kind: .invalid)
  }

  /// Creates the reason to refuse a value from what was expected.
  ///
  /// - Parameter expectation: What to write, such as `a whole number`; without a full stop.
  @inline(never)
  package init(expecting expectation: String) {
    self.init(advice: "Please provide \(expectation).")
  }

  /// Creates the reason to refuse a text that isn't among some words: the one meant, or else all.
  ///
  /// - Parameters:
  ///   - text: The text as typed.
  ///   - words: The allowed words, in order of preference.
  @inline(never)
  package init(_ text: String, among words: [String]) {
    if let word = Spelling.nearest(to: text, among: words) {
      self.init(advice: "Did you mean '\(word)'?")
    } else {
      self.init(advice: "Please provide \(Spelling.oneOf(words))")
    }
  }
}
