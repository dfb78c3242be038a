/** A list of names that can be taken out of it, and put back in their place. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ListsChange } from "../settings/lists.ts";
import type { OptionsDoors } from "./doors.ts";
import { say, sayCount } from "./words.ts";

/** So many are listed before a press, and so many more by each. */
const shownAtOnce = 50;

export interface Item {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  /** The detail of one that was taken out. */
  readonly isGone: string;
  readonly remove: { readonly words: string; readonly label: string };
  readonly undoLabel: string;
  /** What takes it out. */
  readonly change: ListsChange;
}

/** What was taken out, and what puts it back. */
type Gone = ReadonlyMap<string, { readonly item: Item; readonly undo: ListsChange }>;

function byName(a: Item, b: Item): number {
  return a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1);
}

function useRemoval(doors: OptionsDoors) {
  const [gone, setGone] = useState<Gone>(new Map());
  const [trouble, setTrouble] = useState("");
  const press = async (item: Item, isGone: boolean) => {
    const undo = isGone ? gone.get(item.key)?.undo : undefined;
    const answer = await doors.changeLists(undo ?? item.change);
    setTrouble(answer.ok ? "" : answer.sentence);
    if (!answer.ok) return;
    setGone((before) => {
      const now = new Map(before);
      if (undo) now.delete(item.key);
      else now.set(item.key, { item, undo: answer.value.undo });
      return now;
    });
  };
  return { gone, trouble, press };
}

interface RowProps {
  readonly item: Item;
  readonly isGone: boolean;
  readonly press: () => void;
}

function Row({ item, isGone, press }: RowProps): JSX.Element {
  return (
    <li class="row">
      <span>
        <bdi class="name">{item.name}</bdi>
        <span class="small soft">{isGone ? item.isGone : item.detail}</span>
      </span>
      <button
        type="button"
        class="small"
        aria-label={isGone ? item.undoLabel : item.remove.label}
        onClick={press}
      >
        {isGone ? say("undo") : item.remove.words}
      </button>
    </li>
  );
}

interface NameListProps {
  readonly items: readonly Item[];
  readonly doors: OptionsDoors;
  /** What is said where there are none. */
  readonly none: string;
}

export function NameList({ items, doors, none }: NameListProps): JSX.Element {
  const { gone, trouble, press } = useRemoval(doors);
  const [most, show] = useState(shownAtOnce);
  const here = new Set(items.map(({ key }) => key));
  const left = [...gone.values()].map(({ item }) => item).filter(({ key }) => !here.has(key));
  const all = [...items, ...left].sort(byName);
  const more = Math.min(shownAtOnce, all.length - most);
  return (
    <>
      {all.length === 0 && <p class="soft">{none}</p>}
      {trouble !== "" && <p role="alert">{trouble}</p>}
      <ul>
        {all.slice(0, most).map((item) => {
          const isGone = !here.has(item.key);
          const pressed = () => void press(item, isGone);
          return <Row key={item.key} item={item} isGone={isGone} press={pressed} />;
        })}
      </ul>
      {more > 0 && (
        <button type="button" class="small" onClick={() => show(most + shownAtOnce)}>
          {sayCount("showMore", more)}
        </button>
      )}
    </>
  );
}
