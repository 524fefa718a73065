/// An option with the type of its value.
///
/// A command lists its `declaration`; the code that runs the command reads `arguments[option]`:
///
///     enum Options {
///       static let format = Option.choice("format", of: Format.self, help: "How to write it.")
///         .defaulting(to: .text)
///     }
///     arguments[Options.format]  // a Format
package struct Option<Value: Sendable>: Sendable {
  /// The untyped part, which the command tree holds.
  package internal(set) var declaration: OptionDeclaration

  /// Makes the value from the texts as typed; there are none if the option was not given.
  let read: @Sendable ([String]) -> Value
}

extension Option {
  /// Creates an option that takes one value.
  init<Parsed>(
    _ name: String, short: Character?, placeholder: String?, kind: ValueKind, help: String,
    parse: @escaping @Sendable (String) throws(UsageError) -> Parsed
  ) where Value == Parsed? {
    let value = OptionDeclaration.Value(placeholder: placeholder ?? name, kind: kind)
    declaration = OptionDeclaration(name, short: short, help: help, value: value) {
      text throws(UsageError) in
      _ = try parse(text)
    }
    read = { texts in texts.last.flatMap { try? parse($0) } }
  }

  /// Returns the option taking several values: repeated, or separated by commas.
  ///
  /// - Returns: The option; its value is empty when it is not given.
  package func list<Item>() -> Option<[Item]> where Value == Item? {
    var declaration = declaration
    declaration.value?.isList = true
    return Option<[Item]>(declaration: declaration) { texts in texts.compactMap { read([$0]) } }
  }

  /// Returns the option taking several values, each after its own mention of the option.
  ///
  /// - Returns: The option; its value is empty when it is not given.
  package func repeated<Item>() -> Option<[Item]> where Value == Item? {
    var option: Option<[Item]> = list()
    option.declaration.value?.keepsCommas = true
    return option
  }

  /// Returns the option with a default.
  ///
  /// - Parameters:
  ///   - fallback: The default.
  ///   - text: The default as it would be typed; help shows it.
  /// - Returns: The option, which now always has a value.
  package func defaulting<Wrapped>(to fallback: Wrapped, shownAs text: String) -> Option<Wrapped>
  where Value == Wrapped? {
    var declaration = declaration
    declaration.value?.defaultText = text
    return Option<Wrapped>(declaration: declaration) { read($0) ?? fallback }
  }

  /// Returns the option with a default.
  ///
  /// - Parameter fallback: The default.
  /// - Returns: The option, which now always has a value.
  package func defaulting<Wrapped>(to fallback: Wrapped) -> Option<Wrapped>
  where Value == Wrapped?, Wrapped: LosslessStringConvertible {
    defaulting(to: fallback, shownAs: fallback.description)
  }

  /// Returns the option with a default.
  ///
  /// - Parameter fallback: The default.
  /// - Returns: The option, which now always has a value.
  package func defaulting<Wrapped>(to fallback: Wrapped) -> Option<Wrapped>
  where Value == Wrapped?, Wrapped: RawRepresentable, Wrapped.RawValue == String {
    defaulting(to: fallback, shownAs: fallback.rawValue)
  }

  /// Returns the option as a required one.
  ///
  /// - Precondition: It is read only in a request to run a command that declares it.
  /// - Returns: The option, which now always has a value.
  package func required<Wrapped>() -> Option<Wrapped> where Value == Wrapped? {
    var declaration = declaration
    declaration.isRequired = true
    let label = declaration.label
    return Option<Wrapped>(declaration: declaration) { texts in
      guard let value = read(texts) else {
        preconditionFailure("'\(label)' was read for a command that does not require it.")
      }
      return value
    }
  }

  /// Returns the option as one that is required at least once.
  ///
  /// - Returns: The option, which has a value in a request to run a command that declares it.
  package func required<Item>() -> Option where Value == [Item] {
    var option = self
    option.declaration.isRequired = true
    return option
  }

  /// Returns the option hidden from help, unless all options are asked for.
  ///
  /// - Returns: The option, which reads as before.
  package func hidden() -> Option {
    var option = self
    option.declaration.isHidden = true
    return option
  }
}

/// The arguments of a command line, read by the options that declare them:
/// `arguments[Options.region]`.
package struct Arguments: Sendable, Equatable {
  /// The operands, in order.
  package let operands: [String]

  /// The values of options as they were typed; a flag has one empty text.
  private let texts: [String: [String]]

  init(operands: [String], texts: [String: [String]]) {
    self.operands = operands
    self.texts = texts
  }

  /// The value of an option, or its default if it was not given.
  ///
  /// - Parameter option: An option that the command or one above it declares.
  /// - Precondition: A required option is read only in a request to run a command that declares it.
  package subscript<Value>(option: Option<Value>) -> Value {
    option.read(texts[option.declaration.name] ?? [])
  }

  /// Returns whether an option was given, rather than having its default.
  ///
  /// - Parameter option: The option.
  /// - Returns: `true` when it was given.
  package func gives<Value>(_ option: Option<Value>) -> Bool {
    gives(option.declaration)
  }

  /// Returns whether an option of any type was given.
  ///
  /// - Parameter option: The option.
  /// - Returns: `true` when it was given.
  package func gives(_ option: OptionDeclaration) -> Bool {
    texts[option.name] != nil
  }
}
