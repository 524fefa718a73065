#ifndef SHARDPLAN_REFERENCE_H
#define SHARDPLAN_REFERENCE_H

#include <stdint.h>

/// The prices of one unit in 10^-12 currency units.
typedef struct {
  uint64_t shard_hour, put_payload_unit;
  uint64_t stream_hour, data_in, data_out;
  uint64_t committed_in, missing_in, committed_out, missing_out;
} shardplan_prices;

/// A stream of records of one size, all of whose settings are whole numbers.
typedef struct {
  uint64_t records_per_second, record_size, shared_consumers, hours;
} shardplan_workload;

/// The bill of a month in 10^-12 currency units, its lower and its upper 64 bits.
typedef struct {
  uint64_t low, high;
} shardplan_total;

shardplan_total shardplan_provisioned(const shardplan_workload *workload, const shardplan_prices *prices);
shardplan_total shardplan_on_demand(const shardplan_workload *workload, const shardplan_prices *prices);
shardplan_total shardplan_advantage(const shardplan_workload *workload, const shardplan_prices *prices);

/// What a process took: nanoseconds from its start to its end and of processors, the most memory that
/// it held in kilobytes, and its exit code, or -1 where it was ended by a signal or never ran.
typedef struct {
  uint64_t nanoseconds, processor_nanoseconds, kilobytes;
  int status;
} shardplan_process;

/// Runs a program with its output thrown away, for at most 30 s of processor time; the first word is
/// its path, a null pointer the last.
shardplan_process shardplan_run(char *const arguments[]);

#endif
