import ShardPlanText
import Testing

/// Advice that stands by itself.
struct `A sentence` {
  @Test(arguments: [
    ("did you mean 'rate'?", "Did you mean 'rate'?"),
    ("write the rate per second", "Write the rate per second."),
    ("eu-west-1 has prices for provisioned", "eu-west-1 has prices for provisioned."),
    ("'prices list' shows them", "'prices list' shows them."),
  ])
  func `begins with a capital and ends`(advice: String, sentence: String) {
    #expect(advice.sentence == sentence)
    #expect(advice[...].sentence == sentence)
  }
}
