import ShardPlanText

/// Elements of HTML or SVG, written so that they are well-formed XML too.
struct Markup {
  /// The attributes of an element, in order.
  typealias Attributes = KeyValuePairs<String, String>

  /// The text written so far.
  private(set) var text = ""
  private var depth = 0

  /// Writes an element that holds nothing.
  mutating func leaf(_ name: String, _ attributes: Attributes = [:]) {
    text += indent + "<\(name)\(written(attributes)) />\n"
  }

  /// Writes an element that holds text, escaping it.
  mutating func line(_ name: String, _ attributes: Attributes = [:], _ content: String) {
    line(name, attributes, markup: Escaping.html(content))
  }

  /// Writes an element that holds markup, on one line.
  mutating func line(_ name: String, _ attributes: Attributes = [:], markup: String) {
    text += indent + "<\(name)\(written(attributes))>\(markup)</\(name)>\n"
  }

  /// Writes an element that holds elements.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void
  ) {
    text += indent + "<\(name)\(written(attributes))>\n"
    depth += 1
    content(&self)
    depth -= 1
    text += indent + "</\(name)>\n"
  }

  /// Writes lines as they are, each set in.
  mutating func lines(_ lines: String) {
    for line in lines.split(separator: "\n") { text += indent + line + "\n" }
  }

  private var indent: String { String(repeating: " ", count: depth) }

  private func written(_ attributes: Attributes) -> String {
    attributes.map { name, value in " \(name)=\"\(Escaping.html(value))\"" }.joined()
  }
}
