/** The script of the pages on which two sides come together: the shelf, a desk, invitations, results. */
import { startCompare } from "./compare.js";
import { startDesk } from "./desk/desk.js";
import { startInvite } from "./invite/inviting.js";
import { startSetUp } from "./set-up/set-up.js";
import { startShelf } from "./shelf/shelf.js";
import { startPage } from "./starting.js";

startPage({
  compare: startCompare,
  desk: startDesk,
  invite: startInvite,
  "set-up": startSetUp,
  shelf: startShelf,
});
