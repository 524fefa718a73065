import ShardPlanEngine
import ShardPlanText

// An account's streams may be in several modes and regions.

extension RateCard {
  /// The prices of each region by themselves.
  var all: [RateCard] { elsewhere.isEmpty ? [self] : [with(elsewhere: [])] + elsewhere }

  /// The code of the region; `mixed` where there are several.
  package var regionCode: String { elsewhere.isEmpty ? origin.region : CapacityMode.mixed }
}

extension CapacityMode {
  /// The mode of streams that are in several, or their region.
  static let mixed = "mixed"
}

extension Estimate {
  /// The code of the region; `mixed` where streams are in several.
  package var regionCode: String { rates.regionCode }

  /// The regions, that of the scenario first.
  var regions: [Region] { tables.map { $0.region } }

  /// The prices of each region.
  var tables: [PriceTable] { rates.all.map { PriceTable($0) } }

  /// The modes, in the order of the first streams that are in each.
  var modes: [CapacityMode] { isMixed ? parts.map { $0.mode }.unique : [scenario.mode] }

  /// The mode; `nil` where streams are in several.
  var mode: CapacityMode? { modes.count == 1 ? modes[0] : nil }

  /// The name of the mode for programs.
  var modeCode: String { mode?.rawValue ?? CapacityMode.mixed }

  /// The way of each stream from its current shards to the plan; `nil` where those are not given.
  var reshardings: [Resharding?] {
    var found = [Resharding?](repeating: nil, count: streams.count)
    for table in tables {
      // A quota holds for the shards of one region.
      let places = streams.indices.filter {
        rates(ofStream: $0).origin.region == table.region.code
      }
      let own = places.map { streams[$0] }.reshardings(quota: table.region.quotas.shards)
      for (place, resharding) in zip(places, own) { found[place] = resharding }
    }
    return found
  }

  /// Returns the prices of a line.
  func prices(of line: Bill.Line) -> PriceTable {
    guard isMixed else { return prices }
    return PriceTable(line.stream.map { rates(ofStream: $0) } ?? parts[line.part].rates)
  }
}

extension Estimate {
  /// Returns the mode and the region of a stream for programs; none where all streams have the same.
  func place(ofStream stream: Int) -> [(String, JSONOutput)] {
    guard isMixed else { return [] }
    return [
      ("mode", .string(streams[stream].mode.rawValue)),
      ("region", .string(rates(ofStream: stream).origin.region)),
    ]
  }
}

extension Fact where Subject == BillRow {
  /// The region of the line, or of the scenario.
  static var region: Self {
    Self("region") { row in
      .text(row.line.map { row.estimate.prices(of: $0).region.code } ?? row.estimate.regionCode)
    }
  }
  /// The mode of the line, or of the scenario.
  static var mode: Self {
    Self("mode") { row in
      .text(row.line.map { $0.dimension.mode.rawValue } ?? row.estimate.modeCode)
    }
  }
}
