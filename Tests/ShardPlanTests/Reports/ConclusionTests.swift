import ShardPlanEngine
import Testing

@testable import ShardPlan

/// Which of the compared bills is named the cheapest.
struct `The conclusion of a comparison` {
  private func costed(_ name: String, in region: String, shards: Int64? = nil) throws
    -> Estimate
  {
    var stream = Samples.stream
    stream.shards = shards
    return try Samples.costed(name, [stream], in: region)
  }

  @Test func `is not lost by one region in another currency`() throws {
    let scenarios = [
      try costed("a", in: "eu-central-1"), try costed("b", in: "us-east-1"),
      try costed("c", in: "cn-north-1"),
    ]
    let words = Conclusion(scenarios).words
    #expect(words.hasPrefix("Cheapest of those in USD: b, $1,196.82 a month: $"))
    #expect(words.hasSuffix(" less than a."))
    #expect(!words.contains("CNY"))
  }

  @Test func `is drawn for each currency by itself`() throws {
    let scenarios = [
      try costed("a", in: "us-east-1"), try costed("b", in: "cn-north-1"),
      try costed("c", in: "eu-west-1"), try costed("d", in: "cn-north-1", shards: 30),
    ]
    let words = Conclusion(scenarios).words
    #expect(words.hasPrefix("Cheapest of those in USD: a, $1,196.82 a month; the next, c, costs $"))
    #expect(words.contains(" more. Cheapest of those in CNY: b, CN¥9,660.57 a month; the next, d,"))
  }

  @Test func `says why there is none where no two bills are in one currency`() throws {
    let scenarios = [try costed("a", in: "us-east-1"), try costed("b", in: "cn-north-1")]
    #expect(
      Conclusion(scenarios).words
        == "a $1,196.82 and b CN¥9,660.57 a month; currencies are not compared.")
  }

  @Test func `tells of each currency whether some do not take the peak`() throws {
    let scenarios = [
      try costed("a", in: "us-east-1"), try costed("b", in: "us-east-1", shards: 1),
      try costed("c", in: "cn-north-1", shards: 1), try costed("d", in: "cn-north-1", shards: 1),
    ]
    #expect(
      Conclusion(scenarios).words
        == "Cheapest of those in USD: a, $1,196.82 a month, of those that carry the peak. "
        + "None of those in CNY runs as planned: the shards cannot carry the peak. "
        + "By price alone c is the cheapest, CN¥386.42 a month.")
  }
}
