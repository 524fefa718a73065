import ShardPlan
import ShardPlanText

/// The version of the tool and the date of the bundled prices.
enum Version {
  static let number = "0.1.0"

  /// The day on which AWS published the bundled prices.
  static var pricesDate: String {
    PriceTable.newestBundled?.date ?? "unknown"
  }

  static var text: String { "shardplan \(number) (prices as of \(pricesDate))\n" }

  static var json: String {
    JSONOutput.object([
      "schemaVersion": .integer(1), "version": .string(number),
      "pricesPublished": .string(pricesDate),
    ]).text() + "\n"
  }
}
