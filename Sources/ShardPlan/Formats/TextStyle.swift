/// How parts of a text stand out on a terminal, if they may.
struct TextStyle {
  /// How much a part stands out.
  enum Emphasis {
    case plain, strong, dim
  }

  let isColored: Bool

  /// Returns text between the control sequences of an emphasis.
  func styled(_ text: String, _ emphasis: Emphasis) -> String {
    guard isColored, !text.isEmpty else { return text }
    switch emphasis {
    case .plain: return text
    case .strong: return "\u{1B}[1m\(text)\u{1B}[0m"
    case .dim: return "\u{1B}[2m\(text)\u{1B}[0m"
    }
  }
}
