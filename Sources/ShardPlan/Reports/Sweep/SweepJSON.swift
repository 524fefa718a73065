package import ShardPlanEngine
import ShardPlanText

/// Writes a sweep as the JSON document, version 1: a contract with other programs.
package struct SweepJSON: SweepRows {
  private let subject: SweepSubject

  /// Creates a writer.
  ///
  /// - Parameter subject: The sweep.
  package init(_ subject: SweepSubject) {
    self.subject = subject
  }

  package func open<Failure: Error>(
    _ write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var bytes = Array("{\n  \"schemaVersion\": 1,\n  \"title\": ".utf8)
    bytes += Self.json(.string(subject.title))
    bytes += ",\n  \"axes\": [".utf8
    for (number, axis) in subject.sweep.axes.enumerated() {
      bytes += "\(number > 0 ? "," : "")\n    { \"field\": \"\(axis.field.shortName)\", ".utf8
      bytes += "\"values\": [".utf8
      for index in 0..<axis.values.count {
        if index > 0 { bytes += ", ".utf8 }
        bytes.append(quoting: axis.values[index])
        if bytes.count >= 1 << 16 {
          try write(bytes)
          bytes.removeAll(keepingCapacity: true)
        }
      }
      bytes += "] }".utf8
    }
    bytes += "\n  ],\n  \"scenarios\": ".utf8
    bytes += Self.list(subject.labels)
    bytes += ",\n  \"currency\": \"\(subject.currency.code)\",\n  \"points\": [".utf8
    try write(bytes)
  }

  package func append(_ point: Sweep.Point, to bytes: inout [UInt8]) {
    bytes += (point.index > 0 ? Self.nextPoint : Self.firstPoint).utf8
    for (number, value) in point.values.enumerated() {
      if number > 0 { bytes += Self.comma.utf8 }
      bytes.append(quoting: value)
    }
    bytes += Self.totals.utf8
    for (number, outcome) in point.outcomes.enumerated() {
      if number > 0 { bytes += Self.comma.utf8 }
      if case .quoted(let quote) = outcome {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(quote.total)
        bytes.append(UInt8(ascii: "\""))
      } else {
        bytes += Self.null.utf8
      }
    }
    bytes += Self.shards.utf8
    for (number, outcome) in point.outcomes.enumerated() {
      if number > 0 { bytes += Self.comma.utf8 }
      if let shards = outcome.quote?.shards {
        bytes.append(shards)
      } else {
        bytes += Self.null.utf8
      }
    }
    bytes += Self.throttled.utf8
    var isFirst = true
    for (number, outcome) in point.outcomes.enumerated() where outcome.quote?.isThrottled == true {
      if !isFirst { bytes += Self.comma.utf8 }
      isFirst = false
      bytes.append(Int64(number))
    }
    bytes += Self.cheapest.utf8
    if let cheapest = point.cheapest {
      bytes.append(Int64(cheapest))
    } else {
      bytes += Self.null.utf8
    }
    bytes += Self.end.utf8
  }

  private static let firstPoint: StaticText = "\n    { \"at\": ["
  private static let nextPoint: StaticText = ",\n    { \"at\": ["
  private static let totals: StaticText = "], \"totals\": ["
  private static let shards: StaticText = "], \"shards\": ["
  private static let throttled: StaticText = "], \"throttled\": ["
  private static let cheapest: StaticText = "], \"cheapest\": "
  private static let end: StaticText = " }"
  private static let comma: StaticText = ", "
  private static let null: StaticText = "null"

  package func closing(_ tally: Sweep.Tally) -> [UInt8] {
    var bytes = Array("\n  ],\n  \"remarks\": ".utf8)
    bytes += Self.list(subject.remarks(on: tally))
    bytes += "\n}\n".utf8
    return bytes
  }

  private static func list(_ texts: [String]) -> [UInt8] {
    json(.array(texts.map { .string($0) }))
  }

  /// A value within the outermost object.
  private static func json(_ value: JSONOutput) -> [UInt8] {
    Array(value.text().split(separator: "\n").joined(separator: "\n  ").utf8)
  }
}

/// A text of which the bytes are at hand.
private struct StaticText: ExpressibleByStringLiteral {
  let utf8: [UInt8]

  init(stringLiteral text: String) { utf8 = Array(text.utf8) }
}

extension [UInt8] {
  fileprivate mutating func append(quoting value: Ratio) {
    append(UInt8(ascii: "\""))
    append(value)
    append(UInt8(ascii: "\""))
  }
}
