/// A section of a manual that isn't about commands, such as the meaning of exit codes.
package struct ManualSection: Sendable {
  /// A part of a section.
  package enum Block: Sendable {
    /// Prose.
    case paragraph(String)
    /// Command lines to copy, one below another.
    case commands([String])
    /// Names or numbers with their explanations.
    case entries([(label: String, text: String)])
    /// The examples of all commands.
    case examples
  }

  /// The title, such as `Exit status`.
  package let title: String

  /// The content.
  package let blocks: [Block]

  /// Creates a section.
  ///
  /// - Parameters:
  ///   - title: The title, such as `Exit status`.
  ///   - blocks: The content.
  package init(_ title: String, _ blocks: Block...) {
    self.title = title
    self.blocks = blocks
  }
}

extension ManualSection {
  /// A Boolean value indicating whether the section only shows the examples of commands.
  var isExamples: Bool {
    blocks.allSatisfy { if case .examples = $0 { true } else { false } }
  }
}
