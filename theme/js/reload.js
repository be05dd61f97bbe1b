/** While the playbook is being written: reloads the page when it was built anew. */
import { canKeep, openKeeper } from "./offline/keeper.js";

new EventSource("/__reload").addEventListener("message", () => location.reload());
// A built site may have been kept at this address; the pages that are being written never are.
if (canKeep()) openKeeper("/").remove().catch(() => {});
