extension LimitRule {
  /// An account has 50 on-demand streams before AWS raises it.
  static var onDemandStreams: LimitRule {
    onDemand { subject in
      let count = zip(subject.streams, subject.copies).reduce(Ratio.zero) {
        $0 + Ratio($1.0.stream.count) * Ratio($1.1)
      }
      guard count > Ratio(subject.quotas.onDemandStreams) else { return [] }
      return [
        LimitFinding(
          stream: nil,
          content: .onDemandStreams(count: count, quota: subject.quotas.onDemandStreams))
      ]
    }
  }

  /// An on-demand stream takes so much a second and no more, unless AWS raises it.
  static var onDemandCeiling: LimitRule {
    onDemand { subject in
      subject.each { plan in
        let (bytes, most) = (plan.load.peakBytesPerSecond, subject.quotas.onDemandWriteBytes)
        return bytes > most ? .onDemandCeiling(bytesPerSecond: bytes, most: most) : nil
      }
    }
  }

  /// The consumers that share an on-demand stream read up to a limit a second, unless AWS
  /// raises it; enhanced fan-out reads come on top.
  ///
  /// Source: Kinesis developer guide, "Quotas and limits".
  static var onDemandReads: LimitRule {
    onDemand { subject in
      subject.each { plan in
        let (bytes, most) = (plan.sharedReadBytes, subject.quotas.onDemandReadBytes)
        return bytes > most ? .onDemandReads(bytesPerSecond: bytes, most: most) : nil
      }
    }
  }

  /// A new on-demand stream takes 4 MiB and 4,000 records a second, and gives 8 MiB to all the
  /// consumers that share it; Advantage can prepare it for more by warm throughput.
  ///
  /// Warm throughput is set in MiB a second written, and read throughput is twice that. Source:
  /// Kinesis developer guide, "Choose the right mode", and API, `UpdateStreamWarmThroughput`.
  static var onDemandStart: LimitRule {
    onDemand { subject in
      subject.each { plan in
        let (records, bytes) = (plan.load.peakRecordsPerSecond, plan.load.peakBytesPerSecond)
        let reads = plan.sharedReadBytes
        guard records > 4_000 || bytes > 4 * 1_048_576 || reads > 8 * 1_048_576 else { return nil }
        guard subject.mode == .onDemandAdvantage else {
          return .onDemandStart(
            recordsPerSecond: records, bytesPerSecond: bytes, readBytesPerSecond: reads)
        }
        // A MiB comes with 1,000 records, as the first four do; records of 1 KB fill it.
        let filled = max(bytes, reads / 2) / 1_048_576
        let needed = records > filled * 1_024 ? records / 1_000 : filled
        let mebibytes = needed.rounded(.up).map { Ratio($0) } ?? needed
        return .warmThroughput(
          mebibytesPerSecond: mebibytes, recordsPerSecond: records, bytesPerSecond: bytes,
          readBytesPerSecond: reads)
      }
    }
  }

  /// An on-demand stream takes up to twice the peak of the last 30 days, and may throttle beyond.
  ///
  /// That peak is not known: the average stands in for it.
  ///
  /// Source: Kinesis developer guide, "Choose the right mode".
  static var onDemandPeak: LimitRule {
    onDemand { subject in
      subject.each { plan in
        let (peak, average) = (plan.load.peakRecordsPerSecond, plan.load.recordsPerSecond)
        guard !average.isZero, peak > average * 2 else { return nil }
        return .onDemandPeak(factor: peak / average)
      }
    }
  }

  /// Advantage commits to 25 MiB a second each way, for 24 hours at least, which is said on demand
  /// before anyone enables it.
  ///
  /// Source: Kinesis API, `UpdateAccountSettings`, and the developer guide.
  static var advantageFloor: LimitRule {
    onDemand { subject in
      guard let floor = subject.advantageFloor else { return [] }
      let isEnabled = subject.mode == .onDemandAdvantage
      return [
        LimitFinding(
          stream: nil, content: .advantageFloor(perDay: floor, isEnabled: isEnabled))
      ]
    }
  }

  /// Where the service distributes records, consumers may drop aggregates, without an error.
  ///
  /// Source: Kinesis developer guide, "Aggregation is not supported on service-managed streams".
  static var kplAggregation: LimitRule {
    onDemand { subject in
      subject.each { plan in
        plan.followsKeys || plan.load.aggregate == nil
          ? nil : .kplAggregation(recordsPerPut: plan.load.recordsPerPut)
      }
    }
  }

  /// A rule of both on-demand modes.
  private static func onDemand(_ find: @escaping (Subject) -> [LimitFinding]) -> LimitRule {
    LimitRule { $0.mode == .provisioned ? [] : find($0) }
  }
}

extension StreamPlan {
  /// Bytes per second that the consumers which share the stream read at its peak.
  fileprivate var sharedReadBytes: Ratio {
    load.peakBytesPerSecond * Ratio(stream.consumers.shared)
  }
}
