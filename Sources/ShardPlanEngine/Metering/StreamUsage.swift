/// The factors that the bills of one stream are made of.
struct StreamUsage {
  let stream: Stream
  let load: RecordLoad
  let month: Month

  /// The streams that are alike; no factor when there is just one.
  var streams: Product {
    Product(stream.count == 1 ? [] : [Factor(Ratio(stream.count), .streams)])
  }

  var hours: Factor { Factor(month.hours, .hours) }

  var seconds: Factor { Factor(month.seconds, .seconds) }

  /// Kinesis records in a second, over all streams that are alike.
  private var recordsPerSecond: Product {
    let rate = stream.rate
    var factors = [Factor(rate.records, .userRecords(per: rate.period))]
    if rate.period != .second {
      factors.append(Factor(rate.period.seconds(in: month), .secondsInPeriod, isDivisor: true))
    }
    if load.recordsPerPut != 1 {
      factors.append(Factor(load.recordsPerPut, .recordsPerPut, isDivisor: true))
    }
    return streams * Product(factors)
  }

  /// PUT payload units in the month.
  var payloadUnits: Product {
    recordsPerSecond * Factor(load.payloadUnitsPerRecord, .payloadUnits) * seconds
  }

  /// Bytes in the month, each record rounded up to whole kilobytes.
  var billedBytesIn: Product {
    recordsPerSecond * Factor(load.billedBytesPerRecord, .billedBytesPerRecord) * seconds
  }

  /// Bytes in the month that a kind of consumer reads.
  func bytesOut(to consumers: Factor) -> Product {
    recordsPerSecond * Factor(load.bytesPerRecord, .bytesPerRecord) * consumers * seconds
  }

  /// The consumers that read with GetRecords.
  var sharedConsumers: Factor {
    Factor(Ratio(stream.consumers.shared), .sharedConsumers)
  }

  /// The consumers that are pushed records.
  var fanOutConsumers: Factor {
    Factor(Ratio(stream.consumers.enhancedFanOut), .enhancedFanOutConsumers)
  }

  /// Bytes held at any time that are older than some hours.
  ///
  /// - Parameters:
  ///   - least: The age from which data counts.
  ///   - most: The age up to which data counts.
  /// - Returns: The product, which is zero when retention is not that long.
  func bytesKept(olderThan least: Int64, upTo most: Int64 = .max) -> Product {
    let hours = max(0, min(stream.retentionHours, most) - least)
    return recordsPerSecond * Factor(load.bytesPerRecord, .bytesPerRecord)
      * Factor(3_600, .secondsPerHour) * Factor(Ratio(hours), .hoursKept)
  }

  /// Bytes read in the month that are older than seven days.
  var longTermBytesRead: Product {
    streams * Factor(stream.longTermReads.bytes, .longTermBytesRead)
  }
}

/// The ages at which the price of keeping data changes.
///
/// Source: Kinesis Data Streams pricing and FAQ.
enum Retention {
  /// Hours that every stream includes.
  static var included: Int64 { 24 }
  /// Hours up to which retention is extended, and beyond which it is long-term.
  static var extended: Int64 { 168 }
}
