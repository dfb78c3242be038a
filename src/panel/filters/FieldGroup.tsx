/** The choices of one field: the most frequent first, the others by a press or by their letters. */
import type { JSX } from "preact";
import { useId, useMemo, useState } from "preact/hooks";
import type { Key } from "../../facts/rows.ts";
import { inDigits } from "../../ui/say.ts";
import { type Filters, type KeyedFilter, keyedFilters } from "../address.ts";
import { type Choice, choicesOf } from "../filter.ts";
import type { ViewProps } from "../props.ts";
import { say, sayCount } from "../words/filters.ts";
import { Check } from "./Check.tsx";
import { choiceName, toggled } from "./names.ts";

/** So many are shown before a press, and so many more by each. */
const firstShown = 8;
const moreShown = 100;
/** With more choices than these there is a box to find one by its letters. */
const findFrom = 12;

interface FieldGroupProps {
  readonly view: ViewProps;
  readonly field: KeyedFilter;
}

/** Names are found whatever their case and accents. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** The filters of the other fields, in one text. */
function othersOf(filters: Filters, field: KeyedFilter): string {
  const { from, to, differs, official } = filters;
  const keys = keyedFilters.filter((f) => f !== field).map((f) => filters[f]);
  return JSON.stringify([keys, from, to, differs, official]);
}

/**
 * The chosen ones stand first when the group is opened or another field is filtered. They
 * stay where they are while this field's are ticked: nothing moves under the pointer.
 */
function useSteady({ view, field }: FieldGroupProps): readonly Choice[] {
  const { scoped, address } = view;
  const { filters } = address;
  const choices = useMemo(() => choicesOf(scoped, filters, field), [scoped, filters, field]);
  const others = othersOf(filters, field);
  const order = useMemo(() => choices.map((c) => c.key), [scoped, others]);
  return useMemo(() => {
    const byKey = new Map(choices.map((c) => [c.key, c]));
    const steady = order.map((key) => byKey.get(key) ?? { key, count: 0, isChosen: false });
    for (const key of order) byKey.delete(key);
    return [...steady, ...byKey.values()];
  }, [choices, order]);
}

/** @returns the choices whose name holds the letters; all of them where there are none */
function useFound({ view, field }: FieldGroupProps, steady: readonly Choice[], letters: string) {
  const { record } = view;
  const names = useMemo(() => new Map<Key, string>(), [record, field]);
  return useMemo(() => {
    const wanted = folded(letters.trim());
    if (wanted === "") return steady;
    return steady.filter(({ key }) => {
      const name = names.get(key) ?? folded(choiceName(record, field, key));
      names.set(key, name);
      return name.includes(wanted);
    });
  }, [record, field, steady, letters, names]);
}

interface FindProps {
  readonly field: KeyedFilter;
  readonly count: number;
  readonly letters: string;
  readonly find: (letters: string) => void;
}

function Find({ field, count, letters, find }: FindProps): JSX.Element {
  return (
    <input
      type="search"
      class="search small"
      aria-label={say("find", say(field))}
      placeholder={say("findHint", inDigits(count))}
      value={letters}
      onInput={({ currentTarget: { value } }) => find(value)}
    />
  );
}

interface MoreProps {
  readonly count: number;
  readonly most: number;
  readonly show: (most: number) => void;
}

/** All at once where they are not too many, else the next hundred. */
function More({ count, most, show }: MoreProps): JSX.Element | null {
  if (count <= firstShown) return null;
  const isAll = count <= most;
  const next = most === firstShown && count <= moreShown ? count : most + moreShown;
  const all = inDigits(count);
  const more = next >= count ? say("showAll", all) : say("showMore", { more: moreShown, all });
  return (
    <button type="button" class="small more" onClick={() => show(isAll ? firstShown : next)}>
      {isAll ? say("showFewer") : more}
    </button>
  );
}

function Choices(props: FieldGroupProps): JSX.Element {
  const { view, field } = props;
  const { record, address, go } = view;
  const [letters, find] = useState("");
  const [most, show] = useState(firstShown);
  const steady = useSteady(props);
  const found = useFound(props, steady, letters);
  if (steady.length === 0) return <p class="small soft">{say("none")}</p>;
  return (
    <>
      {steady.length > findFrom && (
        <Find field={field} count={steady.length} letters={letters} find={find} />
      )}
      {found.slice(0, most).map(({ key, count, isChosen }) => (
        <Check
          key={key}
          name={choiceName(record, field, key)}
          count={count}
          isChosen={isChosen}
          change={() => go({ filters: toggled(address.filters, field, key) })}
        />
      ))}
      <p role="status" class="small soft">
        {found.length === 0 && say("foundNone")}
      </p>
      <More count={found.length} most={most} show={show} />
    </>
  );
}

/** A field under its name; its choices are there once it is opened. */
export function FieldGroup(props: FieldGroupProps): JSX.Element {
  const [isOpen, open] = useState(false);
  const id = useId();
  const { field, view } = props;
  const chosen = view.address.filters[field].length;
  return (
    <div class="field">
      <button
        type="button"
        class="disclosure"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => open(!isOpen)}
      >
        {say(field)}
        {chosen > 0 && <span class="small soft"> · {sayCount("chosen", chosen)}</span>}
      </button>
      <fieldset id={id} aria-label={say(field)} hidden={!isOpen}>
        {isOpen && <Choices {...props} />}
      </fieldset>
    </div>
  );
}
