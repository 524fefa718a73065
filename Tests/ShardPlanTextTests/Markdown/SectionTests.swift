import ShardPlanText
import Testing

/// Where sections of a document begin and end.
struct `The sections of a document` {
  static let opening = "<!-- shardplan plan a.json -->"
  static let closing = "<!-- /shardplan -->"
  static let section = "\(opening)\nold\n\(closing)\n"

  private static func document(_ text: String) -> SectionedDocument {
    SectionedDocument(SourceText(name: "test.md", text: text))
  }

  private static func commands(_ text: String) -> [String] {
    let document = document(text)
    return document.sections.map {
      String(decoding: document.source.bytes[$0.command], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      section, "   \(opening)\n\(closing)", "<!--shardplan plan a.json-->\r\n<!--/shardplan-->\r\n",
      "<!-- \t shardplan \t plan a.json\t-->  \t\n  <!--\t/shardplan\t-->\t", "\u{FEFF}\(section)",
      "\(opening)\r\(closing)", "text\n\(section)text", "- item\n\(section)", "\0\n\(section)",
      "<div>\n\(section)</div>", "```\ncode\n```\n\(section)", "``` `\n\(section)",
      "    ```\n\(section)", "\t~~~\n\(section)", "> ```\n\(section)", "~~~\n```\n~~~~\n\(section)",
      "<!-- note -->\n\(section)", "<!-- two\nlines -->\n\(section)", "<!-->\n\(section)",
      "`\n\(section)`", "text <!--\n\(section)", "```` x\n```\n````\n\(section)",
    ])
  func `are found`(text: String) {
    #expect(Self.commands(text) == ["plan a.json"])
    #expect(Self.document(text).diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      "```\n\(section)```\n", "~~~ markdown\n\(section)~~~", "   ````\n```\n\(section)`````\n",
      "    \(opening)\n    \(closing)\n", "\t\(opening)\n", "`\(opening)`\n", "text \(opening)\n",
      "> \(opening)\n", "<!-- shardplans plan a.json -->\n", "<!-- /shardplanner -->\n",
      "<! -- shardplan plan a.json -->\n", "<!-- Shardplan plan a.json -->\n", "", "text",
      "~~~\n\(section)~~~ x\n~~~",
    ])
  func `are not found in code, in text and under other names`(text: String) {
    let document = Self.document(text)
    #expect(document.sections.isEmpty)
    #expect(document.diagnostics.map(\.code.name) == ["no-sections"])
  }

  @Test(
    arguments: [
      ("section-not-closed", "①\(opening)\ntext"), ("section-not-closed", "①\(opening)"),
      ("section-not-closed", "\(section)  ①\(opening)\n```\n\(closing)\n```\n"),
      ("section-not-opened", "①\(closing)\n"), ("section-not-opened", "\(section)①\(closing)\n"),
      ("section-not-opened", "<!--\n\(opening)\n①\(closing)\n"),
      ("section-in-section", "\(opening)\n①\(opening)\n\(closing)\n"),
      ("malformed-marker", "\(section)①\(opening) text\n"),
      ("malformed-marker", "\(section)①<!-- /shardplan x -->\n"),
      ("malformed-marker", "\(section)①<!-- /shardplan\n"),
      ("malformed-marker", "\(section)①<!-- shardplan plan\na.json -->\n"),
      ("malformed-marker", "\(section)①<!-- shardplan plan '-->' -->\n"),
      ("code-not-closed", "①```\n\(section)"),
      ("code-not-closed", "\(section)  ①~~~\r\n\(opening)"),
    ])
  func `are refused when their markers are wrong`(code: String, marked: String) throws {
    let (text, position) = (MarkedText(marked).source, MarkedText(marked).position)
    let found = SectionedDocument(text).diagnostics
    #expect(found.map(\.code.name) == [code])
    // MarkedText counts lines that end in LF only, as all of these but one do.
    if !marked.contains("\r") { #expect(found.first?.position == position) }
  }

  @Test func `tell of everything that is wrong`() {
    let text =
      "\(Self.closing)\n\(Self.opening)\n\(Self.opening)\n\(Self.closing) x\n```\n\(Self.closing)"
    #expect(
      Self.document(text).diagnostics.map(\.code.name) == [
        "section-not-opened", "section-in-section", "malformed-marker", "section-not-closed",
        "code-not-closed",
      ])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `are filled with the line ends of their markers`(end: String) throws {
    let text = "a\n\(Self.opening)\(end)old\n\(Self.closing)\nb\r\n"
    let document = Self.document(text)
    let section = try #require(document.sections.first)
    let content = document.content(of: section, filledWith: "# T\n\nx\n")
    #expect(
      String(decoding: content, as: UTF8.self) == "\(end)# T\(end)\(end)x\(end)\(end)")
    #expect(!document.holds(content, in: section))
    let filled = SectionedDocument(
      SourceText(name: "", bytes: document.filled(with: [content])))
    #expect(filled.holds(content, in: try #require(filled.sections.first)))
    #expect(
      String(decoding: filled.source.bytes, as: UTF8.self)
        == "a\n\(Self.opening)\(end)\(end)# T\(end)\(end)x\(end)\(end)\(Self.closing)\nb\r\n")
  }
}
