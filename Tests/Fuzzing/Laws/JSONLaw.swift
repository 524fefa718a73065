import ShardPlanText

/// JSON that every reader reads in the same way.
enum JSONLaw {
  static func check(_ output: String, _ laws: inout Laws) {
    do throws(Diagnostic) {
      check(try JSONReader.read(SourceText(name: "output", text: output)), &laws)
    } catch {
      laws.expect(false, "The output is no JSON: \(error.message)")
    }
  }

  private static func check(_ value: JSONValue, _ laws: inout Laws) {
    switch value.content {
    case .array(let elements): for element in elements { check(element, &laws) }
    case .object(let members):
      laws.expect(Set(members.map(\.key)).count == members.count, "A field of the JSON repeats.")
      for member in members { check(member.value, &laws) }
    default: break
    }
  }
}
