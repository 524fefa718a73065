import Testing

/// The least traffic is no choice that anyone has: a sweep over it names the scenario.
struct `A sweep over the load` {
  private static let kilobyte = "--record-size 1KB --region us-east-1"

  private func answer(_ options: String) -> String {
    let run = ToolRun(["sweep"] + options.split(separator: " ").map(String.init))
    return run.output.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.isEmpty }.dropFirst().prefix { !$0.isEmpty }.joined(separator: " ")
  }

  @Test func `says which mode is the cheapest from where`() {
    let modes = "\(Self.kilobyte) --rate 1/s --mode on-demand,on-demand-advantage"
    #expect(
      answer("\(modes) --vary rate=1000/s,5000/s,10240/s,20480/s")
        == "Cheapest: On-demand up to 5,000 records/s, Advantage from 10,240 records/s.")
    #expect(
      answer("\(modes) --vary rate=1000/s,5000/s")
        == "No scenario is cheaper than On-demand at any point.")
  }

  @Test func `tells the bills at both ends of the only scenario`() {
    #expect(
      answer("\(Self.kilobyte) --rate 1/s --vary rate=100/s,1000/s,2000/s")
        == "$14.63 a month for 100 records/s, $95.48 for 2,000 records/s.")
  }

  @Test func `names the cheapest point of what can be chosen`() {
    #expect(
      answer("\(Self.kilobyte) --rate 100/s --vary retention=24h,48h,8d").hasPrefix("Cheapest: "))
  }
}
