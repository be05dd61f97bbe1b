() => {
    // The texts of a page whose contrast with their ground is below 4.5 : 1.
    const parts = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const opaque = (color) => (parts(color)[3] ?? 1) > 0.99 && color !== "none";
    const light = (color) => {
        const [r, g, b] = parts(color).slice(0, 3).map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (color, other) => {
        const [high, low] = [light(color), light(other)].sort((a, b) => b - a);
        return (high + 0.05) / (low + 0.05);
    };
    const ground = (element) => {
        for (let box = element; box; box = box.parentElement) {
            const color = getComputedStyle(box).backgroundColor;
            if (opaque(color)) return color;
        }
        return "rgb(255, 255, 255)";
    };
    const under = (text) => {
        const { left, top, width, height } = text.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const shapes = [...text.ownerSVGElement.querySelectorAll("rect, circle, path, polygon")]
            .filter((shape) => text.compareDocumentPosition(shape) & Node.DOCUMENT_POSITION_PRECEDING)
            .filter((shape) => {
                const look = getComputedStyle(shape);
                if (!opaque(look.fill) || look.fillOpacity < 0.9 || look.opacity < 0.9) return false;
                const box = shape.getBoundingClientRect();
                return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
            });
        const shape = shapes.at(-1);
        return shape ? getComputedStyle(shape).fill : ground(text.ownerSVGElement);
    };
    const faint = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !element.checkVisibility({ opacityProperty: true })) continue;
        if (element.closest("desc, title, noscript, script, style, [disabled], option, .md-header")) continue;
        const { width, height } = element.getBoundingClientRect();
        if (width < 2 || height < 2) continue;
        const svg = element instanceof SVGElement;
        const look = getComputedStyle(element);
        const ratio = svg ? contrast(look.fill, under(element)) : contrast(look.color, ground(element));
        if (ratio < 4.5) {
            faint.add(`${element.tagName} ${element.getAttribute("class")} ${ratio.toFixed(1)}`);
        }
    }
    return [...faint].slice(0, 8);
}
