/// A shell that completes what is typed.
public enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// Creates the shell that a program is.
  ///
  /// - Parameter path: The program, as `SHELL` names it: `/usr/bin/zsh`.
  public init?(program path: String) {
    self.init(rawValue: path.split(separator: "/").last.map(String.init) ?? "")
  }

  /// Returns the script that makes the shell complete command lines of a tool.
  ///
  /// It offers commands, options that are not used up, and the values that options and operands
  /// declare. It can be sourced, or lie where the shell looks for completions by itself, and it runs
  /// nothing but the shell.
  ///
  /// - Parameter root: The tool.
  /// - Returns: The script, ending with a newline.
  public func completions(of root: Command) -> String {
    let tables = CompletionTables(of: root)
    return switch self {
    case .bash: BashCompletions(tables).script
    case .zsh: ZshCompletions(tables).script
    case .fish: FishCompletions(tables).script
    }
  }
}
