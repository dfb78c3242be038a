/** Where nothing is typed, or nothing found: what the search can do, and where to begin. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Address } from "../address.ts";
import { choiceName } from "../filters/names.ts";
import type { PanelRecord } from "../record.ts";
import { say, sayCount } from "../words/search.ts";
import { type Entry, goodsWeights, nameWeights } from "./entries.ts";
import { addressOf } from "./told.ts";

const mostOffered = 8;

interface Offer {
  readonly entry: Pick<Entry, "group" | "key">;
  readonly name: string;
  readonly weight: number;
}

function mostOf(offers: readonly Offer[]): Offer[] {
  const byWeight = (a: Offer, b: Offer) =>
    b.weight - a.weight || (a.entry.key < b.entry.key ? -1 : 1);
  return [...offers].sort(byWeight).slice(0, mostOffered);
}

function offersOf(record: PanelRecord): { readonly names: Offer[]; readonly goods: Offer[] } {
  const names = nameWeights(record).map(
    ([key, weight]): Offer => ({ entry: { group: "names", key }, name: record.name(key), weight }),
  );
  const goods = goodsWeights(record).map(
    ([of, weight]): Offer => ({
      entry: { group: "goods", key: of.id },
      name: choiceName(record, "goods", of.id),
      weight,
    }),
  );
  return { names: mostOf(names), goods: mostOf(goods) };
}

interface OffersProps {
  readonly label: string;
  readonly offers: readonly Offer[];
  readonly address: Address;
}

function Offers({ label, offers, address }: OffersProps): JSX.Element | null {
  if (offers.length === 0) return null;
  return (
    <section aria-label={label}>
      <h2>{label}</h2>
      <ul class="offers">
        {offers.map(({ entry, name, weight }) => (
          <li key={entry.key}>
            <a
              href={addressOf(entry, address)}
              data-hit={`${entry.group} ${entry.key}`}
              title={sayCount("shipmentsCount", weight)}
            >
              <bdi>{name}</bdi>{" "}
              <span class="soft small" aria-hidden="true">
                {weight}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WaysInProps {
  readonly record: PanelRecord;
  readonly address: Address;
}

/** The names and goods of the most shipments. */
export function WaysIn({ record, address }: WaysInProps): JSX.Element {
  const { names, goods } = useMemo(() => offersOf(record), [record]);
  return (
    <div class="ways-in">
      <Offers label={say("mostNamed")} offers={names} address={address} />
      <Offers label={say("mostShipped")} offers={goods} address={address} />
    </div>
  );
}
