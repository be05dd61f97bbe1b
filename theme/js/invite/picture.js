/** The QR picture of an invitation, drawn when somebody pauses. */
import { fill, make, need } from "../page.js";
import { PART, savePng, saveSvg, showPicture } from "../qr/picture.js";
import { IN_FOLDER } from "./asked.js";

const PAUSE = 300;
/** Assessments that the name of a file names. */
const NAMED = 3;

/**
 * @param {HTMLElement} result the part of the page for one side
 * @param {import("../page.js").Words} words
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {(asked: import("./asked.js").Asked) => string} titlesOf what is asked for, in the page's language
 * @param {ReturnType<typeof import("../qr/dialog.js").startDialog>} open shows it large
 */
export function startPicture(result, words, scoring, titlesOf, open) {
  const side = result.dataset.invitationFor ?? "";
  const frame = need(result, "[data-qr]");
  /** @type {{svg: string, title: string, said: string, name: string} | undefined} */
  let picture;
  /** What the picture was last asked for. */
  let link = "";
  let waiting = 0;

  /** @param {string} text in place of the picture */
  function wait(text) {
    frame.replaceChildren(make("p", "cp-empty", text));
  }

  /** @param {string} made @param {import("./asked.js").Asked} asked */
  async function ask(made, asked) {
    const title = fill(words["invite-picture"], { assessment: titlesOf(asked), side: words[`invited-${side}`] });
    try {
      const answer = await scoring.ask({ type: "qr", text: made, title }, PART);
      if (link !== made) return;
      if (!answer.ok) return wait(answer.problems.join(" "));
      const name = [...asked.assessments.slice(0, NAMED), side, asked.round, asked.languages[0]].join("-");
      picture = { svg: answer.svg, title, said: words["invite-picture-hint"], name };
      showPicture(frame, answer.svg);
      need(result, "[data-qr-actions]").hidden = false;
    } catch (error) {
      if (link === made) wait(scoring.explain(error));
    }
  }

  return {
    /** @param {string} made the link @param {import("./asked.js").Asked} asked */
    draw(made, asked) {
      if (link === made) return;
      link = made;
      picture = undefined;
      need(result, "[data-qr-actions]").hidden = true;
      if (IN_FOLDER) return wait(words["invite-picture-folder"]);
      wait(words["invite-picture-wait"]);
      clearTimeout(waiting);
      waiting = window.setTimeout(() => ask(made, asked), PAUSE);
    },
    /** @param {string | null | undefined} action */
    act(action) {
      if (!picture) return;
      if (action === "show-qr") open(picture);
      if (action === "save-qr-svg") saveSvg(picture.svg, picture.name);
      if (action === "save-qr-png") savePng(picture.svg, picture.name);
    },
  };
}
