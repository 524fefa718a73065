/// All that is known of an option but the type of its value.
///
/// An `Option` makes it; a `Command` lists it.
package struct OptionDeclaration: Sendable {
  /// What is written after an option's name.
  package struct Value: Sendable, Hashable {
    /// What stands between the angle brackets.
    package let placeholder: String

    /// What may be written.
    package let kind: ValueKind

    /// A Boolean value indicating whether the option takes several: repeated, or parted by commas.
    package internal(set) var isList = false

    /// A Boolean value indicating whether commas belong to a value, so that only repeating the option
    /// gives several.
    package internal(set) var keepsCommas = false

    /// A Boolean value indicating whether the option may also be given without a value.
    package internal(set) var isOptional = false

    /// What holds when the option is not given.
    package internal(set) var defaultText: String?
  }

  /// The long name, in kebab-case and without dashes.
  package let name: String

  /// The letter that may stand for the name.
  package let short: Character?

  /// What the option is for: one sentence, ending with a full stop.
  package let help: String

  /// What follows the name; `nil` for a flag.
  package internal(set) var value: Value?

  /// A Boolean value indicating whether the command cannot do without the option.
  package internal(set) var isRequired = false

  /// A Boolean value indicating whether help leaves the option out unless asked for all.
  package internal(set) var isHidden = false

  /// The title of the list that the option stands in, such as `KinesisStream`; `nil` for the common list.
  package internal(set) var section: String?

  /// Refuses a text that is no value of the option.
  let check: @Sendable (String) throws(UsageError) -> Void

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
  package var label: String { label(spelled: "--" + name) }

  /// The name as it was typed, with the placeholder.
  func label(spelled name: String) -> String {
    value.map { "\(name) <\($0.placeholder)>" } ?? name
  }

  /// The values in a text: a list is parted at its commas, anything else is one value.
  ///
  /// Spaces around a comma do not count: they come with a list in quotes.
  func values(in text: String) -> [String] {
    guard let value, value.isList, !value.keepsCommas else { return [text] }
    return text.split(separator: ",", omittingEmptySubsequences: false).map { item in
      let start = item.drop { $0 == " " }
      return String(start.dropLast(start.reversed().prefix { $0 == " " }.count))
    }
  }
}

extension OptionDeclaration {
  /// Shows help; taken everywhere.
  package static let help = OptionDeclaration(
    "help", short: "h", help: "Show help information.")

  /// Shows help with the hidden options; taken everywhere.
  package static let helpHidden = {
    var option = OptionDeclaration(
      "help-hidden", short: nil, help: "Show help information with the hidden options.")
    option.isHidden = true
    return option
  }()

  /// Writes a completion script, for the shell in use unless one is named; taken by the tool itself.
  ///
  /// Other tools call theirs so, and installers know it.
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

  /// Shows the version; taken where a command has one.
  package static let version = OptionDeclaration(
    "version", short: nil, help: "Show the version.")
}

extension [OptionDeclaration] {
  /// Lists the declarations of options of any types.
  ///
  /// - Parameters:
  ///   - title: The title of their list on the help screen; `nil` for the common list.
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
