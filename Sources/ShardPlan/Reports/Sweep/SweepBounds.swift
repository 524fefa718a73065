import ShardPlanEngine

/// Totals of a sweep that are known only within bounds.
enum SweepBounds {
  /// The names of the columns with the bounds of a scenario.
  static func columns(of label: String) -> [String] {
    ["\(label) total_low", "\(label) total_high"]
  }

  /// Appends both bounds of each scenario as fields of comma-separated values, each with its comma.
  static func append(_ point: Sweep.Point, to bytes: inout [UInt8]) {
    for outcome in point.outcomes {
      if let totals = outcome.quote?.totals {
        bytes.append(totals.low)
        bytes.append(UInt8(ascii: ","))
        if let high = totals.high { bytes.append(high) }
        bytes.append(UInt8(ascii: ","))
      } else {
        bytes += ",,".utf8
      }
    }
  }

  /// Appends both bounds as JSON.
  static func append(_ totals: Within<Money>, to bytes: inout [UInt8]) {
    bytes += "{ \"low\": \"".utf8
    bytes.append(totals.low)
    bytes += "\", \"high\": ".utf8
    if let high = totals.high {
      bytes.append(UInt8(ascii: "\""))
      bytes.append(high)
      bytes += "\" }".utf8
    } else {
      bytes += "null }".utf8
    }
  }
}

extension SweepSubject {
  /// True if not everything is known of a stream, so that totals may be known only within bounds.
  var isRanging: Bool { bases.contains { !$0.bill.totals.isExact } }
}
