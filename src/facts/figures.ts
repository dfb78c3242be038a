/** The figure that a row is sorted by, as its source printed it. */
import type { Teller } from "./lines.ts";
import { byNearness, lineageOf } from "./origins.ts";
import { type Measured, measuredQuantity, measuredValue } from "./rows.ts";
import type { Claim, Quantity, Shipment, Value } from "./schema.ts";

/** A printed figure in words, and who printed it. */
export interface FigureView {
  /** "more than 12 tons", "about 10 million US dollars" */
  readonly text: string;
  /** Nearest to the origin first, each once. */
  readonly publishers: readonly string[];
  /** Different figures that are printed in this measure; the told one is the largest. */
  readonly figures: number;
}

type Figure =
  | { readonly field: "value"; readonly printed: Value }
  | { readonly field: "quantity"; readonly printed: Quantity };
export type FigureField = Figure["field"];

function figuresIn(claim: Claim, field: FigureField): Figure[] {
  return field === "value"
    ? (claim.values ?? []).map((printed) => ({ field, printed }))
    : (claim.quantities ?? []).map((printed) => ({ field, printed }));
}

function measuredOf(figure: Figure): Measured {
  return figure.field === "value"
    ? measuredValue(figure.printed)
    : measuredQuantity(figure.printed);
}

function textOf({ wording }: Teller, figure: Figure): string {
  return figure.field === "value"
    ? wording.value(figure.printed)
    : wording.quantity(figure.printed);
}

/** What is said of the shipment itself in a measure, nearest to the origin first. */
function ownFigures(
  { facts }: Teller,
  { claims }: Shipment,
  field: FigureField,
  { measure }: Measured,
) {
  const all = claims.flatMap((claim) =>
    figuresIn(claim, field).map((figure) => ({ figure, lineage: lineageOf(facts, claim.source) })),
  );
  return all
    .filter(({ figure }) => figure.printed.scope === "this")
    .filter(({ figure }) => measuredOf(figure).measure === measure)
    .sort((a, b) => byNearness(a.lineage, b.lineage));
}

/**
 * @param measured what the row is sorted by
 * @returns the same figure in the words of the source nearest to the origin; undefined
 *   where the shipment's claims do not hold it
 */
export function figureView(
  teller: Teller,
  shipment: Shipment,
  field: FigureField,
  measured: Measured,
): FigureView | undefined {
  const all = ownFigures(teller, shipment, field, measured);
  const same = all.filter(({ figure }) => measuredOf(figure).amount === measured.amount);
  const [first] = same;
  if (!first) return undefined;
  return {
    text: textOf(teller, first.figure),
    publishers: [...new Set(same.map(({ lineage }) => lineage.source.publisher))],
    figures: new Set(all.map(({ figure }) => measuredOf(figure).amount)).size,
  };
}

/** @returns whether anybody prints a figure, be it of a part of the shipment or of more than it */
export function hasFigures({ claims }: Shipment, field: FigureField): boolean {
  return claims.some((claim) => figuresIn(claim, field).length > 0);
}

/** @returns "US dollars": a currency's name after a figure */
export function currencyName(locale: string, code: string): string {
  const style = { style: "currency", currency: code, currencyDisplay: "name" } as const;
  const parts = new Intl.NumberFormat(locale, style).formatToParts(2);
  return parts.find((p) => p.type === "currency")?.value ?? code;
}
