// Draws public/icons/*.png from docs/icons/*.svg in an installed Chromium.
// Run by hand after the drawing changed: node scripts/draw-icons.mjs [browser]
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

const executablePath = process.argv[2] ?? "/usr/bin/chromium";
const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  const drawing = size <= 16 ? "waybill-small.svg" : "waybill.svg";
  const svg = readFileSync(new URL(`../docs/icons/${drawing}`, import.meta.url), "utf8");
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: `public/icons/waybill-${size}.png`, omitBackground: true });
}
await browser.close();
