/** A shipment as a line that leads to its own view. */
import type { ComponentChildren, JSX } from "preact";
import type { FactView } from "../facts/view.ts";
import { FactText } from "../ui/facts.tsx";
import { type Address, start, writeAddress } from "./address.ts";

/** @returns the address of a shipment's view; where Back leads is the browser's history */
export function addressOfShipment(address: Address, id: string): string {
  return writeAddress({ ...address, view: "shipment", shipment: id });
}

/** @returns the address of a view with nothing filtered */
export function addressOfView(address: Address, view: Address["view"]): string {
  const { tab } = address;
  return writeAddress({ ...start, ...(tab !== undefined && { tab }), view });
}

interface ShipmentLinkProps {
  readonly fact: FactView;
  readonly address: Address;
  /** Why it stands here. */
  readonly children?: ComponentChildren;
}

/** One line of a list of shipments. */
export function ShipmentLink({ fact, address, children }: ShipmentLinkProps): JSX.Element {
  return (
    <a class="fact" href={addressOfShipment(address, fact.id)}>
      <span>
        <FactText fact={fact} />
        {children !== undefined && <span class="small soft why">{children}</span>}
      </span>
      <span class="chevron" aria-hidden="true">
        ›
      </span>
    </a>
  );
}
