/// What a command line asks for.
///
/// A path names the commands from the root to the one asked for, without the root.
public enum Request: Sendable, Hashable {
  /// Run a command; its arguments have been checked.
  case run(path: [String], Arguments)

  /// Show a command's help screen; with its hidden options, if asked for all. The arguments may say
  /// how, but have not been checked.
  case help(path: [String], hidden: Bool, Arguments)

  /// Show the version; the arguments may say how, but have not been checked.
  case version(Arguments)

  /// Write a completion script; without a shell for the one in use.
  case completionScript(Shell?)
}
