/** The names that are muted and those that are watched, each with the way out and back. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Wording } from "../facts/wording.ts";
import { type Lists, type ListsChange, noLists, textOf } from "../settings/lists.ts";
import type { StoredMute } from "../settings/mutes.ts";
import { isolated } from "../ui/bidi.ts";
import { useRecords } from "./About.tsx";
import type { SectionProps } from "./App.tsx";
import { type Item, NameList } from "./NameList.tsx";
import { say, sayCount } from "./words.ts";

function useLists({ doors }: SectionProps): Lists | undefined {
  const [lists, setLists] = useState<Lists>();
  useEffect(() => doors.followLists(setLists), [doors]);
  return lists;
}

function gone(lists: Partial<Lists>): ListsChange {
  return { remove: { ...noLists, ...lists }, put: noLists };
}

function whereOf({ scope, where }: StoredMute): string {
  if (scope === "site") return say("oneSite", isolated(where));
  return say(scope === "page" ? "onePage" : "everywhere");
}

function mutedItem(mute: StoredMute, name: string): Item {
  const where = whereOf(mute);
  return {
    key: textOf(mute),
    name,
    detail: where,
    isGone: say("unmuted"),
    remove: { words: say("unmute"), label: say("unmuteName", { name: isolated(name), where }) },
    undoLabel: say("remuteName", isolated(name)),
    change: gone({ mutes: [mute] }),
  };
}

function Newer({ count }: { readonly count: number }): JSX.Element | null {
  return count === 0 ? null : <p class="small soft">{sayCount("newerEntries", count)}</p>;
}

export function Muted(props: SectionProps): JSX.Element | null {
  const lists = useLists(props);
  const { records } = useRecords(props.doors);
  if (!lists) return null;
  const items = lists.mutes.map((m) => mutedItem(m, records?.nameOf(m.entity) ?? m.entity));
  return (
    <>
      <NameList items={items} doors={props.doors} none={say("noMuted")} />
      <Newer count={lists.newer.mutes.length} />
    </>
  );
}

export function Watched(props: SectionProps): JSX.Element | null {
  const lists = useLists(props);
  if (!lists) return null;
  const wording = new Wording(props.doors.locale);
  const items = lists.watches.map((watch): Item => {
    const name = isolated(watch.name);
    return {
      key: watch.id,
      name: watch.name,
      detail: say("since", wording.date(watch.since)),
      isGone: say("unwatched"),
      remove: { words: say("unwatch"), label: say("unwatchName", name) },
      undoLabel: say("rewatchName", name),
      change: gone({ watches: [watch] }),
    };
  });
  return (
    <>
      <NameList items={items} doors={props.doors} none={say("noWatched")} />
      <Newer count={lists.newer.watches.length} />
    </>
  );
}
