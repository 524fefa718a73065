import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An XML element as a parser reads it, to check the writer with.
final class XMLText: NSObject, XMLParserDelegate {
  /// One element.
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
    var children: [Element] = []

    /// The elements of a name among those that this one holds.
    subscript(name: String) -> [Element] { children.filter { $0.name == name } }
  }

  private var open = [Element(name: "", attributes: [:])]

  /// Reads the one element of a document, which must be well-formed.
  static func root(of document: String) throws -> Element {
    let text = XMLText()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = text
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return try #require(text.open.first?.children.first)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    open[open.count - 1].text += text
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let element = open.removeLast()
    open[open.count - 1].children.append(element)
  }
}
