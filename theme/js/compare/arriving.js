/** Everything that comes in on the comparison page: files, pasted texts, seals, pictures. */
import { notAFile } from "../gathering/dropped.js";
import { startDrops } from "../gathering/drops.js";
import { startIntake } from "../gathering/intake.js";
import { isTable, startTable } from "../gathering/table.js";
import { need, showProblems } from "../page.js";
import { startScanning } from "../scan/scanning.js";
import { startOpening } from "../seal/opening.js";

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {Pick<Parameters<typeof startIntake>[0], "scoring" | "known" | "imports" | "before" | "admit" | "keep" | "after">} taking
 * @returns {(codes: string[]) => void} takes what an address holds
 */
export function startArriving(section, words, taking) {
  const problems = need(section, "[data-problems]");
  const intake = startIntake({
    progress: need(section, "[data-reading]"),
    problems,
    passedOver: need(section, "[data-passed]"),
    words,
    ...taking,
  });
  const sealed = startOpening(need(section, "[data-sealed]"), words, `${section.dataset.base ?? ""}../`, (files, how) =>
    intake.files(files, undefined, 0, how),
  );
  const scanning = startScanning(need(section, "[data-scan]"), words, (scanned) =>
    intake.texts(scanned.map(({ text }) => text), words["scan-refused"], scanned.map(({ name }) => name)),
  );
  const openTable = startTable(section, words, taking.scoring, (texts) => intake.texts(texts, words["table-refused"]));
  startDrops(
    section,
    (files, passed) => {
      const [table, ...more] = files.filter(isTable);
      if (table) openTable(table);
      const others = [...more, ...scanning.take(files.filter((file) => !isTable(file)))];
      if (others.length || !(files.length || table)) intake.files(others, sealed.take, passed);
    },
    (text) => intake.texts([text], words["compare-refused-pasted"]),
    (why, facts) => showProblems(problems, words["drop-refused"], notAFile(words, why, facts)),
  );
  return (codes) => intake.texts(codes, words["compare-refused-link"]);
}
