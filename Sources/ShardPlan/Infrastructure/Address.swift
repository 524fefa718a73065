import ShardPlanText

/// The names of resources in messages.
enum Address {
  /// Returns a name in quotes, cut only when it is far longer than names are.
  ///
  ///     Address.quoted("aws_kinesis_stream.orders")  // 'aws_kinesis_stream.orders'
  static func quoted(_ address: String) -> String { "'\(Abbreviation.of(address, keeping: 200))'" }
}
