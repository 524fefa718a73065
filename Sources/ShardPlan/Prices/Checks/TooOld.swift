import ShardPlanText

extension Check {
  /// Prices are not older than the user accepts.
  static let tooOld = Check(code: .tooOld) { inspection in
    guard let maxAge = inspection.circumstances.maxAge, let date = inspection.draft.publishedAt
    else { return }
    let days = date.value.days(until: inspection.circumstances.now)
    guard days > maxAge else { return }
    inspection.reader.report(
      .tooOld,
      "The prices are \(days) days old on \(inspection.circumstances.now.date); "
        + "at most \(maxAge) are accepted.", at: date.node,
      advice: "import AWS's current prices: 'shardplan prices import'")
  }
}

extension Diagnostic.Code {
  static let tooOld = Self(
    "too-old", "The prices are older than `--max-age` accepts.",
    "Old prices may still hold; importing AWS's current file proves it, and renews the date.")
}
