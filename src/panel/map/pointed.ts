/** What the reader points at: a route or a country. */
import type { RouteKey } from "./routes.ts";

export type Pointed =
  | { readonly kind: "route"; readonly key: RouteKey }
  | { readonly kind: "country"; readonly code: string };

export type Point = (pointed: Pointed | undefined) => void;

export function isRoute(pointed: Pointed | undefined, key: RouteKey): boolean {
  return pointed?.kind === "route" && pointed.key === key;
}

/** Whether a route is pointed at, or one of its countries. */
export function isLit(pointed: Pointed | undefined, key: RouteKey): boolean {
  return pointed?.kind === "country"
    ? key.split("-").includes(pointed.code)
    : isRoute(pointed, key);
}

export function isCountry(pointed: Pointed | undefined, code: string): boolean {
  return pointed?.kind === "country" && pointed.code === code;
}

/** @returns what an element of the drawing stands for */
export function pointedBy(element: Element): Pointed | undefined {
  const marked = element.closest<SVGElement>("[data-route], [data-country]");
  const { route, country } = marked?.dataset ?? {};
  if (route !== undefined) return { kind: "route", key: route };
  return country === undefined ? undefined : { kind: "country", code: country };
}
