/// The arguments of a command line, read by the options that declare them:
/// `arguments[Options.region]`.
package struct Arguments: Sendable, Hashable {
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
