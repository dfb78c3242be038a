/** How wide a text is, for drawings, where nothing flows. */

let context: OffscreenCanvasRenderingContext2D | undefined;

/**
 * @param font as in CSS: "500 11px sans-serif"
 * @returns px
 */
export function textWidth(text: string, font: string): number {
  context ??= new OffscreenCanvas(1, 1).getContext("2d")!;
  context.font = font;
  return context.measureText(text).width;
}
