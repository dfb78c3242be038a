/** The record behind the view: its story, its permanent id, its dates. */
import type { ComponentChildren, JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Facts } from "../../facts/schema.ts";
import type { ShipmentView } from "../../facts/view.ts";
import { type Address, noFilters, start, writeAddress } from "../address.ts";
import type { Doors, ViewProps } from "../props.ts";
import { say } from "../words/shipment.ts";

/** @returns the address of a view of all shipments of a story */
function addressOfStory(address: Address, view: Address["view"], story: string): string {
  const { tab } = address;
  const filters = { ...noFilters, story: [story] };
  return writeAddress({ ...start, ...(tab !== undefined && { tab }), view, of: "all", filters });
}

const ways = { list: "inList", map: "onMap", time: "inTime" } as const;

function Story({ story, address }: { readonly story: string; readonly address: Address }) {
  return (
    <>
      <span dir="auto">{story}</span>
      <br />
      <span class="ways">
        {(["list", "map", "time"] as const).map((view) => (
          <a
            key={view}
            href={addressOfStory(address, view, story)}
            aria-label={say("storyIn", say(ways[view]))}
          >
            {say(ways[view])}
          </a>
        ))}
      </span>
    </>
  );
}

function Id({ id, doors }: { readonly id: string; readonly doors: Doors }): JSX.Element {
  const [said, setSaid] = useState("");
  const copy = async () => {
    setSaid("");
    setSaid(say((await doors.copy(id)) ? "copiedId" : "copyRefused"));
  };
  return (
    <>
      <code>{id}</code>{" "}
      <button type="button" class="small" onClick={() => void copy()}>
        {say("copyId")}
      </button>{" "}
      <span role="status" class="small soft">
        {said}
      </span>
      <p class="small soft">{say("idHint")}</p>
    </>
  );
}

function newestUpdate({ entities, shipments }: Facts): string {
  let newest = "";
  for (const records of [entities, shipments])
    for (const { updated = "" } of records.values()) if (updated > newest) newest = updated;
  return newest;
}

function Pair({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface RecordProps {
  readonly view: ViewProps;
  readonly shipment: ShipmentView;
}

/** The last section of a shipment's view. */
export function RecordSection({ view, shipment }: RecordProps): JSX.Element {
  const { record, address, doors } = view;
  const { id, story, updated } = shipment;
  const newest = useMemo(() => newestUpdate(record.facts), [record]);
  return (
    <section aria-labelledby="record-title">
      <h3 id="record-title">{say("thisRecord")}</h3>
      <dl class="lines record">
        <Pair label={say("story")}>
          <Story story={story} address={address} />
        </Pair>
        <Pair label={say("id")}>
          <Id id={id} doors={doors} />
        </Pair>
        {updated !== undefined && <Pair label={say("updated")}>{updated}</Pair>}
        {newest !== "" && (
          <Pair label={say("dataAsOf")}>
            {record.teller.wording.date(newest)} <span class="small soft">({say("asOfHint")})</span>
          </Pair>
        )}
      </dl>
    </section>
  );
}
