#include "switch.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { most = 1 << 16 };

static uint8_t unrecorded[most];
int32_t mutation_number = -1;
uint8_t *mutation_reached = unrecorded;

/// Reads the change's number from the environment, and maps the file that keeps what is reached, so
/// that processes which crash, and those that they start, leave their traces too.
__attribute__((constructor)) static void choose(void) {
  const char *number = getenv("MUTATION_NUMBER");
  if (number) mutation_number = atoi(number);
  const char *file = getenv("MUTATION_REACHED");
  if (!file) return;
  int descriptor = open(file, O_RDWR);
  if (descriptor < 0) abort();
  void *map = mmap(0, most, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (map == MAP_FAILED) abort();
  mutation_reached = map;
}
