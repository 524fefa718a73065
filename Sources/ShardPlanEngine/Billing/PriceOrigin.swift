/// The origin of the prices on a rate card: region, publication and file, as reports name them.
///
/// ```swift
/// let origin = PriceOrigin(
///   region: "eu-west-1", location: "EU (Ireland)", publishedAt: "2026-08-31T09:22:09Z",
///   source: "our contract", file: "prices.json")
/// print(origin.region)  // eu-west-1
/// ```
public struct PriceOrigin: Sendable, Equatable {
  /// All five texts behind one reference, since every estimate carries them.
  private let texts: [String]

  /// Creates an origin.
  ///
  /// - Parameters:
  ///   - region: The code of the region, such as `us-east-1`.
  ///   - location: The name of the region, such as `US East (N. Virginia)`.
  ///   - publishedAt: The moment of publication in UTC, such as `2026-08-31T09:22:09Z`.
  ///   - source: The document that the prices were taken from, in words.
  ///   - file: The file that holds the prices, as messages name it.
  public init(
    region: String, location: String, publishedAt: String, source: String, file: String
  ) {
    texts = [region, location, publishedAt, source, file]
  }

  /// The origin of prices that were put together in code.
  public static let code = PriceOrigin(
    region: "custom", location: "prices given in code", publishedAt: "1970-01-01T00:00:00Z",
    source: "given in code", file: "code")

  /// The code of the region.
  public var region: String { texts[0] }
  /// The name of the region.
  public var location: String { texts[1] }
  /// The moment of publication in UTC.
  public var publishedAt: String { texts[2] }
  /// The document that the prices were taken from, in words.
  public var source: String { texts[3] }
  /// The file that holds the prices, as messages name it.
  public var file: String { texts[4] }
}
