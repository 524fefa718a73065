@_exported public import ShardPlanEngine
// Its types are part of the library's interface.
@_exported public import ShardPlanText
