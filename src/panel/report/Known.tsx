/** Beside the name while it is typed: what the records know of it already. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Draft } from "../../reports/report.ts";
import type { ViewProps } from "../props.ts";
import type { PanelRecord } from "../record.ts";
import { addressOf, kindAndCountry } from "../search/told.ts";
import { useIndex } from "../search/useIndex.ts";
import { say } from "../words/report.ts";
import { type Likely, likelyEntities } from "./known.ts";

interface EntityProps {
  readonly entity: string;
  readonly view: Pick<ViewProps, "record" | "address">;
}

/** Its name, which leads to its shipments, and what it is. */
export function EntityName({ entity, view: { record, address } }: EntityProps): JSX.Element {
  if (!record.facts.entities.has(entity)) return <bdi>{entity}</bdi>;
  return (
    <>
      <a href={addressOf({ group: "names", key: entity }, address)}>
        <bdi>{record.name(entity)}</bdi>
      </a>{" "}
      <span class="soft">· {kindAndCountry(record, entity).join(" · ")}</span>
    </>
  );
}

interface KnownProps {
  readonly draft: Draft;
  readonly view: Pick<ViewProps, "record" | "address" | "doors">;
  readonly change: (draft: Partial<Draft>) => void;
}

interface OfferProps extends KnownProps {
  readonly likely: Likely;
}

function kindOf({ facts }: PanelRecord, entity: string): Pick<Draft, "kind"> {
  const kind = facts.entities.get(entity)?.kind;
  return kind === undefined ? {} : { kind };
}

function Offer({ likely: { entity, isSame }, view, change }: OfferProps): JSX.Element {
  if (isSame)
    return (
      <p>
        {say("known")} <EntityName entity={entity} view={view} />
      </p>
    );
  const add = () => change({ entity, ...kindOf(view.record, entity) });
  return (
    <p>
      {say("near")} <EntityName entity={entity} view={view} />
      {say("nearEnd")}{" "}
      <button
        type="button"
        aria-label={say("addSpellingTo", view.record.name(entity))}
        onClick={add}
      >
        {say("addSpelling")}
      </button>
    </p>
  );
}

function Offers(props: KnownProps): JSX.Element {
  const { draft, view } = props;
  const index = useIndex(view.record, view.doors)?.index;
  const name = draft.name ?? "";
  const likely = useMemo(
    () => (index ? likelyEntities(view.record, index, name) : []),
    [index, view.record, name],
  );
  return (
    <>
      {likely.map((l) => (
        <Offer key={l.entity} likely={l} {...props} />
      ))}
    </>
  );
}

/** Offers to add the spelling to an entity, or says to which it is added. */
export function Known(props: KnownProps): JSX.Element {
  const { draft, view, change } = props;
  const { entity = "" } = draft;
  return (
    <div role="status" class="known small">
      {entity === "" ? (
        <Offers {...props} />
      ) : (
        <p>
          {say("spellingOf")} <EntityName entity={entity} view={view} />{" "}
          <button type="button" onClick={() => change({ entity: "" })}>
            {say("another")}
          </button>
        </p>
      )}
    </div>
  );
}
