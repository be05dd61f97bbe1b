/**
 * What of each text from the storage is a draft, to a form that knows the fields that are named.
 *
 * node drafts.mjs < input
 */
import { readFileSync } from "node:fs";

const { checkedDraft } = await import(`${new URL("../../theme/js/", import.meta.url)}drafts.js`);

const { texts, fields } = JSON.parse(readFileSync(0, "utf-8"));
const drafts = texts.map((/** @type {string} */ text) => checkedDraft(text, (/** @type {string} */ name) => fields.includes(name)));
process.stdout.write(JSON.stringify(drafts));
