// Finds an installed Chromium or Firefox, or installs one where that is ours to do.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** @typedef {"chromium" | "firefox"} BrowserName */

const commands = {
  chromium: [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
  ],
  firefox: ["firefox-esr", "firefox"],
};

const programFiles = [
  process.env.PROGRAMFILES,
  process.env["PROGRAMFILES(X86)"],
  process.env.LOCALAPPDATA,
];

const places = {
  chromium: {
    darwin: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ],
    win32: [
      "Chromium\\Application\\chrome.exe",
      "Google\\Chrome\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
    ],
  },
  firefox: {
    darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    win32: ["Mozilla Firefox\\firefox.exe"],
  },
};

function onPath(command) {
  const name = process.platform === "win32" ? `${command}.exe` : command;
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

function inPlaces(name) {
  const listed = places[name][process.platform] ?? [];
  const roots = process.platform === "win32" ? programFiles.filter(Boolean) : [""];
  return roots.flatMap((root) => listed.map((p) => join(root, p))).find((p) => existsSync(p));
}

/**
 * @param {BrowserName} name
 * @returns {string | undefined} path of the program; CHROME_PATH and FIREFOX_PATH go first
 */
export function findBrowser(name) {
  const given = name === "chromium" ? process.env.CHROME_PATH : process.env.FIREFOX_PATH;
  if (given) return given;
  return commands[name].map(onPath).find(Boolean) ?? inPlaces(name);
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

const wanted = {
  chromium: "Chromium, Chrome or Edge",
  firefox: "Firefox",
};
const debianPackages = { chromium: "chromium", firefox: "firefox-esr" };

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return (
    spawnSync("apt-get", ["-q", "-y", ...args], { stdio: ["inherit", 2, 2], env }).status === 0
  );
}

/**
 * Finds a browser; as root on Debian it is installed where it is missing.
 * @param {BrowserName} name
 * @returns {string}
 * @throws {Error} with one sentence that says what to install
 */
export function ensureBrowser(name) {
  const found = findBrowser(name);
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && isDebian() && onPath("apt-get");
  if (mayInstall) {
    console.error(`Installing ${debianPackages[name]}…`);
    if (apt("update") && apt("install", "--no-install-recommends", debianPackages[name])) {
      const installed = findBrowser(name);
      if (installed) return installed;
    }
  }
  const variable = name === "chromium" ? "CHROME_PATH" : "FIREFOX_PATH";
  throw new Error(`${wanted[name]} was not found; install it, or set ${variable} to its path.`);
}
