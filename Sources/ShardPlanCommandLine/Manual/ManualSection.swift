/// A chapter of a manual that the command tree does not hold, such as the meaning of exit codes.
package struct ManualSection: Sendable {
  /// A part of a section.
  package enum Block: Sendable {
    /// Prose.
    case paragraph(String)
    /// Command lines to copy, one below another.
    case commands([String])
    /// Names or numbers, and what each means.
    case entries([(label: String, text: String)])
    /// The examples of all commands.
    case examples
  }

  /// The title, such as `Exit status`.
  package let title: String

  /// What stands below it.
  package let blocks: [Block]

  /// Creates a section.
  ///
  /// - Parameters:
  ///   - title: The title, such as `Exit status`.
  ///   - blocks: What stands below it.
  package init(_ title: String, _ blocks: Block...) {
    self.title = title
    self.blocks = blocks
  }
}

extension ManualSection {
  /// Whether there is nothing but examples of commands in it.
  var isExamples: Bool {
    blocks.allSatisfy { if case .examples = $0 { true } else { false } }
  }
}
