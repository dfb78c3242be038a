/** A strict reader of what BibTeX files we write, by BibTeX's own rule: braces are counted. */
interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

function field(text: string, from: number): { readonly value: string; readonly end: number } {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return { value: text.slice(from + 1, at), end: at + 1 };
  }
  throw new Error("a field has no end");
}

/** @throws Error when the text is not a row of entries */
export function bibtexEntries(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  let at = 0;
  const take = (pattern: RegExp): string[] => {
    const found = new RegExp(pattern.source, "uy");
    found.lastIndex = at;
    const match = found.exec(text);
    if (!match) throw new Error(`no ${pattern} at ${at}: ${text.slice(at, at + 40)}`);
    at = found.lastIndex;
    return match;
  };
  while (at < text.length) {
    const [, type = "", key = ""] = take(/@(\w+)\{([^,\s{}]+),\n/);
    const fields: Record<string, string> = {};
    while (text[at] === " ") {
      const [, name = ""] = take(/ {2}(\w+) = (?=\{)/);
      const { value, end } = field(text, at);
      fields[name] = value;
      at = end;
      take(/,\n/);
    }
    take(/\}\n\n?/);
    entries.push({ type, key, fields });
  }
  return entries;
}

const signs: Readonly<Record<string, string>> = {
  textbackslash: "\\",
  textbraceleft: "{",
  textbraceright: "}",
  textasciitilde: "~",
  textasciicircum: "^",
};

/** @returns what TeX prints; @throws Error at a sign that TeX would act on */
export function texPrinted(tex: string): string {
  const inner = /^\{.*\}$/s.test(tex) ? tex.slice(1, -1) : tex;
  const printed = inner.replace(
    /\\([a-z]+)\{\}|\\([#$%&_])|([\\{}~^#$%&_])/g,
    (_, command: string | undefined, plain: string | undefined, bare: string | undefined) => {
      if (bare !== undefined) throw new Error(`TeX would act on "${bare}" in ${tex}`);
      if (plain !== undefined) return plain;
      const sign = signs[command!];
      if (sign === undefined) throw new Error(`TeX has no \\${command}`);
      return sign;
    },
  );
  return printed;
}
