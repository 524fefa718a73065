import TestSupport

/// The price table of us-east-1, with `SOURCE` for the text that says where it comes from.
enum PriceTableSample {
  static let text: String = {
    let table = (try? Repository.text("Pricing/us-east-1.json")) ?? ""
    return table.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.contains("\"source\":") ? "  \"source\": SOURCE," : String(line)
    }.joined(separator: "\n")
  }()
}
