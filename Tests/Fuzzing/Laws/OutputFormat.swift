/// A format of output, with the laws that its text obeys.
package enum OutputFormat: String, Sendable, CaseIterable {
  /// Whatever no terminal takes for more than text.
  case bytes
  case text, markdown, html, svg, csv, json

  /// Checks a whole output.
  package func check(_ output: String, _ laws: inout Laws) {
    let takesReturns = self == .csv || self == .bytes
    let control = output.unicodeScalars.first { scalar in
      switch scalar.value {
      // Nearly all of any output.
      case 0x20...0x7E, 0x0A: false
      case 0x0D: !takesReturns
      default: scalar.mayAct
      }
    }
    laws.expect(control == nil, "The output holds U+\(String(control?.value ?? 0, radix: 16)).")
    laws.expect(
      output.isEmpty || output.utf8.last == UInt8(ascii: "\n"), "The output ends within a line.")
    // Reports in any format may end up in the log of a step; findings can be written as its commands.
    if self != .bytes { WorkflowLaw.check(output, &laws) }
    switch self {
    case .bytes, .text: break
    case .markdown: MarkdownLaw.check(output, &laws)
    case .html, .svg: MarkupLaw.check(output, &laws)
    case .csv: CSVLaw.check(output, &laws)
    case .json: JSONLaw.check(output, &laws)
    }
  }
}

extension Unicode.Scalar {
  /// A Boolean value that is true for control characters, line separators and marks of direction.
  fileprivate var mayAct: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: properties.isBidiControl
    default: false
    }
  }
}
