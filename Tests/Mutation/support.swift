// Added to the changed copy of the engine: how it asks which change is on.

import MutationSwitch

@inline(__always)
func on(_ number: Int32) -> Bool { mutation_is_on(number) }

@inline(__always)
func kept(_ number: Int32) -> Bool { !on(number) }

// Public for the sake of default arguments.
@inline(__always)
public func mutant<Value>(
  _ number: Int32, _ original: @autoclosure () -> Value, _ changed: @autoclosure () -> Value
) -> Value {
  mutation_is_on(number) ? changed() : original()
}

@inline(__always)
func minMutant<Value: Comparable>(_ number: Int32, _ first: Value, _ others: Value...) -> Value {
  on(number) ? others.reduce(first) { max($0, $1) } : others.reduce(first) { min($0, $1) }
}

@inline(__always)
func maxMutant<Value: Comparable>(_ number: Int32, _ first: Value, _ others: Value...) -> Value {
  on(number) ? others.reduce(first) { min($0, $1) } : others.reduce(first) { max($0, $1) }
}

extension Bool {
  @inline(__always)
  func flipped(_ number: Int32) -> Bool { on(number) ? !self : self }
}
