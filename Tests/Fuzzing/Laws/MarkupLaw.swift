/// A strict reading of HTML and SVG: elements that we write, closed in order, and nothing that runs.
enum MarkupLaw {
  private static let elements: Set<Substring> = [
    "html", "head", "meta", "title", "style", "body", "main", "section", "details", "summary", "h1",
    "h2", "h3", "p",
    "ul",
    "li", "span", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure",
    "figcaption", "svg", "desc", "g", "rect", "line", "path", "text", "circle", "polyline", "defs",
    "pattern", "tspan", "polygon", "clipPath", "ellipse",
  ]
  private static let entities: Set<Substring> = [
    "amp", "lt", "gt", "quot", "#39", "#91", "#8296", "#8297",
  ]

  static func check(_ output: String, _ laws: inout Laws) {
    var open: [Substring] = []
    let prefix = "<!DOCTYPE html>\n"
    var rest = output.hasPrefix(prefix) ? output.dropFirst(prefix.count) : output[...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      let text = rest[..<start]
      if open.last != "style" { checkText(text, &laws) }
      guard let end = rest[start...].utf8.firstIndex(of: UInt8(ascii: ">")) else {
        return laws.expect(false, "A tag is not closed.")
      }
      let tag = rest[rest.utf8.index(after: start)..<end]
      rest = rest[rest.utf8.index(after: end)...]
      if tag.hasPrefix("/") {
        let last = open.popLast()
        laws.expect(last == tag.dropFirst(), "</\(tag.dropFirst())> closes \(last ?? "nothing").")
      } else {
        let isLeaf = tag.hasSuffix(" /")
        let name = tag.prefix { $0 != " " }
        laws.expect(elements.contains(name), "There is an element <\(name)>.")
        checkAttributes(tag.dropFirst(name.count).dropLast(isLeaf ? 2 : 0), &laws)
        if !isLeaf { open.append(name) }
      }
    }
    laws.expect(open.isEmpty, "<\(open.last ?? "")> is not closed.")
    laws.expect(rest.allSatisfy { $0 == "\n" }, "Text stands behind the last element.")
  }

  private static func checkAttributes(_ attributes: Substring, _ laws: inout Laws) {
    // By bytes, since a quotation mark and a joiner after it make one character.
    var parts = attributes.utf8.split(
      separator: UInt8(ascii: "\""), omittingEmptySubsequences: false
    )
    .map { Substring($0) }
    let last = parts.removeLast()
    laws.expect(last.isEmpty && parts.count % 2 == 0, "The attributes '\(attributes)' are broken.")
    for (index, part) in parts.enumerated() {
      guard index % 2 == 0 else {
        checkText(part, &laws)
        continue
      }
      let name = part.dropFirst().dropLast()
      laws.expect(
        part.hasPrefix(" ") && part.hasSuffix("=")
          && name.allSatisfy { $0.isLetter || $0 == "-" || $0.isNumber },
        "There is an attribute '\(part)'.")
      laws.expect(
        !name.hasPrefix("on") && !["href", "src", "style", "xlink"].contains(name),
        "There is an attribute '\(name)'.")
    }
  }

  private static func checkText(_ text: Substring, _ laws: inout Laws) {
    for part in text.utf8.split(
      separator: UInt8(ascii: "&"), omittingEmptySubsequences: false
    ).dropFirst() {
      let name = Substring(part).prefix { $0 != ";" }
      laws.expect(
        entities.contains(name) && name.utf8.count < part.count, "There is an entity '&\(name)'.")
    }
    laws.expect(!text.utf8.contains(UInt8(ascii: ">")), "'>' stands in a text.")
  }
}
