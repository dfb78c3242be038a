/** Names that a reader watches: marked wherever they stand until the records know them. */
import * as v from "valibot";

/** As the records have them; `src/settings` imports nothing of ours. */
const kinds = ["company", "product", "agency"] as const;

/** How many, and UTF-16 units of a name and of all names together. */
export const watchLimits = { watches: 1000, name: 300, spellings: 20, letters: 200_000 } as const;

/** Control characters, halves of characters, and what turns the direction of what follows. */
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
/** One letter or a bare number stands in any text. */
const word = /[\p{L}\p{N}]/gu;

function isName(text: string): boolean {
  if (text.length > watchLimits.name || text.trim() !== text || hidden.test(text)) return false;
  return /\p{L}/u.test(text) && (text.match(word)?.length ?? 0) >= 2;
}

const unwatchable =
  "This cannot be watched: a name is one line of at most 300 characters with two letters or digits.";
const name = v.pipe(v.string(), v.check(isName, unwatchable));
const spellings = v.pipe(
  v.array(name),
  v.minLength(1),
  v.maxLength(watchLimits.spellings, "A name can be watched in 20 other spellings at most."),
);

export const watchSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  name,
  spellings: v.exactOptional(spellings),
  kind: v.picklist(kinds),
  /** The day, and no time. */
  since: v.pipe(v.string(), v.isoDate()),
  /** Of the report that named it. */
  reportId: v.exactOptional(v.pipe(v.string(), v.uuid())),
});
export type Watch = v.InferOutput<typeof watchSchema>;

/** Short enough to be looked at; whether it can be watched, `watchOf` says in a sentence. */
const text = v.pipe(v.string(), v.maxLength(10 * watchLimits.name));

/** What is asked for: `id` and `since` are there when a watch that was stopped comes back. */
export const watchWanted = v.strictObject({
  id: v.exactOptional(text),
  name: text,
  spellings: v.exactOptional(v.pipe(v.array(text), v.maxLength(100))),
  kind: v.picklist(kinds),
  since: v.exactOptional(text),
  reportId: v.exactOptional(text),
});
export type WatchWanted = v.InferOutput<typeof watchWanted>;

/** A watch, or the sentence why there is none. */
type Made =
  | { readonly watch: Watch; readonly fault?: never }
  | { readonly watch?: never; readonly fault: string };

/**
 * Makes a watch of what is asked for.
 * @param id for one that has none yet: a random UUID
 * @param today YYYY-MM-DD
 */
export function watchOf({ spellings, ...asked }: WatchWanted, id: string, today: string): Made {
  const others = [...new Set(spellings)].filter((s) => s !== asked.name);
  const more = others.length === 0 ? {} : { spellings: others };
  const parsed = v.safeParse(watchSchema, { id, since: today, ...asked, ...more });
  return parsed.success ? { watch: parsed.output } : { fault: parsed.issues[0].message };
}

/** Ids of what a page names begin so where it is watched; no entity of the records is called so. */
const prefix = "watch:";

/** @returns the id under which a page knows a watched name */
export function watchedEntity({ id }: Pick<Watch, "id">): string {
  return prefix + id;
}

/** @returns the watch that an id of the page stands for; undefined where it is an entity's */
export function watchIdOf(entity: string): string | undefined {
  return entity.startsWith(prefix) ? entity.slice(prefix.length) : undefined;
}

function lettersOf({ name, spellings = [] }: Watch): number {
  return [name, ...spellings].reduce((sum, s) => sum + s.length, 0);
}

/** The first of them that the bounds allow. */
function bounded(watches: readonly Watch[]): Watch[] {
  let letters = 0;
  const isWithin = (watch: Watch) => {
    letters += lettersOf(watch);
    return letters <= watchLimits.letters;
  };
  return watches.slice(0, watchLimits.watches).filter(isWithin);
}

/** Whether they are no more than can be watched. */
export function isWithinBounds(watches: readonly Watch[]): boolean {
  return bounded(watches).length === watches.length;
}

/** Whether two watches are one: asked for twice, or stopped and back. */
function isSame(a: Watch, b: Watch): boolean {
  return a.id === b.id || (a.name === b.name && a.kind === b.kind);
}

/**
 * @returns the list with the watch, and the watch as it stands there: the same name of the
 *   same kind is watched once, since the first day; undefined where there are too many
 */
export function withWatch(
  watches: readonly Watch[],
  watch: Watch,
): { readonly watches: Watch[]; readonly watch: Watch } | undefined {
  const known = watches.find((w) => isSame(w, watch));
  const kept = known ? { ...known, ...watch, id: known.id, since: known.since } : watch;
  const all = known ? watches.map((w) => (w === known ? kept : w)) : [...watches, kept];
  return isWithinBounds(all) ? { watches: all, watch: kept } : undefined;
}

/** @returns the list without a watch */
export function withoutWatch(watches: readonly Watch[], id: string): Watch[] {
  return watches.filter((w) => w.id !== id);
}

function onlyFirst(watches: readonly Watch[]): Watch[] {
  const seen = new Set<string>();
  return watches.filter(({ id, kind, name }) => {
    const keys = [id, `${kind} ${name}`];
    const isNew = keys.every((key) => !seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}

/**
 * @returns the watches in what a store holds; what is none, or one too many, is left out and
 *   counted; `others` are those of another shape: a newer Waybill's, to be kept as they are
 */
export function readWatches(raw: unknown): {
  watches: Watch[];
  refused: number;
  others: unknown[];
} {
  const list = Array.isArray(raw) ? raw : [];
  const good = list.filter((entry): entry is Watch => v.is(watchSchema, entry));
  const watches = bounded(onlyFirst(good));
  const others = list.filter((entry) => !v.is(watchSchema, entry));
  return { watches, refused: list.length - watches.length, others };
}
