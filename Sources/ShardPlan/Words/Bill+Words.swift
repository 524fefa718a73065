public import ShardPlanEngine

extension Bill {
  /// The arithmetic behind each line in a line of text, in the order of ``Bill/lines``.
  ///
  /// Numbers that go on are cut after twelve decimals and end in an ellipsis; amounts have all their
  /// digits, and `≈` stands before one that had to be rounded to 10⁻¹².
  public var explanations: [String] {
    lines.map { line in
      "\(BillLine(line.dimension).rawValue): \(line.quantityWords), "
        + line.priceWords(in: currency)
    }
  }
}

extension Bill: CustomStringConvertible {
  /// Each line with its amount and, indented below it, how it comes about; at the end the total.
  ///
  /// Amounts are rounded to the cent, half a cent going away from zero; the arithmetic is exact.
  public var description: String {
    let details = lines.flatMap { line in
      [
        "\(BillLine(line.dimension).rawValue): \(line.amount.text(in: currency))",
        "  \(line.quantityWords)", "  \(line.amountWords(in: currency))",
      ]
    }
    return (details + ["Total: \(total.text(in: currency))"]).joined(separator: "\n")
  }
}

extension Money {
  /// Returns an amount as people read it: `$1,193.55`.
  ///
  /// - Parameter currency: The currency of the amount, which says the symbol.
  /// - Returns: Text rounded to the cent, half a cent going away from zero.
  public func text(in currency: Currency) -> String { MoneyText.cents(self, currency) }
}
