import ShardPlanEngine

/// Checks the streams of scenarios, and keeps their plans for the estimates.
struct StreamChecker {
  /// Is told how many streams of how many are checked.
  let progress: (_ done: Int, _ all: Int) -> Void
  /// The number of streams of all scenarios.
  var all = 0
  /// The mode of this scenario, and the plans of its streams so far where nothing is wrong with them.
  private var mode = CapacityMode.provisioned
  private(set) var plans: [StreamPlan?] = []
  private var done = 0
  /// Streams of other scenarios may be alike.
  private var kept = KeptPackings()

  init(progress: @escaping (_ done: Int, _ all: Int) -> Void = { _, _ in }) {
    self.progress = progress
  }

  /// Begins with the streams of another scenario.
  ///
  /// - Parameter mode: Its mode.
  mutating func begin(in mode: CapacityMode) {
    (self.mode, plans) = (mode, [])
  }

  /// Returns everything about a stream that cannot be.
  mutating func faults(of stream: KinesisStream, in month: BillingMonth) -> [Rejection.Reason] {
    progress(done, all)
    done += 1
    let checked = stream.checked(in: stream.mode ?? mode, month: month, &kept)
    plans.append(checked.plan)
    return checked.faults
  }
}
