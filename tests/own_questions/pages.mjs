/** What the pages make of sets of questions of one's own: minutes, and what an invitation carries. */
import { readFileSync } from "node:fs";
import { readInvitation, writeInvitation } from "../../theme/js/invite/fragment.js";
import { minutesOf } from "../../theme/js/own-questions/minutes.js";
import { packed, unpacked } from "../../theme/js/own-questions/packing.js";
import { drafted, setOf } from "../../theme/js/own-questions/draft.js";

const { sets, about, large } = JSON.parse(readFileSync(0, "utf-8"));
const made = [];
for (const { id, questions } of sets) {
  const text = await packed(questions);
  const fragment = writeInvitation({ side: "buyer", round: "2026-11", relationship: "A", by: "", assessments: [id], questions: text });
  const read = readInvitation(fragment);
  const back = await unpacked(read?.invitation?.questions ?? "", about.limits);
  made.push({ packed: text, fragment, back, minutes: minutesOf(questions, about.rule), again: setOf(drafted(questions)) });
}
const second = made[0].fragment.replace("invite=3", "invite=2");
const refused = await Promise.all([packed(large), "AAAA", "%", made[0].packed.slice(0, -9)].map(async (of) => (await unpacked(await of, about.limits)) === undefined));
console.log(JSON.stringify({ made, second: readInvitation(second)?.invitation ?? null, refused }));
