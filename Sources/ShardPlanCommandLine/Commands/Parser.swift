/// Turns the words of a command line into a request.
///
/// Options may come anywhere before `--`, even before the command that they belong to. A request
/// for help outranks one for the version, and both outrank any mistake.
package struct Parser: Sendable {
  /// The tool.
  package let root: Command

  /// Creates a parser for a tool.
  ///
  /// - Parameter root: The tool: a command tree without faults, see `Command.declarationErrors()`.
  package init(root: Command) {
    self.root = root
  }

  /// Reads a command line.
  ///
  /// - Parameter input: The words after the name of the tool.
  /// - Returns: The request.
  /// - Throws: All independent mistakes.
  package func parse(_ input: [String]) throws(UsageError) -> Request {
    if root.hasCompletions, input.first == Command.completeName {
      let start = input.firstIndex(of: "--") ?? input.count - 1
      return .complete(
        Array(input[start...].dropFirst()), start > 1 ? Shell(rawValue: input[1]) : nil)
    }
    let scan = Scan(input, from: root)
    let path = scan.route.path
    let arguments = scan.arguments
    if scan.gives(.helpHidden) { return .help(path: path, hidden: true, arguments) }
    if scan.gives(.help) { return .help(path: path, hidden: false, arguments) }
    var errors = scan.errors
    if scan.isHelpTopic {
      errors.removeAll { $0.kind != .unknown }
      if errors.isEmpty { return .help(path: path, hidden: false, arguments) }
    } else if scan.gives(.version) {
      return .version(arguments)
    }
    if var error = UsageError.joining(errors) {
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

/// What a command line asks for.
///
/// A path names the commands from the root to the one asked for, without the root.
package enum Request: Sendable, Equatable {
  /// Run a command; its arguments have been checked.
  case run(path: [String], Arguments)

  /// Show a command's help screen; with its hidden options, if asked for all. The arguments may say
  /// how, but have not been checked.
  case help(path: [String], hidden: Bool, Arguments)

  /// Show the version; the arguments may say how, but have not been checked.
  case version(Arguments)

  /// Write a completion script; without a shell for the one in use.
  case completionScript(Shell?)

  /// Complete the last of some words, in the manner of a shell's completion script.
  case complete([String], Shell?)
}
