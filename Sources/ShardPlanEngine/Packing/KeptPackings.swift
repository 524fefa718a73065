/// Parts of packings that depend on the sizes of records alone, kept for the next stream of the same
/// sizes: with another rate, number of producers or number of records in an aggregate.
///
/// Whatever is kept is what would be computed again, to the last digit. Only a few mixes are kept at a
/// time, so that memory does not grow with the number of streams.
package struct KeptPackings: Sendable {
  /// Parts of the packings of one mix in one format, and in aggregates of one size.
  private struct Filled {
    let format: KPLFormat
    let bytes: Ratio
    let filling: MixFilling
    /// Found when it is first asked for.
    var pieces: Pieces?
  }

  /// The mixes last used, the latest last.
  private var spectra: [SizeSpectrum] = []
  private var fillings: [Filled] = []

  /// The mixes kept: their coefficients and cells take up to two megabytes each.
  private static var most: Int { 4 }

  /// Creates a keeper of nothing yet.
  package init() {}

  /// Returns the mean numbers of units and kilobytes of aggregates of a whole number of records.
  mutating func pieces(of count: Int64, in format: KPLFormat) -> Pieces {
    if let index = spectra.lastIndex(where: { $0.format == format }) {
      if index != spectra.count - 1 { spectra.append(spectra.remove(at: index)) }
    } else {
      // Roots are the same for all.
      let roots = spectra.last?.roots ?? RootsOfUnity()
      if spectra.count == Self.most { spectra.removeFirst() }
      spectra.append(SizeSpectrum(of: format, roots))
    }
    // In place, so that coefficients are not copied.
    return spectra[spectra.count - 1].pieces(of: count)
  }

  /// Returns the mean number of records that fit into an aggregate.
  mutating func fitting(of format: KPLFormat, into bytes: Ratio) -> Ratio {
    fillings[place(of: format, into: bytes)].filling.records
  }

  /// Returns the mean numbers of units and kilobytes of full aggregates, and the bytes of a cell that
  /// sizes were rounded to.
  mutating func fullPieces(of format: KPLFormat, into bytes: Ratio) -> (Pieces, cell: Ratio) {
    let index = place(of: format, into: bytes)
    let filling = fillings[index].filling
    let pieces = fillings[index].pieces ?? filling.pieces(of: format, into: bytes)
    fillings[index].pieces = pieces
    return (pieces, filling.cell)
  }

  /// Finds a filling, or fills aggregates; it is the last then.
  private mutating func place(of format: KPLFormat, into bytes: Ratio) -> Int {
    if let index = fillings.lastIndex(where: { $0.bytes == bytes && $0.format == format }) {
      if index != fillings.count - 1 { fillings.append(fillings.remove(at: index)) }
    } else {
      if fillings.count == Self.most { fillings.removeFirst() }
      fillings.append(
        Filled(format: format, bytes: bytes, filling: MixFilling(of: format, into: bytes)))
    }
    return fillings.count - 1
  }
}
