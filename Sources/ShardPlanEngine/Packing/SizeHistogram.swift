/// The law of the size of an aggregate of a mix, in 512 cells, which show a share to about half a
/// percent.
///
/// Each cell knows how likely it is, and the mean size in it. So sums of two aggregates keep their mean,
/// and spread by little less than they should: by the variance inside of cells, a few thousandths.
struct SizeHistogram {
  /// A number of sizes that lie close together.
  private struct Cell {
    /// How likely they are, with 60 binary places.
    var weight: UInt64
    /// Their mean, in 256ths of a byte.
    var size: UInt64
  }

  /// Ascending by size.
  private var cells: [Cell]
  /// How far apart two sizes in a cell may be, in 256ths of a byte.
  private var width: UInt64 = 1
  /// The frame and key table of an aggregate, in 256ths of a byte.
  private let constant: UInt64

  private static var most: Int { 512 }

  /// Adds up the sizes of records, which under later keys are a byte or two longer.
  init(of count: Int64, in format: KPLFormat) {
    let sizes = EncodedSizes(of: format.mix, in: format, keyIndex: 0)
    func scaled(_ bytes: Ratio) -> UInt64 {
      UInt64(clamping: (bytes * 256).rounded(.toNearestOrEven) ?? .max)
    }
    let one = sizes.parts.map { part in
      Cell(
        weight: UInt64(
          clamping: (part.share * Ratio(UInt128(1) << 60)).rounded(.toNearestOrEven) ?? 0),
        size: scaled(Ratio(part.bytes)))
    }
    constant = scaled(
      format.size(of: Ratio(count)).total.excess(over: Ratio(count) * sizes.extent.mean))
    cells = one
    for bit in (0..<(Int64.bitWidth - count.leadingZeroBitCount - 1)).reversed() {
      add(cells)
      if count >> Int64(bit) & 1 == 1 { add(one) }
    }
  }

  /// The size that no more than one aggregate in a billion exceeds, in whole bytes.
  var largest: Ratio {
    let total = cells.reduce(UInt128(0)) { $0 + UInt128($1.weight) }
    var above: UInt128 = 0
    for cell in cells.reversed() {
      above += UInt128(cell.weight)
      guard above > total / 1_000_000_000 else { continue }
      return (Ratio(cell.size + width / 2 + constant) / 256).roundedUp
    }
    return .zero
  }

  /// Returns the share of aggregates above some bytes, and of bytes in them.
  ///
  /// Sizes are taken to lie evenly around the mean of their cell.
  func share(above limit: Ratio) -> AggregateShare {
    let limit = UInt64(clamping: (limit * 256).rounded(.down) ?? .max)
    var total: (weight: UInt128, size: UInt128) = (0, 0)
    var above = total
    for cell in cells {
      let size = cell.size + constant
      total.weight += UInt128(cell.weight)
      total.size += UInt128(cell.weight) * UInt128(size)
      let reach = size + width / 2
      guard reach > limit else { continue }
      let share = UInt128(min(width, reach - limit))
      above.weight += UInt128(cell.weight) * share / UInt128(width)
      above.size += UInt128(cell.weight) * share / UInt128(width) * UInt128(size)
    }
    return AggregateShare(
      aggregates: Ratio(above.weight, over: max(1, total.weight)),
      bytes: Ratio(above.size, over: max(1, total.size)))
  }

  /// Adds an independent size, and takes those sums together that are close.
  private mutating func add(_ others: [Cell]) {
    guard let first = cells.first, let last = cells.last, let other = others.first,
      let top = others.last
    else { return }
    let least = first.size + other.size
    width = (last.size + top.size - least) / UInt64(Self.most) + 1
    var sums = [(weight: UInt128, size: UInt128)](repeating: (0, 0), count: Self.most)
    for one in cells {
      for two in others {
        let weight = (UInt128(one.weight) * UInt128(two.weight)) >> 60
        let size = one.size + two.size - least
        let place = Int(size / width)
        sums[place].weight += weight
        sums[place].size += weight * UInt128(size)
      }
    }
    // What is less likely than 2⁻⁵⁰ is left out, so that cells lie where something is.
    cells = sums.compactMap { sum in
      guard sum.weight >= 1 << 10 else { return nil }
      return Cell(
        weight: UInt64(clamping: sum.weight), size: least + UInt64(clamping: sum.size / sum.weight))
    }
  }
}
