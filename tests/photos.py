"""Pictures as people hand them in: clean, turned, photographed badly; and a camera's view."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import numpy
from counterpart.qr import QUIET, picture
from PIL import Image, ImageChops, ImageFilter, ImageOps

WHITE, TABLE = 255, 190


def clean(text: str, pixels: int = 4) -> Image.Image:
    """The QR picture of a text with so many pixels a module."""
    rows = picture(text).rows
    drawn = Image.new("L", (len(rows), len(rows)), WHITE)
    drawn.putdata([0 if black else WHITE for row in rows for black in row])
    side = len(rows) * pixels
    return ImageOps.expand(drawn.resize((side, side), Image.NEAREST), QUIET * pixels, WHITE)


def turned(image: Image.Image, degrees: float) -> Image.Image:
    """The same, turned on a white ground."""
    return image.rotate(degrees, Image.BICUBIC, expand=True, fillcolor=WHITE)


def tilted(image: Image.Image, amount: float) -> Image.Image:
    """As seen from the side, on a table; `amount` is the part by which edges shrink."""
    wide, high = image.size
    on_table = ImageOps.expand(image, round(0.15 * max(wide, high)), TABLE)
    wide, high = on_table.size
    shown = [(wide * amount, high * amount / 2), (wide * (1 - amount / 4), 0.0)]
    shown += [(wide * (1 - amount / 2), high * (1 - amount / 3)), (0.0, high * (1 - amount))]
    whole = [(0, 0), (wide, 0), (wide, high), (0, high)]
    look = _perspective(shown, whole)
    return on_table.transform((wide, high), Image.PERSPECTIVE, look, Image.BICUBIC, fillcolor=TABLE)


def photographed(
    image: Image.Image, *, tilt: float, blur: float, noise: float, quality: int = 75
) -> Image.Image:
    """As a camera sees it by the light of a window on one side: tilted, soft, noisy, compressed."""
    seen = tilted(image, tilt).filter(ImageFilter.GaussianBlur(blur))
    light = Image.linear_gradient("L").rotate(90).resize(seen.size).point(lambda v: 115 + v * 0.5)
    seen = ImageChops.multiply(seen, light)
    chance = numpy.random.default_rng([*seen.size, round(noise * 10)])
    grain = numpy.asarray(seen) + chance.normal(0, noise, (seen.height, seen.width))
    seen = Image.fromarray(grain.clip(0, 255).astype("uint8"))
    file = io.BytesIO()
    seen.save(file, "JPEG", quality=quality)
    return Image.open(file)


def beside(*images: Image.Image) -> Image.Image:
    """Several on one sheet."""
    wide, high = sum(i.width + 40 for i in images), max(i.height for i in images) + 40
    sheet = Image.new("L", (wide, high), WHITE)
    place = 20
    for image in images:
        sheet.paste(image, (place, 20))
        place += image.width + 40
    return sheet


def saved(image: Image.Image, kind: str = "PNG") -> bytes:
    """The bytes of a file."""
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()


def camera_view(path: Path, images: Sequence[Image.Image], size: tuple[int, int]) -> Path:
    """Writes a film (Y4M, 4:2:0) of these pictures for a browser's fake camera."""
    grey = bytes([128]) * (size[0] * size[1] // 2)
    with path.open("wb") as film:
        film.write(f"YUV4MPEG2 W{size[0]} H{size[1]} F10:1 Ip A1:1 C420jpeg\n".encode())
        for image in images:
            fitted = ImageOps.pad(image.convert("L"), size, color=TABLE)
            film.write(b"FRAME\n" + fitted.tobytes() + grey)
    return path


def _perspective(shown: Sequence[tuple[float, float]], whole: Sequence[tuple[float, float]]):
    """Pillow's eight numbers, from where corners are shown to where they were."""
    rows, values = [], []
    for (x, y), (u, v) in zip(shown, whole, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return numpy.linalg.solve(rows, values).tolist()
