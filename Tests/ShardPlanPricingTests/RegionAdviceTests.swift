import ShardPlanEngine
import ShardPlanPricing
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
  ])
  func `is found by its code or its place`(text: String, question: String) {
    #expect(Region.suggestion(insteadOf: text) == question)
  }

  @Test(arguments: ["Central", "moon-base-7", "", "Atlantis"])
  func `is not guessed`(text: String) {
    #expect(Region.suggestion(insteadOf: text) == nil)
  }

  @Test(arguments: Region.known)
  func `is found by any place that one region has`(region: Region) {
    guard !region.location.contains("(Central)") else { return }
    #expect(
      Region.suggestion(insteadOf: region.location)
        == "did you mean '\(region.code)', \(region.location)?")
  }

  @Test func `is one of those that would have been right`() {
    #expect(Region.suggestion(insteadOf: "Paris", among: ["eu-central-1"]) == nil)
    #expect(Region.suggestion(insteadOf: "eu-west-3", among: ["eu-west-2"]) != nil)
  }
}
