import ShardPlanText

/// Elements of HTML or SVG, written so that they are well-formed XML too.
///
/// Not inlined: pages and drawings call these methods hundreds of times.
struct Markup {
  /// The attributes of an element, in order.
  typealias Attributes = KeyValuePairs<String, String>

  /// The text written so far.
  private(set) var text = ""
  private var depth = 0

  /// Writes an element that holds nothing.
  @inline(never)
  mutating func leaf(_ name: String, _ attributes: Attributes = [:]) {
    text += indent + "<\(name)\(written(attributes)) />\n"
  }

  /// Writes an element that holds text, escaping it.
  @inline(never)
  mutating func line(_ name: String, _ attributes: Attributes = [:], _ content: String) {
    line(name, attributes, markup: Escaping.html(content))
  }

  /// Writes an element that holds markup, on one line.
  @inline(never)
  mutating func line(_ name: String, _ attributes: Attributes = [:], markup: String) {
    text += indent + "<\(name)\(written(attributes))>\(markup)</\(name)>\n"
  }

  /// Writes an element that holds elements.
  @inline(never)
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
  @inline(never)
  mutating func lines(_ lines: String) {
    for line in lines.split(separator: "\n") { text += indent + line + "\n" }
  }

  private var indent: String { String(repeating: " ", count: depth) }

  @inline(never)
  private func written(_ attributes: Attributes) -> String {
    attributes.map { name, value in " \(name)=\"\(Escaping.html(value))\"" }.joined()
  }
}
