@_exported public import ShardPlanEngine
// What these read and report is part of their interface.
@_exported public import ShardPlanText
