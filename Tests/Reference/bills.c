// Bills by hand-written integer arithmetic: the least that a machine has to do for an exact total of a
// plain stream, and so what the engine's speed is held against. Nothing but whole numbers goes in, one
// rule follows the other, and every amount is rounded once, half to even.

#include "reference.h"

typedef unsigned __int128 wide;

static shardplan_total total_of(wide sum) {
  return (shardplan_total){(uint64_t)sum, (uint64_t)(sum >> 64)};
}

static wide ceiling(wide value, uint64_t divisor) { return (value + divisor - 1) / divisor; }

static wide larger(wide one, wide other) { return one > other ? one : other; }

// A gigabyte is 2^30 bytes, so that dividing is shifting.
static wide per_gigabyte(wide bytes, uint64_t price) {
  const wide product = bytes * price;
  const wide whole = product >> 30;
  const uint64_t rest = (uint64_t)product & ((UINT64_C(1) << 30) - 1);
  const uint64_t half = UINT64_C(1) << 29;
  return whole + (rest > half || (rest == half && (whole & 1)));
}

shardplan_total shardplan_provisioned(
    const shardplan_workload *workload, const shardplan_prices *prices) {
  const wide rate = workload->records_per_second;
  const wide bytes = rate * workload->record_size;
  wide shards = ceiling(rate, 1000);
  shards = larger(shards, ceiling(bytes, 1048576));
  shards = larger(shards, ceiling(bytes * workload->shared_consumers, 2097152));
  shards = larger(shards, 1);
  const wide units = rate * ceiling(workload->record_size, 25600) * workload->hours * 3600;
  return total_of(
      shards * workload->hours * prices->shard_hour + units * prices->put_payload_unit);
}

shardplan_total shardplan_on_demand(
    const shardplan_workload *workload, const shardplan_prices *prices) {
  const wide records = (wide)workload->records_per_second * workload->hours * 3600;
  const wide in = records * ceiling(workload->record_size, 1024) * 1024;
  const wide out = records * workload->record_size * workload->shared_consumers;
  return total_of(
      workload->hours * prices->stream_hour + per_gigabyte(in, prices->data_in)
      + per_gigabyte(out, prices->data_out));
}

shardplan_total shardplan_advantage(
    const shardplan_workload *workload, const shardplan_prices *prices) {
  const wide seconds = (wide)workload->hours * 3600;
  const wide records = workload->records_per_second * seconds;
  const wide in = records * ceiling(workload->record_size, 1024) * 1024;
  const wide out = records * workload->record_size * workload->shared_consumers;
  const wide committed = 26214400 * seconds;
  return total_of(
      per_gigabyte(in, prices->committed_in)
      + per_gigabyte(committed > in ? committed - in : 0, prices->missing_in)
      + per_gigabyte(out, prices->committed_out)
      + per_gigabyte(committed > out ? committed - out : 0, prices->missing_out));
}
