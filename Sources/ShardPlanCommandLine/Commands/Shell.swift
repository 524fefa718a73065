/// A shell that completes command lines.
package enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// Creates the shell that a program is.
  ///
  /// - Parameter path: The program, as `SHELL` names it: `/usr/bin/zsh`.
  package init?(program path: String) {
    self.init(rawValue: path.split(separator: "/").last.map(String.init) ?? "")
  }
}
