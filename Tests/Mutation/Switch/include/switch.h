/// Which change of the engine is on in this process, and which have been asked for.

#include <stdbool.h>
#include <stdint.h>

extern int32_t mutation_number;
extern uint8_t *mutation_reached;

static inline bool mutation_is_on(int32_t number) {
  mutation_reached[number] = 1;
  return mutation_number == number;
}
