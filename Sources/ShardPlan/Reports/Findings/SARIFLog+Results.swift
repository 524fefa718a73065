import ShardPlanText

extension SARIFLog {
  /// A finding.
  func result(_ diagnostic: Diagnostic) -> JSONOutput {
    let paragraphs = [diagnostic.message, diagnostic.help].compactMap { $0 }
    var result: JSONOutput.Fields = ["ruleId": .string(diagnostic.code.name)]
    if let rule = index[diagnostic.code] { result.append("ruleIndex", number(rule)) }
    result.append("level", level(diagnostic.severity))
    result.append("message", message(paragraphs.joined(separator: "\n")))
    if let location = diagnostic.location {
      result.append("locations", .array([place(location, diagnostic.excerpt)]))
    }
    return .object(result)
  }

  /// A plain text message.
  func message(_ text: String) -> JSONOutput { .object(["text": .string(Escaping.sarif(text))]) }

  /// How much a finding matters.
  func level(_ severity: Diagnostic.Severity) -> JSONOutput {
    switch severity {
    case .error: .string("error")
    case .warning: .string("warning")
    case .note: .string("note")
    }
  }

  /// Where a file lies, and its place in the list of all.
  func file(_ name: String) -> JSONOutput {
    var file: JSONOutput.Fields = ["uri": .string(Escaping.uri(ofFile: name))]
    if let place = index[file: name] { file.append("index", number(place)) }
    return .object(file)
  }

  private func place(
    _ location: Diagnostic.Location, _ excerpt: Diagnostic.Excerpt?
  ) -> JSONOutput {
    var place: JSONOutput.Fields = [
      "physicalLocation": .object([
        "artifactLocation": file(location.file), "region": region(location, excerpt),
      ])
    ]
    if !location.path.isEmpty {
      let value = JSONOutput.object(["fullyQualifiedName": .string(location.path)])
      place.append("logicalLocations", .array([value]))
    }
    return .object(place)
  }

  private func region(
    _ location: Diagnostic.Location, _ excerpt: Diagnostic.Excerpt?
  ) -> JSONOutput {
    var region: JSONOutput.Fields = [
      "startLine": number(location.line), "startColumn": number(location.column),
    ]
    // Where the excerpt ends within the marked part, the end of that part is not known.
    if let excerpt, !(excerpt.isCutAfter && excerpt.after.isEmpty) {
      region.append("endColumn", number(location.column + excerpt.marked.unicodeScalars.count))
    }
    return .object(region)
  }

  private func number(_ number: Int) -> JSONOutput { .integer(Int64(number)) }
}
