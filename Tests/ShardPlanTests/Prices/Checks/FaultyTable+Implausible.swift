import ShardPlanText

extension FaultyTable {
  /// What is very likely wrong.
  static let implausible = [
    FaultyTable(
      code: "decimal-point-slipped", story: "ten times the shard-hour",
      old: "\"shardHour\": \"0.015\"", new: "\"shardHour\": ①\"0.15\""),
    FaultyTable(
      code: "decimal-point-slipped", story: "a tenth of the data out",
      old: "\"dataOutGB\": \"0.04\"", new: "\"dataOutGB\": ①\"0.004\""),
    FaultyTable(
      code: "decimal-point-slipped", story: "the price of a million PUT payload units",
      old: "\"0.000000014\"", new: "①\"0.014\""),
    FaultyTable(
      code: "decimal-point-slipped", story: "cents", region: "eu-west-1",
      old: "\"streamHour\": \"0.045\"", new: "\"streamHour\": ①\"4.5\""),
    FaultyTable(
      code: "prices-exchanged", story: "data in and data out exchanged",
      old: "\"dataInGB\": \"0.08\",\n      \"dataOutGB\": \"0.04\"",
      new: "\"dataInGB\": ①\"0.04\",\n      \"dataOutGB\": ②\"0.08\""),
    FaultyTable(
      code: "prices-exchanged", story: "shard-hour and payload unit exchanged",
      old: "\"shardHour\": \"0.015\",\n      \"putPayloadUnit\": \"0.000000014\"",
      new: "\"shardHour\": ①\"0.000000014\",\n      \"putPayloadUnit\": ②\"0.015\""),
    FaultyTable(
      code: "digits-transposed", story: "0.051 for 0.015",
      old: "\"shardHour\": \"0.015\"", new: "\"shardHour\": ①\"0.051\""),
    FaultyTable(
      code: "digits-transposed", story: "0.0280 for 0.0208", region: "af-south-1",
      old: "\"enhancedFanOutRetrievalGB\": \"0.0208\"",
      new: "\"enhancedFanOutRetrievalGB\": ①\"0.0280\""),
    FaultyTable(
      code: "price-off-level", story: "a wrong digit",
      old: "\"extendedRetentionShardHour\": \"0.02\"",
      new: "\"extendedRetentionShardHour\": ①\"0.07\""),
    FaultyTable(
      code: "price-off-level", story: "the price of São Paulo", region: "ca-central-1",
      old: "\"streamHour\": \"0.048\"", new: "\"streamHour\": ①\"0.08\""),
    FaultyTable(
      code: "mode-dearer", story: "Advantage dearer than what it discounts",
      old: "\"dataInGB\": \"0.032\"", new: "\"dataInGB\": ①\"0.09\""),
    FaultyTable(
      code: "prices-exchanged", story: "retrieval and retention exchanged", region: "eu-south-1",
      old: "\"streamHour\": \"0.071\",\n      \"dataInGB\": \"0.142\"",
      new: "\"streamHour\": ①\"0.142\",\n      \"dataInGB\": ②\"0.071\""),
    FaultyTable(
      code: "shortfall-rate", story: "a shortfall at another rate",
      old: "\"dataInShortfallGB\": \"0.032\"", new: "\"dataInShortfallGB\": ①\"0.033\"",
      severity: .warning),
    FaultyTable(
      code: "not-as-published", story: "a last digit", region: "ap-south-1",
      old: "\"enhancedFanOutRetrievalGB\": \"0.0152\"",
      new: "\"enhancedFanOutRetrievalGB\": ①\"0.0153\"", severity: .warning),
    FaultyTable(
      code: "discount-tiny", story: "a discount as a fraction of one",
      old: "  \"prices\": {", new: "  \"discountPercent\": ①0.12,\n  \"prices\": {",
      severity: .warning),
    FaultyTable(
      code: "own-price-off", story: "a discount with a slipped point",
      old: "  \"prices\": {", new: "  \"discountPercent\": ①95,\n  \"prices\": {",
      severity: .warning),
    FaultyTable(
      code: "own-price-off", story: "an own price above the list",
      old: "  \"prices\": {",
      new: "  \"overrides\": { \"provisioned\": { \"shardHour\": ①\"0.135\" } },\n  \"prices\": {",
      severity: .warning),
  ]
}
