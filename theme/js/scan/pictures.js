/** Picture files on their way to the decoder, as pixels. */

export const PICTURE_LIMIT = 40 * 1024 * 1024;
export const PICTURES_LIMIT = 200;
/** Pixels of the longer side; more makes no picture easier to read. */
const LARGEST = 4096;
/** Pixels of the shorter side under which modules may be too small for the decoder. */
const SMALLEST_SIDE = 500;
const ENDINGS = /\.(png|jpe?g|gif|webp|bmp|avif|heic|heif|svg|tiff?)$/i;
const DRAWN = "image/svg+xml";

/** @param {File} file */
export function isPicture(file) {
  return file.type.startsWith("image/") || (!file.type && ENDINGS.test(file.name));
}

/**
 * @param {File} file
 * @returns {Promise<ImageData>} on white ground; rejects where this browser cannot open it
 */
export async function pixelsOf(file) {
  const source = file.type === DRAWN || /\.svg$/i.test(file.name) ? await drawnSource(file) : await createImageBitmap(file);
  const { width, height } = source;
  if (!width || !height) throw new Error("the picture is empty");
  const smaller = Math.min(1, LARGEST / Math.max(width, height));
  const larger = Math.max(1, Math.round(SMALLEST_SIDE / Math.min(width, height)));
  const scale = smaller < 1 ? smaller : Math.min(larger, LARGEST / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingEnabled = scale < 1;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  if ("close" in source) source.close();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** A drawing has no pixels yet; an address of data may be shown, one of a blob may not. @param {File} file */
async function drawnSource(file) {
  const picture = new Image();
  picture.src = `data:${DRAWN};charset=utf-8,${encodeURIComponent(await file.text())}`;
  await picture.decode();
  return picture;
}
