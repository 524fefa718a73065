/// How one set of price tables differs from another.
public struct PriceComparison: Sendable, Hashable {
  /// The tables by region code, the unchanged ones too.
  public let tables: [TableChange]

  /// Compares two sets of tables, region by region.
  ///
  /// - Parameters:
  ///   - old: The tables before, one for each region.
  ///   - new: The tables after, one for each region.
  public init(from old: [PriceTable], to new: [PriceTable]) {
    let codes = Set((old + new).map(\.region.code)).sorted()
    tables = codes.map { code in
      TableChange(
        from: old.first { $0.region.code == code }, to: new.first { $0.region.code == code })
    }
  }

  /// Compares two tables, also those of two regions.
  ///
  /// - Parameters:
  ///   - old: One table.
  ///   - new: The other.
  public init(from old: PriceTable, to new: PriceTable) {
    tables = [TableChange(from: old, to: new)]
  }

  /// A Boolean value indicating whether any price was added, removed or changed.
  public var isChanged: Bool { tables.contains { $0.kind != .unchanged } }
}
