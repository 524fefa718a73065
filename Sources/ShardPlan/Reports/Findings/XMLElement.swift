import ShardPlanText

/// XML to be written: an element with attributes that holds either elements or lines of text.
struct XMLElement {
  private let name: String
  private let attributes: [(name: String, value: String)]
  private let elements: [XMLElement]
  private let lines: [String]

  /// Creates an element that holds elements.
  init(_ name: String, _ attributes: [(String, String)], _ elements: [XMLElement]) {
    self.init(name: name, attributes, elements, lines: [])
  }

  /// Creates an element that holds lines of text.
  init(_ name: String, _ attributes: [(String, String)] = [], lines: [String]) {
    self.init(name: name, attributes, [], lines: lines)
  }

  private init(
    name: String, _ attributes: [(String, String)], _ elements: [XMLElement], lines: [String]
  ) {
    self.name = name
    self.attributes = attributes.map { (name: $0, value: $1) }
    self.elements = elements
    self.lines = lines
  }

  /// Returns the document of which this is the one element, ending with a newline.
  func document() -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &text, indent: "")
    return text
  }

  private func write(to text: inout String, indent: String) {
    text += "\(indent)<\(name)"
    for attribute in attributes {
      text += " \(attribute.name)=\"\(Escaping.xml(attribute.value))\""
    }
    guard !elements.isEmpty || !lines.isEmpty else {
      text += "/>\n"
      return
    }
    text += ">" + lines.map { Escaping.xml($0) }.joined(separator: "\n")
    if !elements.isEmpty {
      text += "\n"
      for element in elements { element.write(to: &text, indent: indent + "  ") }
      text += indent
    }
    text += "</\(name)>\n"
  }
}
