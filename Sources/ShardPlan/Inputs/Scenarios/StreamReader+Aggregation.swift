import ShardPlanEngine
import ShardPlanText

extension StreamReader {
  /// Reads how records are put together: so many of them, or as many as a producer manages.
  mutating func aggregation(_ node: Node, _ reader: inout DocumentReader) -> Aggregation? {
    let fields = ["recordsPerPut", "putSize", "distinctKeys", "kpl"]
    guard let object = reader.object(node, fields: fields) else { return nil }
    let recordsPerPut =
      optional(.recordsPerPut, of: object, &reader) {
        $0.plainNumber($1, "The number of records per PUT", example: "12.5")
      } ?? 1
    let distinctKeys = optional(.distinctKeys, of: object, &reader) {
      $0.count($1, "A number of keys", example: "3")
    }?.whole
    let putSize = optional(.putSize, of: object, &reader) { $0.size($1) }
    if object["kpl"] != nil {
      return producer(of: object, &reader).map { .producer($0, distinctKeys: distinctKeys ?? 1) }
    }
    guard let putSize else {
      return .kpl(recordsPerPut: recordsPerPut, distinctKeys: distinctKeys ?? 1)
    }
    if let keys = object.keyNode("distinctKeys") {
      reader.report(
        .noEffect, "The size of a PUT is given, so its number of keys has no effect.", at: keys,
        advice: "leave out 'distinctKeys' or 'putSize'", severity: .warning)
    }
    return .sized(recordsPerPut: recordsPerPut, putSize: putSize)
  }

  /// The settings of producers, from which the records per PUT follow.
  private mutating func producer(
    of object: ObjectNode, _ reader: inout DocumentReader
  ) -> KPLSettings? {
    for field in ["recordsPerPut", "putSize"] {
      guard let key = object.keyNode(field) else { continue }
      reader.report(
        .contradiction, "'\(field)' is given, and also 'kpl', from which it would follow.", at: key,
        advice: "leave one of them out")
    }
    guard let node = object["kpl"],
      let kpl = reader.object(node, fields: ["maxSize", "maxCount", "bufferedTime", "producers"])
    else { return nil }
    var settings = KPLSettings()
    settings.maxSize =
      optional(.aggregateSize, of: kpl, &reader) { $0.size($1) } ?? settings.maxSize
    settings.maxCount =
      optional(.aggregateCount, of: kpl, &reader) {
        $0.count($1, "A number of records", example: "500")
      }?.whole ?? settings.maxCount
    settings.bufferedSeconds =
      optional(.bufferedTime, of: kpl, &reader) { $0.seconds($1, "A buffered time") }
      ?? settings.bufferedSeconds
    settings.producers =
      optional(.producers, of: kpl, &reader) {
        $0.count($1, "A number of producers", example: "10")
      }?.whole ?? settings.producers
    return settings
  }
}
