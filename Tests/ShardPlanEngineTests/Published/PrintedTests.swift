import ShardPlanEngine
import Testing

/// What holds our figures against published ones must itself tell them apart.
struct `A printed figure` {
  @Test(
    arguments: [
      ("0.614999", false), ("0.615", true), ("0.619", true), ("0.62", true), ("0.625", true),
      ("0.625001", false),
    ] as [(String, Bool)])
  func `that is rounded stands for what is nearest`(exact: String, isPrinted: Bool) {
    #expect(Printed.rounded("0.62").isPrinted(for: .of(exact)) == isPrinted)
  }

  @Test(
    arguments: [
      ("36.279999", false), ("36.28", true), ("36.288", true), ("36.289999", true),
      ("36.29", false),
    ] as [(String, Bool)])
  func `that is cut off stands for what begins like it`(exact: String, isPrinted: Bool) {
    #expect(Printed.cut("36.28").isPrinted(for: .of(exact)) == isPrinted)
  }

  @Test(
    arguments: [("95.75", true), ("95.7456", false), ("95.750000000001", false)]
      as [(String, Bool)])
  func `that is exact stands for itself`(exact: String, isPrinted: Bool) {
    #expect(Printed.exactly("95.75").isPrinted(for: .of(exact)) == isPrinted)
    #expect(Printed.exactly("95.7500").isPrinted(for: .of(exact)) == isPrinted)
  }

  @Test(
    arguments: [("21.49", false), ("21.5", true), ("22.26792", true), ("22.51", false)]
      as [(String, Bool)])
  func `in whole dollars stands for a dollar's width`(exact: String, isPrinted: Bool) {
    #expect(Printed.wholeDollars("22").isPrinted(for: .of(exact)) == isPrinted)
  }
}
