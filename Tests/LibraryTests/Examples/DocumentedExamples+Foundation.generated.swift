// Made from the code in the documentation; `UPDATE_GOLDEN=1 swift test --filter LibraryTests`
// makes it anew. Delete it first when an example does not compile.
// swift-format-ignore-file

import Foundation
import ShardPlan
import Testing

struct `Documented examples beside Foundation` {
  @Test func `Docs/Library.md, 2`() throws {
    let console = Console()

    let stream = KinesisStream(recordSize: .kibibytes(2), rate: .perSecond(400))
    console.print(try stream.bill(in: "eu-west-1", mode: .onDemand).total)
    let difference = console.difference(
      from: #"""
        305.5306640625
        """#)
    #expect(difference == nil)
  }
}
