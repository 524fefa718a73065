/// What an import does to a table.
enum ImportState {
  case new
  case changed(prices: Int)
  case newer
  case older
  case otherSource
  case unchanged

  init(_ change: TableChange) {
    guard let old = change.old else {
      self = .new
      return
    }
    if !change.prices.isEmpty {
      self = .changed(prices: change.prices.count)
    } else if change.isSameFile {
      self = .unchanged
    } else if old.publishedAt == change.new.publishedAt {
      self = .otherSource
    } else {
      self = old.publishedAt < change.new.publishedAt ? .newer : .older
    }
  }

  /// The state for a column of a table.
  var words: String {
    switch self {
    case .new: "new"
    case .changed(let prices): "\(prices) \(prices == 1 ? "price" : "prices") changed"
    case .newer: "same prices, newer"
    case .older: "same prices, older"
    case .otherSource: "same prices"
    case .unchanged: "unchanged"
    }
  }

  /// The state for programs.
  var name: String {
    switch self {
    case .new: "new"
    case .changed: "changed"
    case .newer, .older, .otherSource: "redated"
    case .unchanged: "unchanged"
    }
  }
}
