/// A value that is given by its place, such as a file to read.
package struct Operand: Sendable, Hashable {
  /// What stands between the angle brackets, such as `scenario.json`.
  package var name: String

  /// What it is for: one sentence, ending with a full stop.
  package var help: String

  /// What may be written.
  package var kind: ValueKind

  /// A Boolean value indicating whether the command needs it.
  package var isRequired: Bool

  /// A Boolean value indicating whether it may be given several times.
  package var repeats: Bool

  /// Creates an operand.
  ///
  /// - Parameters:
  ///   - name: What stands between the angle brackets, such as `scenario.json`.
  ///   - kind: What may be written.
  ///   - isRequired: Whether the command needs it.
  ///   - repeats: Whether it may be given several times.
  ///   - help: What it is for: one sentence, ending with a full stop.
  package init(
    _ name: String, kind: ValueKind = .text, isRequired: Bool = true, repeats: Bool = false,
    help: String
  ) {
    self.name = name
    self.help = help
    self.kind = kind
    self.isRequired = isRequired
    self.repeats = repeats
  }
}

extension Operand {
  /// The name in angle brackets.
  var label: String { "<\(name)>" }
}
