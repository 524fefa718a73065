@testable import ShardPlanEngine
import Testing

struct `A setting of a stream` {
  @Test(arguments: FieldEdge.all)
  func `is allowed up to both of its edges`(edge: FieldEdge) {
    for stream in edge.allowed {
      let faults = stream.faults(in: .standard)
      #expect(!faults.contains { isOutOfBounds($0, edge.field) }, "\(stream)")
    }
  }

  @Test(arguments: FieldEdge.numbers)
  func `is refused beyond them, with the value and the bounds`(edge: FieldEdge) throws {
    for (stream, found) in edge.refused {
      let faults = stream.faults(in: .standard)
      #expect(faults.count == 1)
      guard case .outOfBounds(edge.field, let value, let allowed)? = faults.first else {
        Issue.record("\(stream) gave \(faults)")
        continue
      }
      #expect(value == found)
      #expect(!allowed.contains(found))
      #expect(allowed.contains(allowed.most))
      #expect(allowed.contains(allowed.least) == allowed.includesLeast)
      for mode in CapacityMode.allCases {
        #expect(throws: Rejection.self) {
          try Scenario(mode: mode, streams: [stream]).estimate(at: .virginia)
        }
      }
    }
  }

  /// A number below zero is found as zero, but must not pass for it where zero is allowed.
  @Test(arguments: FieldEdge.numbers)
  func `is refused below zero`(edge: FieldEdge) {
    for stream in edge.negative {
      let faults = stream.faults(in: .standard)
      guard case .outOfBounds(edge.field, 0, _)? = faults.first, faults.count == 1 else {
        Issue.record("\(stream) gave \(faults)")
        continue
      }
      for mode in CapacityMode.allCases {
        #expect(throws: Rejection.self) {
          try Scenario(mode: mode, streams: [stream]).estimate(at: .virginia)
        }
      }
    }
  }

  @Test
  func `has an edge here and a row in the engine's table, in the order of the fields`() {
    #expect(FieldEdge.all.map(\.field) == StreamField.allCases)
    #expect(StreamSetting.all.map(\.field) == StreamField.allCases)
  }

  @Test
  func `is refused in the order of the fields, all at once`() throws {
    var stream = FieldEdge.plain
    stream.retentionHours = 1
    stream.rate = .perSecond(0)
    stream.count = 0
    let fields = stream.faults(in: .standard).map { fault -> StreamField? in
      if case .outOfBounds(let field, _, _) = fault { field } else { nil }
    }
    #expect(fields == [.count, .rate, .retention])
  }

  private func isOutOfBounds(_ fault: Rejection.Reason, _ field: StreamField) -> Bool {
    if case .outOfBounds(field, _, _) = fault { true } else { false }
  }
}
