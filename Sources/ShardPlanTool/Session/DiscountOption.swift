import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

extension ScenarioOptions {
  /// The discount on list prices, in percent; it replaces that of the tables.
  static let discount = Option<Ratio?>.value(
    "discount", placeholder: "percent",
    help: "Take this off all list prices, such as 12%, instead of the tables' own discount."
  ) { text throws(UsageError) in try Discount.percent(of: text) }
}

/// Reads discounts on the command line.
private enum Discount {
  /// Reads `12%`: zero, or from 1 to below 100, with at most four decimals.
  ///
  /// A table may also have a discount below one percent. Here it is more likely a fraction that lost its
  /// meaning, so that it is refused with what was probably meant.
  static func percent(of text: String) throws(UsageError) -> Ratio {
    let hasSign = text.hasSuffix("%")
    let digits = trimmingSpaces(hasSign ? text.dropLast() : text[...])
    guard let value = Percentage.number(digits) else {
      let pointed = String(digits.map { $0 == "," ? "." : $0 })
      if pointed != digits, let value = Percentage.number(pointed), value < 100 {
        throw UsageError(
          advice: "Decimals follow a point. Please write \(value.decimal(places: 4))%.")
      }
      throw UsageError(
        expecting: "a percentage such as 12%, from 1% to below 100% with at most four decimals")
    }
    guard value < 100 else {
      throw UsageError(
        advice: "It leaves nothing to pay. Please provide a percentage below 100%, such as 12%.")
    }
    let meant = (value < 1 ? value * 100 : value).decimal(places: 4)
    guard hasSign else {
      throw UsageError(advice: "A discount has a percent sign. Please write \(meant)%.")
    }
    guard value.isZero || value >= 1 else {
      throw UsageError(
        advice:
          "A discount below 1% is hardly meant. Please write \(meant)%, or give a price table "
          + "a 'discountPercent' of \(value.decimal(places: 4)).")
    }
    return value
  }
}
