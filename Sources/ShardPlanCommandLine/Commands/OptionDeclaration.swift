/// The declaration of an option, without the type of its value.
///
/// An `Option` makes it, a `Command` lists it.
package struct OptionDeclaration: Sendable {
  /// The declaration of an option's value.
  package struct Value: Sendable, Equatable {
    /// The name between the angle brackets.
    package let placeholder: String

    /// The kind of value.
    package let kind: ValueKind

    /// A Boolean value indicating whether the option takes several values: repeated, or separated
    /// by commas.
    package internal(set) var isList = false

    /// A Boolean value indicating whether commas belong to a value, so that only repeating the option
    /// gives several.
    package internal(set) var keepsCommas = false

    /// A Boolean value indicating whether the option may also be given without a value.
    package internal(set) var isOptional = false

    /// The default as it would be typed.
    package internal(set) var defaultText: String?
  }

  /// The long name, in kebab-case and without dashes.
  package let name: String

  /// The letter to use instead of the name.
  package let short: Character?

  /// One sentence that says what the option is for, ending with a full stop.
  package let help: String

  /// The value; `nil` for a flag.
  package internal(set) var value: Value?

  /// A Boolean value indicating whether the option is required.
  package internal(set) var isRequired = false

  /// A Boolean value indicating whether help hides the option unless all options are asked for.
  package internal(set) var isHidden = false

  /// The title of the list that shows the option, such as `Stream`; `nil` for the untitled list.
  package internal(set) var section: String?

  /// Refuses a malformed value.
  let check: @Sendable (String) throws(UsageError) -> Void

  @inline(never)
  init(
    _ name: String, short: Character?, help: String, value: Value? = nil,
    check: @escaping @Sendable (String) throws(UsageError) -> Void = { _ in }
  ) {
    self.name = name
    self.short = short
    self.help = help
    self.value = value
    self.check = check
  }
}

extension OptionDeclaration {
  /// The long name with its dashes and, unless the option is a flag, its placeholder.
  @inline(never)
  package var label: String { label(spelled: "--" + name) }

  /// The name as it was typed, with the placeholder.
  @inline(never)
  func label(spelled name: String) -> String {
    value.map { "\(name) <\($0.placeholder)>" } ?? name
  }
}

extension OptionDeclaration {
  /// Shows help; every command takes it.
  package static let help = OptionDeclaration(
    "help", short: "h", help: "Show help information.")

  /// Shows help with the hidden options; every command takes it.
  package static let helpHidden = {
    var option = OptionDeclaration(
      "help-hidden", short: nil, help: "Show help information with the hidden options.")
    option.isHidden = true
    return option
  }()

  /// Shows the version; a command that has one takes it, and the commands below.
  package static let version = OptionDeclaration(
    "version", short: nil, help: "Show the version.")
}

extension [OptionDeclaration] {
  /// Lists the declarations of options of any types.
  ///
  /// - Parameters:
  ///   - title: The title of their list on the help screen; `nil` for the untitled list.
  ///   - options: The options, in the order of the help screen.
  /// - Returns: Their declarations.
  package static func of<each Value: Sendable>(
    section title: String? = nil, _ options: repeat Option<each Value>
  ) -> [OptionDeclaration] {
    var declarations: [OptionDeclaration] = []
    for var declaration in repeat (each options).declaration {
      declaration.section = title
      declarations.append(declaration)
    }
    return declarations
  }
}

/// The kind of a value, for completions and for checking it against fixed choices.
package enum ValueKind: Sendable, Equatable {
  /// Free text.
  case text

  /// Free text for which completions offer these words. A word that ends with `=` is only a
  /// beginning.
  case suggested([String])

  /// Exactly one of these words.
  case choice([String])

  /// A file or one of these words; completions offer files with one of these extensions (without
  /// the dot), or all if there are none.
  case file(extensions: [String] = [], words: [String] = [])

  /// A folder.
  case folder
}

extension ValueKind {
  /// The allowed words of a choice; empty for any other kind.
  package var choices: [String] {
    if case .choice(let words) = self { words } else { [] }
  }

  /// The words that completions offer.
  var words: [String] {
    switch self {
    case .text, .folder: []
    case .suggested(let words), .choice(let words), .file(_, let words): words
    }
  }

  /// Refuses a text that is not an allowed word.
  func check(_ text: String) throws(UsageError) {
    guard case .choice(let words) = self, !words.contains(text) else { return }
    throw UsageError(text, among: words)
  }
}

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
