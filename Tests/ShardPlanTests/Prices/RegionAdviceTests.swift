import ShardPlanEngine
import ShardPlan
import ShardPlanText
import Testing

/// What is asked of somebody who wrote a region that does not exist.
struct `The region that was probably meant` {
  @Test(arguments: [
    ("eu-centrl-1", "did you mean 'eu-central-1'?"),
    ("us-eest-2", "did you mean 'us-east-2'?"),
    ("frankfurt", "did you mean 'eu-central-1', EU (Frankfurt)?"),
    ("Franfkurt", "did you mean 'eu-central-1', EU (Frankfurt)?"),
    ("virginia", "did you mean 'us-east-1', US East (N. Virginia)?"),
    ("N. California", "did you mean 'us-west-1', US West (N. California)?"),
    ("São Paulo", "did you mean 'sa-east-1', South America (Sao Paulo)?"),
    ("EU (Paris)", "did you mean 'eu-west-3', EU (Paris)?"),
    ("US-East", "did you mean 'us-east-1'?"),
    ("Mexico", "did you mean 'mx-central-1', Mexico (Central)?"),
  ])
  func `is found by its code or its place`(text: String, question: String) {
    #expect(Region.suggestion(insteadOf: text) == question)
  }

  @Test(arguments: ["US East", "us east", "US Eest"])
  func `is one of two that share a name`(text: String) {
    #expect(
      Region.suggestion(insteadOf: text)
        == "did you mean 'us-east-1', US East (N. Virginia), or 'us-east-2', US East (Ohio)?")
  }

  @Test(arguments: ["Ningxia", "China (Ningxia)", "cn-northwst-1"])
  func `is not shown without saying that its prices are not bundled`(text: String) throws {
    let question = try #require(Region.suggestion(insteadOf: text))
    #expect(question.contains("'cn-northwest-1'"))
    #expect(question.hasSuffix(", which has no bundled prices?"))
    // Where the prices are somebody's own, they are there.
    let own = try #require(Region.suggestion(insteadOf: text, among: ["cn-northwest-1"]))
    #expect(!own.contains("bundled"))
  }

  @Test(arguments: ["Central", "moon-base-7", "", "Atlantis", "Asia Pacific"])
  func `is not guessed`(text: String) {
    #expect(Region.suggestion(insteadOf: text) == nil)
  }

  @Test(arguments: Region.known)
  func `is found by any place that one region has`(region: Region) {
    guard !region.location.contains("(Central)") else { return }
    let isPriced = PriceTable.bundledRegions.contains(region.code)
    #expect(
      Region.suggestion(insteadOf: region.location)
        == "did you mean '\(region.code)', \(region.location)"
        + (isPriced ? "?" : ", which has no bundled prices?"))
  }

  @Test func `is one of those that would have been right`() {
    #expect(Region.suggestion(insteadOf: "Paris", among: ["eu-central-1"]) == nil)
    #expect(Region.suggestion(insteadOf: "eu-west-3", among: ["eu-west-2"]) != nil)
  }
}
