/** Saves a chart of a report as a slide: SVG, or PNG of at least 1920 by 1080. */
import { saveBlob } from "../page.js";
import { framed, wordsOf } from "./frame.js";
import { baked } from "./look.js";
import { loadTypeface } from "./typeface.js";

const PICTURE_SCALE = 2;

/** Listens for the buttons under the charts, wherever a report is shown. */
export function startCharts() {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button[data-chart]") : null;
    if (!(button instanceof HTMLElement)) return;
    const chart = document.getElementById(button.dataset.chart ?? "");
    if (chart instanceof SVGSVGElement) void saveChart(chart, button);
  });
}

/** @param {SVGSVGElement} chart @param {HTMLElement} button */
async function saveChart(chart, button) {
  const name = chart.id.replace(/^cp-/, "");
  const slide = await drawn(chart, button);
  if (button.dataset.action === "save-svg") saveBlob(`${name}.svg`, new Blob([slide.text], { type: "image/svg+xml" }));
  else await savePicture(slide, `${name}.png`);
}

/**
 * The slide as a document that needs no other: its look is written into it, and so is its type.
 * @param {SVGSVGElement} chart
 * @param {HTMLElement} button
 */
async function drawn(chart, button) {
  const typeface = await loadTypeface().catch(() => "");
  const { host, slide, width, height } = framed(chart, wordsOf(chart, button));
  try {
    const text = new XMLSerializer().serializeToString(baked(slide, typeface));
    return { text, width, height };
  } finally {
    host.remove();
  }
}

/**
 * @param {{text: string, width: number, height: number}} slide
 * @param {string} name
 */
async function savePicture({ text, width, height }, name) {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * PICTURE_SCALE;
  canvas.height = height * PICTURE_SCALE;
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && saveBlob(name, blob), "image/png");
}
