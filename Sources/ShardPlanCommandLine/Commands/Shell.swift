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

extension OptionDeclaration {
  /// Writes a completion script, for the shell in use unless one is named; only the tool takes it.
  ///
  /// Installers know this name from other tools.
  package static let completionScript = {
    let kind = ValueKind.choice(Shell.allCases.map(\.rawValue))
    var value = Value(placeholder: "shell", kind: kind)
    value.isOptional = true
    var option = OptionDeclaration(
      "generate-completion-script", short: nil, help: "Write a completion script.", value: value
    ) { text throws(UsageError) in try kind.check(text) }
    option.isHidden = true
    return option
  }()
}
