/** Countries as tables print them: codes, or names in the languages of customs. */
const languages = ["en", "ru", "uk", "es", "fr", "de", "tr", "zh"];

function plain(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

let codes: Map<string, string> | undefined;

function byName(): Map<string, string> {
  const all = new Map<string, string>();
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  // A code that was given up stands for another: DD for DE.
  const isCurrent = (code: string) => new Intl.Locale(`und-${code}`).region === code;
  const current = letters.flatMap((a) => letters.map((b) => a + b)).filter(isCurrent);
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of current) {
      const name = names.of(code);
      if (name !== undefined && !all.has(plain(name))) all.set(plain(name), code);
    }
  }
  return all;
}

/** @returns the ISO 3166-1 alpha-2 code; undefined for what is no country's code or name */
export function countryCode(printed: string): string | undefined {
  codes ??= byName();
  const text = printed.trim();
  const named = codes.get(plain(text));
  if (named !== undefined) return named;
  return /^[A-Z]{2}$/.test(text) && [...codes.values()].includes(text) ? text : undefined;
}
