extension Shell {
  /// Returns the script that makes the shell complete command lines of a tool.
  ///
  /// - Parameter root: The tool.
  /// - Returns: The script, ending with a newline.
  package func completions(of root: Command) -> String {
    let tables = CompletionTables(of: root)
    return switch self {
    case .bash: BashCompletions(tables).script
    case .zsh: ZshCompletions(tables).script
    case .fish: FishCompletions(tables).script
    }
  }
}
