import ShardPlanEngine
import ShardPlan
import ShardPlanTool

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// swift run -c release -Xswiftc -static-executable -Xlinker -s shardplan-benchmark
//
// `shardplan-benchmark growth` prints only how the commands grow with their input, and
// `shardplan-benchmark growth plan mixes` only the rows with these words.

if CommandLine.arguments.dropFirst().first == "growth" {
  GrowthBenchmark(words: Array(CommandLine.arguments.dropFirst(2))).run()
  exit(0)
}
guard let card = PriceTable.bundled(for: "us-east-1")?.rates else {
  preconditionFailure("us-east-1 is not bundled.")
}
// First of all, since the system counts a small process as large as the one that starts it.
ProcessBenchmark().run()
print("\nCommands as processes, as their input grows (ms/MB)\n")
GrowthBenchmark(words: []).run()
print("\nOne exact bill, its rate going from 1 to 100,000 records/s (best of 60 series)\n")
print(Row("mode", "C", "rate quoter", "times C", "any quoter", "times C", "full estimate").text)
for mode in CapacityMode.allCases {
  BillBenchmark(mode: mode, card: card).run()
}
print("\nCommands inside of this process (best of 7)\n")
CommandBenchmark().run()
