import ShardPlanEngine

extension Remark.Content {
  /// How much a remark matters.
  var severity: LimitFinding.Severity { row.severity }

  /// What a remark is about, apart from its numbers.
  var kind: String { row.kind }

  private var row: (kind: String, severity: LimitFinding.Severity) {
    switch self {
    case .unknown: ("unknown", .warning)
    case .throttled: ("throttled", .error)
    case .partlyAccepted: ("partly accepted", .note)
    case .aboveTarget: ("above the target", .warning)
    case .otherPlan: ("another plan", .warning)
    case .largeRecords: ("record size", .warning)
    case .smallerThanKPL: ("put size", .warning)
    case .longTermReadsWithoutRetention: ("longTermReads", .warning)
    case .hardlyAggregated: ("aggregation", .note)
    case .keysIfBilled: ("partition keys", .note)
    case .settingsWithoutEffect: ("no effect", .note)
    }
  }
}
