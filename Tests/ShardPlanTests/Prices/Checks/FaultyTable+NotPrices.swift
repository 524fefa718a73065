extension FaultyTable {
  /// What is not a price.
  static let notPrices = [
    FaultyTable(
      code: "price-not-text", story: "a JSON number",
      old: "\"0.000000014\"", new: "①0.000000014"),
    FaultyTable(
      code: "price-not-text", story: "a JSON number with an exponent",
      old: "\"0.000000014\"", new: "①1.4e-8"),
    FaultyTable(
      code: "price-not-decimal", story: "an exponent, as spreadsheets write it",
      old: "\"0.000000014\"", new: "①\"1.4E-08\""),
    FaultyTable(
      code: "price-not-decimal", story: "a sign", old: "\"0.02\"", new: "①\"+0.02\""),
    FaultyTable(
      code: "price-not-decimal", story: "less than nothing", old: "\"0.02\"", new: "①\"-0.02\""),
    FaultyTable(
      code: "price-not-decimal", story: "a space before", old: "\"0.021\"", new: "①\" 0.021\""),
    FaultyTable(
      code: "price-not-decimal", story: "a space of a web page after",
      old: "\"0.021\"", new: "①\"0.021\u{A0}\""),
    FaultyTable(
      code: "price-not-decimal", story: "a comma for the point",
      old: "\"0.04\"", new: "①\"0,04\""),
    FaultyTable(
      code: "price-not-decimal", story: "commas between thousands",
      old: "\"0.04\"", new: "①\"1,000.04\""),
    FaultyTable(
      code: "price-not-decimal", story: "a currency symbol", old: "\"0.08\"", new: "①\"$0.08\""),
    FaultyTable(
      code: "price-not-decimal", story: "no digit before the point",
      old: "\"0.05\"", new: "①\".05\""),
    FaultyTable(
      code: "price-not-decimal", story: "two points", old: "\"0.05\"", new: "①\"0.0.5\""),
    FaultyTable(
      code: "price-not-decimal", story: "empty", old: "\"0.05\"", new: "①\"\""),
    FaultyTable(
      code: "price-not-decimal", story: "a word instead", old: "\"0.05\"", new: "①\"TBD\""),
    FaultyTable(
      code: "price-too-fine", story: "13 decimals", old: "\"0.016\"", new: "①\"0.0160000000001\""),
    FaultyTable(
      code: "price-zero", story: "nothing", old: "\"0.023\"", new: "①\"0\""),
    FaultyTable(
      code: "price-zero", story: "nothing, to ten places",
      old: "\"0.023\"", new: "①\"0.0000000000\""),
    FaultyTable(
      code: "price-too-large", story: "an amount of a bill",
      old: "\"0.023\"", new: "①\"12345678.90\""),
    FaultyTable(
      code: "price-not-text", story: "an own price as a number",
      old: "  \"prices\": {",
      new: "  \"overrides\": { \"provisioned\": { \"shardHour\": ①0.0135 } },\n  \"prices\": {"),
  ]
}
