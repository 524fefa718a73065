import ShardPlanEngine
import ShardPlanText

/// A surface to draw on: shapes and texts have positions, and class names for their style.
///
/// Not inlined: drawings call these methods hundreds of times.
struct Canvas {
  /// The alignment of a text relative to its position.
  enum Anchor: String {
    case start, middle, end
  }

  /// Precedes all ids, so that several drawings fit on one page.
  let prefix: String
  private var markup = Markup()

  private init(prefix: String) {
    self.prefix = prefix
  }

  /// Draws on a page.
  ///
  /// The page is lent to the canvas: two that hold it would copy it with the next stroke.
  ///
  /// - Parameters:
  ///   - markup: The page.
  ///   - prefix: Precedes all ids.
  ///   - content: Draws.
  static func draw(
    on markup: inout Markup, prefix: String, _ content: (inout Canvas) -> Void
  ) {
    var canvas = Canvas(prefix: prefix)
    swap(&canvas.markup, &markup)
    content(&canvas)
    swap(&canvas.markup, &markup)
  }

  /// Writes a text whose baseline begins, ends or has its middle at a position.
  @inline(never)
  mutating func text(
    _ text: String, x: Length, y: Length, _ look: String = "", _ anchor: Anchor = .start
  ) {
    let look =
      anchor == .start ? look : look.isEmpty ? anchor.rawValue : "\(look) \(anchor.rawValue)"
    let text = Escaping.line(text)
    if look.isEmpty {
      markup.line("text", ["x": x.text, "y": y.text], text)
    } else {
      markup.line("text", ["x": x.text, "y": y.text, "class": look], text)
    }
  }

  /// Draws a filled rectangle, with words for those who point at it.
  @inline(never)
  mutating func rectangle(
    x: Length, y: Length, width: Length, height: Length, _ look: String, tip: String? = nil
  ) {
    let attributes: Markup.Attributes = [
      "x": x.text, "y": y.text, "width": width.text, "height": height.text, "class": look,
    ]
    guard let tip else { return markup.leaf("rect", attributes) }
    markup.line("rect", attributes, markup: "<title>\(Escaping.html(tip))</title>")
  }

  /// Draws something further down.
  @inline(never)
  mutating func group(y: Length, _ content: (inout Canvas) -> Void) {
    let prefix = prefix
    markup.element("g", ["transform": "translate(0 \(y.text))"]) { markup in
      Canvas.draw(on: &markup, prefix: prefix, content)
    }
  }

  /// Draws a rectangle filled with a pattern of this drawing.
  @inline(never)
  mutating func rectangle(
    x: Length, y: Length, width: Length, height: Length, pattern: FillPattern
  ) {
    guard pattern != .solid else { return }
    markup.leaf(
      "rect",
      [
        "x": x.text, "y": y.text, "width": width.text, "height": height.text,
        "fill": "url(#\(prefix)\(pattern.rawValue))",
      ])
  }

  /// Draws a straight line.
  @inline(never)
  mutating func line(
    x1: Length, y1: Length, x2: Length, y2: Length, _ look: String
  ) {
    path("M\(x1.text) \(y1.text)L\(x2.text) \(y2.text)", look)
  }

  /// Draws a path.
  @inline(never)
  mutating func path(_ path: String, _ look: String) {
    markup.leaf("path", ["d": path, "class": look])
  }

  /// Draws a path with dashes.
  @inline(never)
  mutating func path(_ path: String, _ look: String, dashes: String) {
    guard !dashes.isEmpty else { return self.path(path, look) }
    markup.leaf("path", ["d": path, "class": look, "stroke-dasharray": dashes])
  }

  /// Declares patterns to fill shapes with.
  @inline(never)
  mutating func declare(_ patterns: [FillPattern]) {
    let prefix = prefix
    guard patterns.contains(where: { $0 != .solid }) else { return }
    markup.element("defs") { markup in
      for pattern in patterns where pattern != .solid {
        markup.element(
          "pattern",
          [
            "id": prefix + pattern.rawValue, "width": "8", "height": "8",
            "patternUnits": "userSpaceOnUse",
          ]
        ) { markup in
          markup.leaf("path", ["d": pattern.path, "class": pattern.look])
        }
      }
    }
  }
}

/// Elements of HTML or SVG, written so that they are well-formed XML too.
///
/// Not inlined: pages and drawings call these methods hundreds of times.
struct Markup {
  /// The attributes of an element, in order.
  typealias Attributes = KeyValuePairs<String, String>

  /// Takes what is written.
  private(set) var text: TextSink
  private var depth = 0

  /// Creates a page.
  init(on text: TextSink = TextSink()) { self.text = text }

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
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// Begins an element that holds elements, up to its ``close(_:)``.
  @inline(never)
  mutating func open(_ name: String, _ attributes: Attributes = [:]) {
    text += indent + "<\(name)\(written(attributes))>\n"
    depth += 1
  }

  /// Ends the element that was begun last.
  @inline(never)
  mutating func close(_ name: String) {
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
