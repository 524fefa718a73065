public import ShardPlanEngine

extension KinesisStream {
  /// Prices a month of this stream in a region, at the prices that come with ShardPlan.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
  /// let bill = try stream.bill(in: "us-east-1")
  /// print(bill.total, bill.currency)  // 1193.55 USD
  /// ```
  ///
  /// - Parameters:
  ///   - region: The code of a region, such as `us-east-1`.
  ///   - mode: The capacity mode.
  ///   - month: The month that is billed; 730 hours, as in the AWS Pricing Calculator, unless given.
  /// - Returns: The bill of as many such streams as ``KinesisStream/count`` says, exact to 10⁻¹² of the
  ///   region's currency in each line.
  /// - Throws: A ``PricingError`` when the region is unknown or has no prices, the stream cannot be
  ///   costed, or its mode is not sold there.
  public func bill(
    in region: String, mode: CapacityMode = .provisioned, month: BillingMonth = .standard
  ) throws(PricingError) -> Bill {
    let scenario = Scenario(name: name, mode: mode, streams: [self], month: month)
    return try scenario.priced(at: PriceTable.priced(in: region)).bill
  }

  /// Prices a month of this stream at the prices of a table.
  ///
  /// - Parameters:
  ///   - table: The prices: bundled ones, or your own.
  ///   - mode: The capacity mode.
  ///   - month: The month that is billed; 730 hours, as in the AWS Pricing Calculator, unless given.
  /// - Returns: The bill of as many such streams as ``KinesisStream/count`` says, exact to 10⁻¹² of the
  ///   table's currency in each line.
  /// - Throws: A ``Rejection`` when the stream cannot be costed, or the table does not price the mode.
  public func bill(
    at table: PriceTable, mode: CapacityMode = .provisioned, month: BillingMonth = .standard
  ) throws(Rejection) -> Bill {
    let scenario = Scenario(name: name, mode: mode, streams: [self], month: month)
    return try scenario.estimate(at: table.rates).bill
  }
}
