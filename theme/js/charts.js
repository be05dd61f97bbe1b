/** Saves a chart of a report as a picture that needs no style sheet. */
import { saveBlob } from "./page.js";

const PROPERTIES = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "opacity", "paint-order",
  "font-family", "font-size", "font-weight", "text-anchor",
];
const PICTURE_SCALE = 2;

/** Listens for the buttons under the charts, wherever a report is shown. */
export function startCharts() {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button[data-chart]") : null;
    if (!(button instanceof HTMLElement)) return;
    const chart = document.getElementById(button.dataset.chart ?? "");
    if (!(chart instanceof SVGSVGElement)) return;
    const name = chart.id.replace(/^cp-/, "");
    if (button.dataset.action === "save-svg") saveBlob(`${name}.svg`, new Blob([drawn(chart)], { type: "image/svg+xml" }));
    else savePicture(chart, `${name}.png`);
  });
}

/**
 * The chart as a document of its own, with the colours and the type that it has on the page.
 * @param {SVGSVGElement} chart
 */
function drawn(chart) {
  const copy = /** @type {SVGSVGElement} */ (chart.cloneNode(true));
  const { width, height } = chart.viewBox.baseVal;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", `${width}`);
  copy.setAttribute("height", `${height}`);
  const shown = [...chart.querySelectorAll("*")];
  [...copy.querySelectorAll("*")].forEach((element, at) => {
    const look = getComputedStyle(shown[at]);
    for (const name of PROPERTIES) element.setAttribute(name, look.getPropertyValue(name));
    element.removeAttribute("class");
  });
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", getComputedStyle(document.body).getPropertyValue("--cp-card") || "#fff");
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/**
 * @param {SVGSVGElement} chart
 * @param {string} name
 */
async function savePicture(chart, name) {
  const { width, height } = chart.viewBox.baseVal;
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn(chart))}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * PICTURE_SCALE;
  canvas.height = height * PICTURE_SCALE;
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && saveBlob(name, blob), "image/png");
}
