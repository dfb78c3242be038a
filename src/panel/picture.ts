/**
 * A drawing of the panel as a file of its own, SVG or PNG, with its title, its legend and its
 * sources written in it: it stays true when it leaves the panel. Light, on white, with plain
 * fonts, and with nothing in it that another program would have to look up.
 */
import { lightTokens } from "../ui/css.ts";
import { textWidth } from "./measure.ts";
import { brokenInto, sourcesLine } from "./pictureText.ts";

/** A sign of the drawing and what it stands for. */
interface LegendKey {
  readonly sign: SVGSVGElement;
  readonly words: string;
}

export interface PictureParts {
  readonly title: string;
  /** Sentences below the drawing, a paragraph each: what is not in it, the date of the data. */
  readonly notes: readonly string[];
  /** Publishers, each once, the most important first. */
  readonly sources: readonly string[];
  /** "24 reports, 1 origin"; stands before the sources. */
  readonly support?: string;
  readonly legend?: readonly LegendKey[];
}

export interface Picture {
  readonly svg: Blob;
  /** Two pixels for one. */
  readonly png: Blob;
}

const svgNamespace = "http://www.w3.org/2000/svg";
const family = "sans-serif";
/** Px. */
const margin = 24;
const pixels = 2;

/** What a style sheet may set on a drawing, and what it is where nobody sets it. */
const properties: Readonly<Record<string, string>> = {
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  opacity: "1",
  "font-size": "",
  "font-weight": "400",
  "text-anchor": "start",
  "dominant-baseline": "auto",
  "paint-order": "normal",
};
const ofText = /^(font|text|dominant)/;
const dropped = /^(class|style|role|tabindex|id)$|^(data|aria)-/;

/** Writes what the style sheets say into the elements, and takes out what only the panel needs. */
function inlined(element: Element): void {
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden") {
    element.remove();
    return;
  }
  const isText = /^(text|tspan)$/.test(element.localName);
  const isGroup = /^(g|svg)$/.test(element.localName);
  for (const [name, usual] of Object.entries(properties)) {
    const value = style.getPropertyValue(name);
    const isWanted = ofText.test(name) ? isText : !isGroup || name === "opacity";
    if (isWanted && value !== "" && value !== usual) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
  for (const child of [...element.children]) inlined(child);
  for (const { name } of [...element.attributes])
    if (dropped.test(name)) element.removeAttribute(name);
}

/** A place in the document where the light look holds, whatever the reader's is. */
function lightPlace(): HTMLElement {
  const place = document.createElement("div");
  place.className = "wb picture";
  place.setAttribute(
    "style",
    `${lightTokens} forced-color-adjust: none; position: absolute; inset-inline-start: -99999px;`,
  );
  place.setAttribute("aria-hidden", "true");
  document.body.append(place);
  return place;
}

function lightCopy(svg: SVGSVGElement, place: HTMLElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  place.append(copy);
  inlined(copy);
  return copy;
}

/** Writes from top to bottom. */
class Sheet {
  readonly root = document.createElementNS(svgNamespace, "svg");
  private y = margin;

  constructor(private readonly width: number) {
    this.root.setAttribute("font-family", family);
  }

  private get inner(): number {
    return this.width - 2 * margin;
  }

  private add(name: string, attributes: Readonly<Record<string, string | number>>): Element {
    const element = document.createElementNS(svgNamespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return this.root.appendChild(element);
  }

  space(px: number): void {
    this.y += px;
  }

  text(words: string, size: number, weight: number, fill: string): void {
    const font = `${weight} ${size}px ${family}`;
    for (const line of brokenInto(words, this.inner, (t) => textWidth(t, font))) {
      this.y += Math.round(size * 1.4);
      const look = { "font-size": size, "font-weight": weight, fill };
      this.add("text", { x: margin, y: this.y, ...look }).textContent = line;
    }
  }

  drawing(svg: SVGSVGElement): void {
    this.place(svg, margin, this.y);
    this.y += Number(svg.getAttribute("height"));
  }

  private place(svg: SVGSVGElement, x: number, y: number): void {
    svg.setAttribute("x", String(x));
    svg.setAttribute("y", String(y));
    this.root.append(svg);
  }

  /** Signs with their words, side by side as they fit. */
  legend(keys: readonly LegendKey[]): void {
    const [line, gap, size] = [20, 24, 12];
    let x = margin;
    if (keys.length > 0) this.y += line;
    for (const { sign, words } of keys) {
      const [wide, tall] = ["width", "height"].map((a) => Number(sign.getAttribute(a)));
      const length = wide! + 6 + textWidth(words, `400 ${size}px ${family}`);
      if (x > margin && x + length > this.width - margin) {
        x = margin;
        this.y += line;
      }
      this.place(sign, x, this.y - 4 - tall! / 2);
      const look = { x: x + wide! + 6, y: this.y, "font-size": size, fill: soft };
      this.add("text", look).textContent = words;
      x += length + gap;
    }
  }

  finished(title: string): SVGSVGElement {
    const height = this.y + margin;
    const size = { width: String(this.width), height: String(height) };
    for (const [key, value] of Object.entries(size)) this.root.setAttribute(key, value);
    this.root.setAttribute("viewBox", `0 0 ${this.width} ${height}`);
    const ground = this.add("rect", { ...size, fill: "#fff" });
    const name = this.add("title", {});
    name.textContent = title;
    this.root.prepend(name, ground);
    return this.root;
  }
}

const ink = "#1c2329";
const soft = "#55606b";

/** @returns the whole picture as the text of an SVG file */
function pictureSvg(svg: SVGSVGElement, parts: PictureParts): string {
  const { title, notes, sources, support = "", legend = [] } = parts;
  const place = lightPlace();
  try {
    const sheet = new Sheet(Number(svg.getAttribute("width")) + 2 * margin);
    sheet.text(title, 18, 600, ink);
    sheet.space(12);
    sheet.drawing(lightCopy(svg, place));
    sheet.space(8);
    sheet.legend(legend.map(({ sign, words }) => ({ words, sign: lightCopy(sign, place) })));
    sheet.space(6);
    for (const note of notes) sheet.text(note, 12, 400, soft);
    sheet.space(6);
    sheet.text(sourcesLine(support, sources), 12, 400, ink);
    return new XMLSerializer().serializeToString(sheet.finished(title));
  } finally {
    place.remove();
  }
}

/** @returns an SVG as pixels */
async function pngOf(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width * pixels, image.height * pixels);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: "image/png" });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * @param svg with `width` and `height` in px; it may be styled by the panel's style sheets
 * @returns the picture as files
 */
export async function pictureOf(svg: SVGSVGElement, parts: PictureParts): Promise<Picture> {
  const file = new Blob([pictureSvg(svg, parts)], { type: "image/svg+xml" });
  return { svg: file, png: await pngOf(file) };
}
