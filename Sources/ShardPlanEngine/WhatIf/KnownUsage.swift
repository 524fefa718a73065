extension Scenario {
  /// Throws the first rate or size of records that is not known, for answers that depend on them.
  func checkUsageIsKnown() throws(Rejection) {
    for (index, stream) in streams.enumerated() {
      guard let unknown = stream.unknown else { continue }
      throw Rejection(stream: index, .notKnown(unknown.hidesRate ? .rate : .recordSize))
    }
  }
}
