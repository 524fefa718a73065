/// Turns the words of a command line into a request.
///
/// Options may stand anywhere before `--`, even before the command that they belong to. A request
/// for help outranks one for the version, and both outrank any mistake.
public struct Parser: Sendable {
  /// The tool.
  public let root: Command

  /// Creates a parser for a tool.
  ///
  /// - Parameter root: The tool: a command without mistakes of its own, see `Command.faults()`.
  public init(root: Command) {
    self.root = root
  }

  /// Reads a command line.
  ///
  /// - Parameter input: The words after the name of the tool.
  /// - Returns: What they ask for.
  /// - Throws: The gravest mistake: something unknown, before missing, before invalid; of several
  ///   equals the first.
  public func parse(_ input: [String]) throws(UsageError) -> Request {
    let scan = Scan(input, from: root)
    let path = scan.route.path
    let judgement = Judgement(of: scan)
    let arguments = judgement.arguments
    if scan.gives(.helpHidden) { return .help(path: path, hidden: true, arguments) }
    if scan.gives(.help) { return .help(path: path, hidden: false, arguments) }
    if scan.isHelpTopic, judgement.gravest?.kind != .unknown {
      return .help(path: path, hidden: false, arguments)
    }
    if scan.gives(.version), !scan.isHelpTopic { return .version(arguments) }
    if var error = judgement.gravest {
      error.arguments = arguments
      throw error
    }
    if let text = scan.text(of: .completionScript) {
      return .completionScript(Shell(rawValue: text))
    }
    if scan.route.command.isGroup { return .help(path: path, hidden: false, arguments) }
    return .run(path: path, arguments)
  }
}
