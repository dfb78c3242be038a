/** What triage found, for a person to read: Markdown in which all of the readers' words are code. */
import { block, code, item, whatWords } from "./markdown.ts";
import { aliasLines } from "./stub.ts";
import {
  type About,
  type Conflict,
  conflictKinds,
  type Found,
  type Missing,
  type Triage,
} from "./triage.ts";
import { type Counted, times, type Voices } from "./voices.ts";

/** A file that was not read, and the sentence that says why. */
export interface Refused {
  readonly file: string;
  readonly sentence: string;
}

export interface SummaryOptions {
  /** Entries of a section; the rest is counted. */
  readonly most: number;
  /** Folder of the stubs within the one written, or undefined: then they stand in the summary. */
  readonly stubs?: string;
}

function counted({ text, reports }: Counted): string {
  return reports === 1 ? code(text) : `${code(text)} ×${reports}`;
}

function listed(label: string, texts: readonly Counted[]): string[] {
  return texts.length === 0 ? [] : [`- ${label}: ${texts.map(counted).join(", ")}`];
}

function items(label: string, texts: readonly Counted[]): string[] {
  return texts.map(({ text, reports }) =>
    item(reports === 1 ? label : `${label} (×${reports})`, text),
  );
}

function voicesLines(voices: Voices): string[] {
  return [
    ...listed("Evidence", voices.evidence),
    ...items("What is wrong or missing", voices.wrong),
    ...items("Note", voices.notes),
    ...items("The sentence around it", voices.sentences),
    ...listed("Pages", voices.pages),
  ];
}

function said({ reports, files, from, to }: Voices): string {
  const when = from === to ? `on ${from}` : `from ${from} to ${to}`;
  return `${countsOf({ reports, files })}, ${when}`;
}

function spellings({ name, members }: Missing): string[] {
  const others = members.filter((m) => m.text !== name);
  const words = others.map((m) => {
    const count = counted({ text: m.text, reports: m.reports.length });
    return m.how === "same" ? count : `${count} (${m.how === "slip" ? "probably a slip" : m.how})`;
  });
  return words.length === 0 ? [] : [`- Also typed: ${words.join(", ")}`];
}

function proposal({ stub }: Missing, folder: string | undefined): string[] {
  if (!stub) return [];
  if (folder !== undefined) return [`- Stub: ${code(`${folder}/${stub.id}.yaml`)}`];
  return ["", block(stub.yaml, "yaml")];
}

function missingSection(missing: Missing, folder: string | undefined): string {
  const { name, voices, perhaps } = missing;
  return [
    `### ${code(name)}`,
    "",
    `${said(voices)}.`,
    "",
    ...listed("Kind", voices.kinds),
    ...spellings(missing),
    ...listed("Spellings that readers gave", voices.spellings),
    ...(perhaps.length > 0 ? [`- Perhaps this is ${perhaps.map(code).join(" or ")}`] : []),
    ...voicesLines(voices),
    ...proposal(missing, folder),
    "",
  ].join("\n");
}

/** @returns what to add to the entity's file, in the form of a difference */
function additionsDiff({ entity, additions }: Found): string {
  const lines = aliasLines(additions.map((a) => a.text)).map((line) => `+  ${line}`);
  return [` id: ${entity.id}`, " aliases:", ...lines].join("\n");
}

function foundSection(found: Found): string {
  const { entity, voices, additions } = found;
  const head = `### ${code(entity.name)} (${code(entity.id)})`;
  const proposed =
    additions.length === 0
      ? ["Every spelling is found already; nothing to add."]
      : ["Where a source prints them:", "", block(additionsDiff(found), "diff")];
  return [head, "", `${said(voices)}.`, "", ...voicesLines(voices), "", ...proposed, ""].join("\n");
}

function aboutSection({ what, name, entity, shipment, voices }: About): string {
  const ids = [entity, shipment].filter((id) => id !== undefined && id !== name);
  const also = ids.length > 0 ? ` (${ids.map((id) => code(id!)).join(", ")})` : "";
  return [
    `### ${whatWords[what]}: ${code(name)}${also}`,
    "",
    `${said(voices)}.`,
    "",
    ...listed("Reported as", voices.names),
    ...voicesLines(voices),
    "",
  ].join("\n");
}

function conflictLine({ kind, name, with: others }: Conflict): string {
  const rest = others.length === 0 ? "" : `: ${others.map(code).join(", ")}`;
  return `- ${code(name)} ${conflictKinds[kind]}${rest}`;
}

/** A section with its heading, or nothing where it would be empty. */
function section(title: string, entries: readonly string[], most: number): string[] {
  if (entries.length === 0) return [];
  const more = entries.length - most;
  const rest = more > 0 ? [`${more} more are not shown; \`--json\` gives all.`, ""] : [];
  return [`## ${title} (${entries.length})`, "", ...entries.slice(0, most), ...rest];
}

/** @returns "5 reports in 2 files" */
export function countsOf({ reports, files }: Pick<Triage, "reports" | "files">): string {
  return `${times(reports, "report")} in ${times(files, "file")}`;
}

function head(triage: Triage, refused: readonly Refused[]): string[] {
  const { repeated } = triage;
  const again = repeated > 0 ? ` ${times(repeated, "report")} came again and counted once.` : "";
  return [
    "# Reports of readers",
    "",
    `${countsOf(triage)}.${again}`,
    "",
    ...section(
      "Refused files",
      refused.map(({ sentence }) => `- ${code(sentence)}\n`),
      refused.length,
    ),
  ];
}

const next = [
  "## What to do",
  "",
  "1. Look for a source that prints the name, and add it to `data/sources`.",
  "2. Copy the stub to a folder of `data/entities`, fill in the source and the description, and keep only spellings that a source prints. No natural person is an entity.",
  "3. `npm run data:report`, then `npm run check`.",
  "",
];

/** @returns the summary; entries are made only as far as they are shown */
export function summaryOf(
  triage: Triage,
  refused: readonly Refused[],
  { most, stubs }: SummaryOptions,
): string {
  const { missing, found, about, conflicts } = triage;
  const shown = <T>(list: readonly T[], write: (entry: T) => string) =>
    list.map((entry, n) => (n < most ? write(entry) : ""));
  return [
    ...head(triage, refused),
    ...section(
      "Missing names",
      shown(missing, (m) => missingSection(m, stubs)),
      most,
    ),
    ...section("Already known", shown(found, foundSection), most),
    ...section("About what is there", shown(about, aboutSection), most),
    ...section("Conflicts", [...shown(conflicts, conflictLine)], most),
    ...(missing.length > 0 ? ["", ...next] : []),
  ].join("\n");
}
