"""What came out, kept in the scratch folder so that a run can be continued."""

import threading


class Results:
    """For each change by its key: what noticed it, nothing, or a dash when no test gets to it."""

    def __init__(self, path):
        self.path, self.lock, self.noticed_by = path, threading.Lock(), {}
        if path.exists():
            for line in path.read_text().splitlines():
                key, _, by = line.partition("\t")
                self.noticed_by[key] = by

    def was_noticed(self, change):
        return self.noticed_by[change.key] not in ("", "-")

    def add(self, change, by):
        with self.lock:
            self.noticed_by[change.key] = by
            with self.path.open("a") as file:
                file.write(f"{change.key}\t{by}\n")

    def forget(self, keys):
        """Drops what is to be tried again."""
        for key in list(keys):
            self.noticed_by.pop(key, None)
        self.path.write_text("".join(f"{k}\t{b}\n" for k, b in self.noticed_by.items()))
