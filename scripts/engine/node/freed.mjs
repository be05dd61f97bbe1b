/** Clears memory that was freed, so that it weighs nothing in a snapshot. */

const LARGEST = 1 << 24;
const LEAST = 16;
const STEP = 8;

/**
 * Takes every free piece of memory without growing, fills it with zeros, and gives it back.
 *
 * @param {any} module
 */
export function clearFreed(module) {
  const none = -1;
  module._malloc_set_footprint_limit(module._malloc_footprint());
  const taken = [];
  for (let size = LARGEST; size >= LEAST; ) {
    const place = module._malloc(size);
    if (place === 0) {
      size = size > 64 ? size >> 1 : size - STEP;
      continue;
    }
    module.HEAPU8.fill(0, place, place + module._malloc_usable_size(place));
    taken.push(place);
  }
  for (const place of taken.sort((one, other) => one - other)) module._free(place);
  module._malloc_set_footprint_limit(none);
}
