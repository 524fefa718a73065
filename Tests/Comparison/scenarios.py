"""Random scenario files, command lines and sweeps, all from one seed."""

import json
from fractions import Fraction

MODES = ["provisioned", "on-demand", "on-demand-advantage"]
FIELDS = [
    "rate", "peakRate", "recordSize", "recordsPerPut", "putSize", "partitionKeySize", "shards",
    "targetUtilization", "consumers", "enhancedFanOut", "retention", "longTermReads", "count",
]


def decimal(random, low, high):
    """A decimal between two bounds, even in its logarithm, with up to four digits that count."""
    value = low * (high / low) ** random.random()
    text = f"{value:.{random.choice([1, 2, 3, 4])}g}"
    return plain(text)


def plain(text):
    """A number without an exponent."""
    from decimal import Decimal

    return format(Decimal(text), "f")


def size(random, low=1, high=10 * 1024 * 1024):
    """Bytes, often close to where something changes."""
    edges = [1, 77, 1000, 1023, 1024, 1025, 5119, 5121, 25599, 25600, 25601, 51200, 51201, 1048576]
    if random.random() < 0.4:
        bytes_ = random.choice([edge for edge in edges if low <= edge <= high] or [low])
        return random.choice([f"{bytes_} B", f"{bytes_}B", f"{bytes_} bytes"])
    unit, factor = random.choice([("B", 1), ("KB", 1024), ("KiB", 1024)])
    least = max(low / factor, 0.01)
    most = max(high / factor, least)
    if most * factor < 2 * low:
        return f"{low} B"
    value = decimal(random, least, most)
    if unit == "B" and random.random() < 0.7:
        value = value.split(".")[0]
        value = value if value != "0" else "1"
    return f"{value}{random.choice(['', ' '])}{unit}"


def rate(random, low=0.001, high=100_000):
    """User records in a time, in every unit."""
    unit, seconds = random.choice(
        [("s", 1)] * 4 + [("sec", 1), ("min", 60), ("hour", 3600), ("day", 86400),
                          ("month", 2628000)])
    return f"{decimal(random, low * seconds, high * seconds)}/{unit}"


def peaked(random, text):
    """A rate above another, in its unit."""
    value, unit = text.split("/")
    factor = random.choice([Fraction(1), Fraction(3, 2), Fraction(2), Fraction(27, 10), Fraction(9)])
    higher = Fraction(value) * factor
    from decimal import Decimal, localcontext

    with localcontext() as context:
        context.prec = 40
        number = Decimal(higher.numerator) / Decimal(higher.denominator)
    return f"{plain(str(number))}/{unit}"


def mix(random):
    """Sizes with the share of each, in percent or as weights."""
    count = random.randint(1, 6)
    sizes = random.sample([64, 77, 300, 1000, 1024, 2500, 5120, 9000, 25600, 26000, 51200, 200_000],
                          count)
    if random.random() < 0.5:
        return [{"size": f"{bytes_} B", "share": random.randint(1, 9)} for bytes_ in sizes]
    cuts = sorted(random.sample(range(1, 100), count - 1)) if count > 1 else []
    shares = [b - a for a, b in zip([0] + cuts, cuts + [100])]
    return [{"size": f"{b} B", "share": f"{s}%"} for b, s in zip(sizes, shares)]


def aggregation(random, bytes_per_record):
    """None, records per PUT, a given size of a PUT, or the settings of producers."""
    kind = random.choice(["none", "none", "count", "count", "sized", "kpl", "kpl"])
    if kind == "none":
        return None
    if kind == "kpl":
        kpl = {}
        if random.random() < 0.5:
            kpl["producers"] = random.choice([1, 2, 10, 100, 1000, 12345])
        if random.random() < 0.4:
            kpl["maxSize"] = random.choice(["64 B", "1 KB", "25 KiB", "50 KiB", "200 KiB", "1 MiB"])
        if random.random() < 0.3:
            kpl["maxCount"] = random.choice([1, 2, 10, 100, 5000])
        if random.random() < 0.5:
            kpl["bufferedTime"] = random.choice(["10ms", "100ms", "250 ms", "1s", "2.5s", "1min"])
        result = {"kpl": kpl}
    else:
        most = max(1, min(700, int(900_000 / max(bytes_per_record, 1))))
        count = random.randint(1, most)
        text = f"{count}" if random.random() < 0.7 else f"{count}.{random.choice([25, 5, 75])}"
        result = {"recordsPerPut": random.choice([text, count]) if "." not in text else text}
        if kind == "sized":
            result["putSize"] = size(random, 200, 900_000)
    if random.random() < 0.3:
        keys = random.choice([1, 2, 5, 40])
        result["distinctKeys"] = keys if kind == "kpl" or random.random() < 0.05 else min(keys, count)
    return result


def bytes_of(text):
    """Bytes of a size as it is written, roughly."""
    digits = "".join(c for c in text if c.isdigit() or c == ".")
    return float(digits) * (1024 if "K" in text else 1)


def stream(random, name=None):
    """One stream with some of all settings."""
    result = {} if name is None else {"name": name}
    if random.random() < 0.2:
        result["recordSizes"] = mix(random)
        mean = max(bytes_of(part["size"]) for part in result["recordSizes"])
    else:
        result["recordSize"] = size(random, 1, random.choice([2000, 60_000, 1_000_000, 5_000_000]))
        mean = bytes_of(result["recordSize"])
        if random.random() < 0.1:
            result["recordSize"] = int(mean) or 1
    result["rate"] = rate(random, high=max(1, min(100_000, 2e9 / mean)))
    if random.random() < 0.08:
        result["rate"] = random.choice([1, 250, 10_000, 0.5])
    elif random.random() < 0.5:
        result["peakRate"] = peaked(random, result["rate"])
    if random.random() < 0.3:
        result["partitionKeySize"] = f"{random.choice([0, 1, 16, 36, 256, 1024])} B"
    if random.random() < 0.2:
        result["hotKeyShare"] = f"{random.choice(['0.01', '1', '5.5', '40', '100'])}%"
    packed = aggregation(random, mean)
    if packed:
        result["aggregation"] = packed
    if random.random() < 0.35:
        result["shards"] = random.choice(["auto", 1, 2, 7, 40, 500, 10_000])
    if random.random() < 0.3:
        result["currentShards"] = random.choice([1, 3, 10, 64, 1000])
    if random.random() < 0.3:
        result["targetUtilization"] = random.choice(["80%", "50%", "66.6%", 0.75, "100%"])
    if random.random() < 0.5:
        consumers = {}
        if random.random() < 0.7:
            consumers["shared"] = random.randint(0, 6)
        if random.random() < 0.6:
            consumers["enhancedFanOut"] = random.choice([0, 1, 2, 3, 5, 19, 20, 25])
        if random.random() < 0.3:
            consumers["pollsPerSecond"] = random.choice([0, 0.2, 1, 2, 5, "0.5"])
        result["consumers"] = consumers
    if random.random() < 0.5:
        result["retention"] = random.choice(["24h", "25h", "3d", "7d", "169h", "30d", "365d"])
        if random.random() < 0.5:
            result["longTermReads"] = random.choice(["1 GB", "100 GB", "0.5 TB", "12.25 GB"])
    if random.random() < 0.2:
        result["count"] = random.choice([1, 2, 12, 40, 1000])
    return result


def month(random):
    return random.choice(["730h", "732h", "30d", "31d", "2026-11", "2026-02", "2024-02", "100h"])


def scenario_file(random, regions):
    """A scenario file: one or several scenarios, streams and regions."""
    result = {"formatVersion": 1}
    if random.random() < 0.7:
        result["title"] = f"Case {random.randint(1, 99)}, “quoted”, ÄÖ"
    if random.random() < 0.2:
        result["regions"] = random.sample(regions, random.randint(1, min(3, len(regions))))
    else:
        result["region"] = random.choice(regions * 3 + ["us-east-1"] * 30 + ["cn-north-1"] * 4)
    if random.random() < 0.6:
        result["month"] = month(random)
    scenarios = []
    # In most files all scenarios have the same streams, so that --stream finds one in each.
    parts = random.choice([0, 0, 0, 1, 2, 4])
    modes = ["provisioned"] if result.get("region") == "cn-north-1" else MODES
    for index in range(random.choice([1, 1, 2, 3, 4])):
        scenario = {}
        if random.random() < 0.7:
            scenario["name"] = f"Way {index + 1}"
        if random.random() < 0.6:
            scenario["mode"] = random.choice(modes)
        if random.random() < 0.1 and "regions" not in result:
            scenario["region"] = random.choice(regions)
        if random.random() < 0.1:
            scenario["month"] = month(random)
        if random.random() < 0.05:
            scenario["streams"] = [stream(random) for n in range(random.randint(1, 4))]
        elif parts:
            scenario["streams"] = [stream(random, f"part {n}") for n in range(parts)]
        else:
            scenario["stream"] = stream(random)
        scenarios.append(scenario)
    result["scenarios"] = scenarios
    return result


def places(value, path=()):
    """Each value of a document with the way to it."""
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from places(inner, path + (key,))


FAULTS = [
    -1, 0, "", "0", "1e3", "77 Z", "3x", "25,000/s", "1.5.2 KB", None, True, [], {}, "1000000 GB",
    "99999999999999999999999999999999999999", "10^3", " 5/s ", "101%", "0%", "1s", "5 KB", 10**40,
    "0.00000000000000000000000000000000000001/s", "nowhere-1", "provisionned", "400d", "2026-13",
]


def broken(random, document):
    """The text of a document with one or two things wrong."""
    document = json.loads(json.dumps(document))
    for _ in range(random.choice([1, 1, 2])):
        path, _ = random.choice([place for place in places(document) if place[0]])
        holder = document
        for key in path[:-1]:
            holder = holder[key]
        kind = random.random()
        if kind < 0.55:
            holder[path[-1]] = random.choice(FAULTS)
        elif kind < 0.75 and isinstance(holder, dict):
            holder[str(path[-1])[:-1] + "x"] = holder.pop(path[-1])
        elif kind < 0.9:
            del holder[path[-1]]
        elif isinstance(holder, dict):
            holder["recordsize"] = "5 KB"
    text = json.dumps(document, indent=2, ensure_ascii=False)
    if random.random() < 0.15:
        at = random.randrange(len(text))
        text = text[:at] + random.choice([",", "}", '"', "\n", "1", "\\"]) + text[at:]
    return text


def options(random, regions, several=True):
    """The options that describe a stream, most with one value, some with a list."""
    described = stream(random)
    result = []

    def add(option, values):
        values = values if isinstance(values, list) else [values]
        joined = ",".join(str(value).replace(" ", "") for value in values)
        result.extend([f"--{option}", joined] if random.random() < 0.7 else [f"--{option}={joined}"])

    def often(value, others):
        return [value] + others if several and random.random() < 0.25 else value

    if "recordSizes" in described:
        parts = [f"{part['size']}:{part['share']}" for part in described["recordSizes"]]
        add("record-sizes", "+".join(parts))
    else:
        written = described["recordSize"]
        written = written if isinstance(written, str) else f"{written}B"
        add("record-size", often(written, ["1KB"]))
    written = described["rate"]
    written = written if isinstance(written, str) else f"{written}/s"
    add("rate", written if "peakRate" in described else often(written, ["100/s", "5000/day"]))
    simple = {
        "peakRate": "peak-rate", "partitionKeySize": "partition-key-size",
        "hotKeyShare": "hot-key-share", "count": "count", "shards": "shards",
        "currentShards": "current-shards", "targetUtilization": "target-utilization",
        "retention": "retention", "longTermReads": "long-term-reads",
    }
    for key, option in simple.items():
        if key in described:
            more = {"count": [3], "shards": ["auto", 9], "retention": ["24h", "8d"]}.get(key, [])
            value = "75%" if described[key] == 0.75 else described[key]
            add(option, often(value, more))
    packed = described.get("aggregation", {})
    for key, option in [("recordsPerPut", "records-per-put"), ("putSize", "put-size"),
                        ("distinctKeys", "distinct-keys")]:
        if key in packed:
            add(option, packed[key])
    if "kpl" in packed:
        kpl = packed["kpl"]
        add("kpl-producers", often(kpl.get("producers", 1), [50]))
        for key, option in [("maxSize", "kpl-max-size"), ("maxCount", "kpl-max-count"),
                            ("bufferedTime", "kpl-buffered-time")]:
            if key in kpl:
                add(option, kpl[key])
    consumers = described.get("consumers", {})
    for key, option in [("shared", "shared-consumers"), ("enhancedFanOut", "enhanced-fan-out"),
                        ("pollsPerSecond", "polls-per-second")]:
        if key in consumers:
            add(option, often(consumers[key], []))
    if random.random() < 0.6:
        add("mode", random.sample(MODES, random.randint(1, 3 if several else 1)))
    add("region", random.sample(regions, random.randint(1, 2 if several else 1)))
    if random.random() < 0.5:
        add("month", month(random))
    return result


def axis(random):
    """One field of a sweep with its values: a list, or a range in steps, factors or even."""
    lists = {
        "rate": ["1,100/s,5000/min", "10/s..100000/s:log7", "1..500:+125", "1/s..1000/s:x10"],
        "peakRate": ["100/s..100000/s:log5", "1000,50000"],
        "recordSize": ["100B,1KB,25KB,26KB", "100B..1MB:log6", "1..9:x1.5"],
        "recordsPerPut": ["1..40:+3", "1,12.5,100", "1..500:log8"],
        "aggregation.putSize": ["1KB,30KB", "1KB..64KB:x2"],
        "partitionKeySize": ["0,36,256", "1..1024:log4"],
        "shards": ["1..9:+2", "1,50,4000"],
        "targetUtilization": ["50%,80%,100%", "0.5..1:+0.1"],
        "consumers": ["0..5:+1", "1,7"],
        "enhancedFanOut": ["0..21:+3", "0,1,2"],
        "retention": ["24h,7d,8d,365d", "24h..365d:log5"],
        "longTermReads": ["0,1GB,1TB", "1GB..1TB:x10"],
        "count": ["1..64:x2", "1,1000"],
        "aggregation.kpl.producers": ["1,10,100"],
        "maxSize": ["1KB,50KiB,200KiB"],
        "bufferedTime": ["100ms,1s", "50ms..1s:log3"],
        "distinctKeys": ["1,2,8"],
    }
    faults = {
        "hotKeyShare": ["1%,10%"], "currentShards": ["1,5"], "pollsPerSecond": ["1,5,6"],
        "weight": ["1,2"], "rat": ["1"], "rate": ["", "5..1:+1", "1..2:x1", "1,1x", "1..9:log0"],
    }
    if random.random() < 0.05:
        lists = faults
    name = random.choice(list(lists))
    return f"{name}={random.choice(lists[name])}"
