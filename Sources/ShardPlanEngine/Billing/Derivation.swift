extension Bill {
  /// The arithmetic behind a quantity, from the same metering pass.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
  /// let derivation = try stream.bill(in: "us-east-1").lines[0].derivation
  /// print(derivation.terms[0].factors.map(\.value), derivation.value)  // [25, 730] 18250
  /// ```
  public struct Derivation: Sendable, Equatable {
    /// The products that are added up: one for each stream, or just one.
    public let terms: [Bill.Derivation.Product]
    /// The bytes in a gigabyte, or one: the sum is divided by it.
    public let divisor: Ratio
    /// The metered units that are subtracted from a commitment; zero otherwise.
    public let metered: Ratio

    init(_ quantity: Quantity<Bill.Derivation.Product>) {
      terms = quantity.sum.terms
      divisor = quantity.divisor
      metered = quantity.metered
    }

    /// The exact result, never below zero.
    public var value: Ratio {
      (terms.reduce(.zero) { $0 + $1.value } / divisor).excess(over: metered)
    }

    /// One number in the arithmetic behind a quantity, and the thing it counts.
    public struct Factor: Sendable, Equatable {
      /// The thing that a factor counts.
      @nonexhaustive
      public enum Kind: Sendable, Equatable {
        /// Streams that are alike.
        case streams
        /// Open shards of one stream.
        case shards
        /// Hours of the month.
        case hours
        /// Seconds of the month.
        case seconds
        /// User records in a period.
        case userRecords(per: RecordRate.Period)
        /// User records in a period that the shards accept.
        case acceptedRecords(per: RecordRate.Period)
        /// Seconds in the period of a rate; a divisor.
        case secondsInPeriod
        /// User records in one Kinesis record; a divisor.
        case recordsPerPut
        /// PUT payload units of one Kinesis record.
        case payloadUnits
        /// Bytes of one Kinesis record.
        case bytesPerRecord
        /// Bytes of one Kinesis record, rounded up to whole kilobytes of 1,024 bytes.
        case billedBytesPerRecord
        /// Consumers that share each shard's read throughput.
        case sharedConsumers
        /// Enhanced fan-out consumers.
        case enhancedFanOutConsumers
        /// Seconds in an hour.
        case secondsPerHour
        /// Hours that data is kept at the price of the line.
        case hoursKept
        /// Bytes read that are older than seven days.
        case longTermBytesRead
        /// Bytes per second that an account commits to.
        case committedBytesPerSecond
      }

      /// The number.
      public let value: Ratio
      /// The thing it counts.
      public let kind: Kind
      /// A Boolean value indicating whether the product is divided by it.
      public let isDivisor: Bool

      init(_ value: Ratio, _ kind: Kind, isDivisor: Bool = false) {
        self.value = value
        self.kind = kind
        self.isDivisor = isDivisor
      }
    }

    /// Factors multiplied with, and divided by, each other from left to right.
    public struct Product: Sendable, Equatable {
      /// The factors in reading order.
      public private(set) var factors: [Bill.Derivation.Factor]

      init(_ factors: [Bill.Derivation.Factor]) {
        self.factors = factors
      }

      /// The exact result.
      public var value: Ratio {
        factors.reduce(.one) { $1.isDivisor ? $0 / $1.value : $0 * $1.value }
      }
    }
  }
}

extension Bill.Derivation.Product: UsageTerm {
  static var one: Bill.Derivation.Product {
    var factors: [Bill.Derivation.Factor] = []
    // No product has more.
    factors.reserveCapacity(8)
    return Bill.Derivation.Product(factors)
  }

  consuming func times(
    _ number: Ratio, _ kind: Bill.Derivation.Factor.Kind
  ) -> Bill.Derivation.Product {
    factors.append(Bill.Derivation.Factor(number, kind))
    return self
  }

  consuming func divided(
    by number: Ratio, _ kind: Bill.Derivation.Factor.Kind
  ) -> Bill.Derivation.Product {
    factors.append(Bill.Derivation.Factor(number, kind, isDivisor: true))
    return self
  }

  /// Products that are all remembered.
  struct Sum: UsageSum {
    private(set) var terms: [Bill.Derivation.Product] = []

    static var zero: Sum { Sum() }

    mutating func add(_ term: Bill.Derivation.Product) { terms.append(term) }

    var value: Ratio { terms.reduce(.zero) { $0 + $1.value } }
  }
}
