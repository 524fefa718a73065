package import ShardPlanEngine
import ShardPlanText

/// A fact about a scenario at a point of a sweep: its names and its value.
///
/// A ``Fact`` would be called through a closure, which costs as much as the rest of a point.
enum SweepFact: CaseIterable {
  /// The bill of a month.
  case total
  /// The number of shards, in modes that have them.
  case shards

  /// The name of the CSV column, after the scenario's label.
  var name: String {
    switch self {
    case .total: "total"
    case .shards: "shards"
    }
  }

  /// The name of the JSON list, with one value for each scenario.
  var list: String {
    switch self {
    case .total: "totals"
    case .shards: "shards"
    }
  }

  /// The title of the column of tables.
  var title: String {
    switch self {
    case .total: "Total a month"
    case .shards: "Shards"
    }
  }

  /// True for decimals, which JSON holds as text.
  @inline(__always) var isDecimal: Bool { self == .total }

  /// Returns whether a scenario has the fact at a point.
  @inline(__always) func isKnown(of quote: Quoter.Quote) -> Bool {
    self == .total || quote.shards != nil
  }

  /// Appends the digits of the value; nothing where it is not known.
  @inline(__always) func append(of quote: Quoter.Quote, to bytes: inout [UInt8]) {
    switch self {
    case .total: if quote.totals.isExact { bytes.append(quote.total) }
    case .shards: if let shards = quote.shards { bytes.append(shards) }
    }
  }
}

/// A writer of sweeps, point by point, so that a sweep never has to fit in memory.
package protocol SweepRows: Sendable {
  /// Writes what comes before the first point, in pieces.
  ///
  /// - Parameter write: Writes the next piece.
  /// - Throws: What `write` throws.
  func open<Failure: Error>(_ write: ([UInt8]) throws(Failure) -> Void) throws(Failure)

  /// Appends a point.
  ///
  /// - Parameters:
  ///   - point: The next point.
  ///   - bytes: The output that it is appended to.
  /// - Precondition: It is a point of the sweep that is written.
  func append(_ point: Sweep.Point, to bytes: inout [UInt8])

  /// Returns what comes after the last point.
  ///
  /// - Parameter tally: The counts over all points.
  /// - Returns: The last piece, which may be empty.
  /// - Precondition: The tally is of the scenarios of the sweep that is written.
  func closing(_ tally: Sweep.Tally) -> [UInt8]
}

extension SweepSubject {
  /// Writes a sweep as comma-separated values, one line for each point.
  package struct CSV: SweepRows {
    private let subject: SweepSubject
    /// The labels of the scenarios as CSV fields.
    private let labels: FieldTexts

    /// Creates a writer.
    ///
    /// - Parameter subject: The sweep.
    package init(_ subject: SweepSubject) {
      self.subject = subject
      labels = FieldTexts(subject.labels.map { Self.field($0) })
    }

    private static func field(_ text: String) -> [UInt8] {
      Array(Escaping.csv(Escaping.terminal(text)).utf8)
    }

    package func open<Failure: Error>(
      _ write: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
      var names = subject.sweep.axes.map { $0.field.shortName }
      for label in subject.labels { names += SweepFact.allCases.map { "\(label) \($0.name)" } }
      if subject.isRanging {
        for label in subject.labels { names += SweepBounds.columns(of: label) }
      }
      names += ["cheapest", "remarks"]
      let header = names.map { Escaping.csv(Escaping.terminal($0)) }.joined(separator: ",")
      try write(Array((header + "\r\n").utf8))
    }

    package func append(_ point: Sweep.Point, to bytes: inout [UInt8]) {
      let comma = UInt8(ascii: ",")
      for value in point.values {
        bytes.append(value)
        bytes.append(comma)
      }
      var isRemarkable = false
      for outcome in point.outcomes {
        if case .quoted(let quote) = outcome {
          SweepFact.total.append(of: quote, to: &bytes)
          bytes.append(comma)
          SweepFact.shards.append(of: quote, to: &bytes)
          isRemarkable = isRemarkable || !quote.obstacles.isEmpty
        } else {
          bytes.append(comma)
          isRemarkable = true
        }
        bytes.append(comma)
      }
      if subject.isRanging { SweepBounds.append(point, to: &bytes) }
      if let cheapest = point.cheapest { labels.append(cheapest, to: &bytes) }
      bytes.append(comma)
      if isRemarkable { bytes += remarks(on: point) }
      bytes.append(UInt8(ascii: "\r"))
      bytes.append(UInt8(ascii: "\n"))
    }

    package func closing(_ tally: Sweep.Tally) -> [UInt8] { [] }

    private func remarks(on point: Sweep.Point) -> [UInt8] {
      let remarks = zip(subject.labels, point.outcomes).compactMap { label, outcome in
        switch outcome {
        case .impossible(let rejection): "\(label): \(rejection.reason.words)"
        case .quoted(let quote):
          quote.obstacles.isEmpty ? nil : "\(label): \(quote.obstacles.words)"
        }
      }
      return Self.field(remarks.joined(separator: "; "))
    }
  }
}

/// Short texts, one after the other in one piece of memory.
///
/// Copying one text by another's reference would make all threads that write count references to it,
/// and wait for each other.
private struct FieldTexts: Sendable {
  private let bytes: [UInt8]
  /// The end of each text.
  private let ends: [Int]

  init(_ texts: [[UInt8]]) {
    bytes = texts.flatMap { $0 }
    ends = texts.reduce(into: []) { ends, text in ends.append((ends.last ?? 0) + text.count) }
  }

  func append(_ index: Int, to output: inout [UInt8]) {
    for place in (index == 0 ? 0 : ends[index - 1])..<ends[index] { output.append(bytes[place]) }
  }
}

extension SweepSubject {
  /// Writes a sweep as the JSON document, version 1: a contract with other programs.
  package struct JSON: SweepRows {
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
      append(.total, of: point, to: &bytes)
      bytes += Self.shards.utf8
      append(.shards, of: point, to: &bytes)
      bytes += Self.throttled.utf8
      append(point, to: &bytes) { $0.isThrottled }
      if point.outcomes.contains(where: { $0.quote?.obstacles.contains(.consumers) == true }) {
        bytes += Self.refused.utf8
        append(point, to: &bytes) { $0.obstacles.contains(.consumers) }
      }
      bytes += Self.cheapest.utf8
      if let cheapest = point.cheapest {
        bytes.append(Int64(cheapest))
      } else {
        bytes += Self.null.utf8
      }
      bytes += Self.end.utf8
    }

    /// Appends the numbers of the scenarios of some kind.
    private func append(
      _ point: Sweep.Point, to bytes: inout [UInt8], where isListed: (Quoter.Quote) -> Bool
    ) {
      var isFirst = true
      for (number, outcome) in point.outcomes.enumerated() {
        guard case .quoted(let quote) = outcome, isListed(quote) else { continue }
        if !isFirst { bytes += Self.comma.utf8 }
        isFirst = false
        bytes.append(Int64(number))
      }
    }

    /// Appends the values of all scenarios.
    @inline(__always)
    private func append(_ fact: SweepFact, of point: Sweep.Point, to bytes: inout [UInt8]) {
      for (number, outcome) in point.outcomes.enumerated() {
        if number > 0 { bytes += Self.comma.utf8 }
        guard case .quoted(let quote) = outcome, fact.isKnown(of: quote) else {
          bytes += Self.null.utf8
          continue
        }
        if fact == .total, !quote.totals.isExact {
          SweepBounds.append(quote.totals, to: &bytes)
          continue
        }
        if fact.isDecimal { bytes.append(UInt8(ascii: "\"")) }
        fact.append(of: quote, to: &bytes)
        if fact.isDecimal { bytes.append(UInt8(ascii: "\"")) }
      }
    }

    private static let firstPoint: StaticText = "\n    { \"at\": ["
    private static let nextPoint: StaticText = ",\n    { \"at\": ["
    private static let totals = StaticText(opening: .total)
    private static let shards = StaticText(opening: .shards)
    private static let throttled: StaticText = "], \"throttled\": ["
    private static let refused: StaticText = "], \"refused\": ["
    private static let cheapest: StaticText = "], \"cheapest\": "
    private static let end: StaticText = " }"
    private static let comma: StaticText = ", "
    private static let null: StaticText = "null"

    package func closing(_ tally: Sweep.Tally) -> [UInt8] {
      var bytes = Array("\n  ],\n  \"remarks\": ".utf8)
      bytes += Self.list(subject.remarks(on: tally))
      bytes += ",\n  \"prices\": ".utf8
      bytes += Self.json(.prices(subject.bases.flatMap { $0.tables }))
      if let changed = JSONOutput.changed(subject.changes) {
        bytes += ",\n  \"changed\": ".utf8
        bytes += Self.json(changed)
      }
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
}

/// A text of which the bytes are at hand.
private struct StaticText: ExpressibleByStringLiteral {
  let utf8: [UInt8]

  init(stringLiteral text: String) { utf8 = Array(text.utf8) }

  /// Ends a list, and begins the one of a fact.
  init(opening fact: SweepFact) { self.init(stringLiteral: "], \"\(fact.list)\": [") }
}

extension [UInt8] {
  fileprivate mutating func append(quoting value: Ratio) {
    append(UInt8(ascii: "\""))
    append(value)
    append(UInt8(ascii: "\""))
  }
}
