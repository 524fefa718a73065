extension KinesisStream {
  /// Returns everything about this stream that cannot be, and its plan where nothing is wrong.
  ///
  /// An estimate in the same mode and month takes the plan over: packing a mix of many sizes takes long.
  ///
  /// - Parameters:
  ///   - mode: The mode.
  ///   - month: The month that monthly rates are spread over.
  ///   - kept: What helps to pack the next stream like this one.
  /// - Precondition: The month is longer than zero hours.
  /// - Returns: The reasons of ``faults(in:)``; the plan may be missing where there are none, too.
  package func checked(
    in mode: CapacityMode, month: BillingMonth, _ kept: inout KeptPackings
  ) -> (faults: [Rejection.Reason], plan: StreamPlan?) {
    let invalid = faultsOfFields(in: month)
    guard invalid.isEmpty else { return (invalid, nil) }
    // Faults are those of the provisioned mode, where producers may see other shards.
    let faults = mode == .provisioned && unknown == nil ? [] : faults(in: month, &kept)
    // What is unknown is assumed when it is priced.
    guard faults.isEmpty, unknown == nil else { return (faults, nil) }
    do throws(Rejection.Reason) {
      return ([], try StreamPlan(self, in: mode, month: month, isSized: true, &kept))
    } catch {
      return (self.faults(in: month, &kept), nil)
    }
  }
}

extension StreamPlan {
  /// Returns whether this is the plan of a stream.
  func plans(_ stream: KinesisStream, in mode: CapacityMode, month: BillingMonth) -> Bool {
    self.mode == mode && self.month == month && self.stream == stream
  }
}
