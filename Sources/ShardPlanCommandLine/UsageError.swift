/// A command line that cannot be followed.
public struct UsageError: Error, Sendable, Hashable {
  /// What kind of mistake it is, the gravest first.
  public enum Kind: Sendable, Hashable, Comparable {
    /// An option or a command that does not exist.
    case unknown
    /// A value, an option, an operand or a command that was left out.
    case missing
    /// A value that is none.
    case invalid
    /// More operands than the command takes.
    case unexpected
  }

  /// The option or operand that a mistake is about.
  public struct Subject: Sendable, Hashable {
    /// How it is written, such as `--region <code>`.
    public let label: String

    /// What it is for.
    public let help: String

    /// Creates a subject from an option.
    ///
    /// - Parameter option: The option.
    public init(_ option: OptionDeclaration) {
      label = option.label
      help = option.help
    }

    /// Creates a subject from an operand.
    ///
    /// - Parameter operand: The operand.
    public init(_ operand: Operand) {
      label = operand.label
      help = operand.help
    }
  }

  /// What kind of mistake it is.
  public let kind: Kind

  /// What is wrong: whole sentences, possibly with a list below them.
  public let message: String

  /// The names of the commands from the root to the one concerned, without the root.
  public let path: [String]

  /// The option or operand concerned, if it is about one.
  public let subject: Subject?

  /// A Boolean value indicating whether to show the whole help screen: the command was called bare.
  public let showsHelp: Bool

  /// What was given besides; it may say how to show the error, but has not been checked.
  public internal(set) var arguments = Arguments(operands: [], texts: [:])

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - message: What is wrong: whole sentences.
  ///   - path: The commands from the root to the one concerned, without the root.
  ///   - subject: The option or operand concerned.
  ///   - kind: What kind of mistake it is.
  ///   - showsHelp: Whether to show the whole help screen.
  public init(
    _ message: String, path: [String], about subject: Subject? = nil, kind: Kind = .invalid,
    showsHelp: Bool = false
  ) {
    self.kind = kind
    self.message = message
    self.path = path
    self.subject = subject
    self.showsHelp = showsHelp
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
  public func text(for root: Command, width: Int) -> String {
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
