extension Report {
  /// A page whose parts are made when a format comes to them.
  ///
  /// The tables of ten thousand streams take more than a gigabyte together.
  struct Page: Sendable {
    private var parts: [@Sendable () -> [Block]] = []

    /// Creates a page of blocks that are made already.
    init(_ blocks: [Block] = []) { self += blocks }

    /// Creates a page of one part.
    init(_ blocks: @escaping @Sendable () -> [Block]) { append(blocks) }

    /// Adds blocks at the end.
    static func += (page: inout Page, blocks: [Block]) { page.parts.append { blocks } }

    /// Adds a part at the end.
    ///
    /// - Parameter blocks: Makes the part; each pass through the page calls it.
    mutating func append(_ blocks: @escaping @Sendable () -> [Block]) { parts.append(blocks) }

    /// Adds another page at the end.
    mutating func append(_ page: Page) { parts += page.parts }

    /// Returns the page with one more paragraph below its first ones.
    func introduced(by paragraph: String) -> Page {
      var page = self
      let first = parts.first
      let introduced: @Sendable () -> [Block] = {
        var blocks = first?() ?? []
        blocks.insert(
          .paragraph(paragraph), at: blocks.firstIndex { !$0.isIntroduction } ?? blocks.endIndex)
        return blocks
      }
      page.parts = [introduced] + parts.dropFirst()
      return page
    }

    /// All blocks from top to bottom.
    var blocks: [Block] { parts.flatMap { $0() } }

    /// Goes through the blocks from top to bottom, one part at a time.
    func forEach(_ body: (Block) -> Void) {
      for part in parts { part().forEach(body) }
    }

    /// Returns whether a block is of a kind; later parts than the first such block are not made.
    func contains(where isMeant: (Block) -> Bool) -> Bool {
      parts.contains { $0().contains(where: isMeant) }
    }
  }
}

extension Report.Block {
  /// A Boolean value indicating whether this is text, as at the beginning of pages.
  fileprivate var isIntroduction: Bool {
    switch self {
    case .paragraph, .conclusion: true
    default: false
    }
  }
}
