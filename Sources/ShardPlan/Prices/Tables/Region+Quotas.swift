public import ShardPlanEngine

extension Region {
  /// What an account may have in the region before AWS raises it.
  ///
  /// Source: Kinesis developer guide, "Quotas and limits" (2026), which names three regions of
  /// large quotas.
  public var quotas: Quotas {
    ["us-east-1", "us-west-2", "eu-west-1"].contains(code) ? .large : .usual
  }
}
