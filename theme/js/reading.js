/** The script of the pages that are read: a quarter of the others', so that they are there at once. */
import { startChoosing } from "./choosing.js";
import { startFilters } from "./plays/filters.js";
import { startPlay } from "./plays/play.js";
import { startPage } from "./starting.js";

startPage({
  choosing: startChoosing,
  play: startPlay,
  plays: startFilters,
});
