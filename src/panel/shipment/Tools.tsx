/** What can be done with a shipment: copy it, cite it, report an error, export it. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ShipmentView } from "../../facts/view.ts";
import { shipmentText } from "../../ui/shipmentText.ts";
import { Formats } from "../export/Formats.tsx";
import type { ViewProps } from "../props.ts";
import { beginReport } from "../report/begin.ts";
import { say } from "../words/shipment.ts";
import { Cite, fileWord } from "./Cite.tsx";
import { Keep } from "./Keep.tsx";

interface ToolsProps {
  readonly view: ViewProps;
  readonly shipment: ShipmentView;
}

/** "Text" is there only where the browser did not let us copy it. */
type Tool = "cite" | "export" | "text";

const labels = { cite: "cite", export: "exportIt" } as const;

function textOf(shipment: ShipmentView): string {
  const { id, updated } = shipment;
  const record =
    updated === undefined
      ? say("waybillRecord", id)
      : say("waybillRecordUpdated", { id, date: updated });
  return shipmentText(shipment, record);
}

function Content({ tool, view, shipment }: ToolsProps & { readonly tool: Tool }): JSX.Element {
  const { record, doors } = view;
  switch (tool) {
    case "cite":
      return <Cite view={view} shipment={shipment} />;
    case "export":
      return <Formats ids={[shipment.id]} record={record} doors={doors} />;
    case "text":
      return (
        <Keep
          label={say("textToCopy")}
          text={textOf(shipment)}
          file={{ name: `waybill-${fileWord(shipment.id)}.txt`, type: "text/plain" }}
          doors={doors}
        />
      );
  }
}

/** A row of buttons, and beneath it what the pressed one opens. */
export function Tools({ view, shipment }: ToolsProps): JSX.Element {
  const [tool, open] = useState<Tool>();
  const [said, setSaid] = useState("");
  const copy = async () => {
    setSaid("");
    const isDone = await view.doors.copy(textOf(shipment));
    if (!isDone) open("text");
    setSaid(say(isDone ? "copied" : "copyRefused"));
  };
  return (
    <section class="tools" aria-label={say("tools")}>
      <div class="press-row">
        <button type="button" onClick={() => void copy()}>
          {say("copy")}
        </button>
        {(["cite", "export"] as const).map((t) => (
          <button
            key={t}
            type="button"
            aria-expanded={tool === t}
            onClick={() => {
              setSaid("");
              open(tool === t ? undefined : t);
            }}
          >
            {say(labels[t])} <span aria-hidden="true">{tool === t ? "▾" : "▸"}</span>
          </button>
        ))}
        <button
          type="button"
          onClick={() => void beginReport(view, { what: "wrong-fact", shipment: shipment.id })}
        >
          {say("reportError")}
        </button>
      </div>
      <p role="status" class="said small soft">
        {said}
      </p>
      {tool !== undefined && (
        <div class="tool">
          <Content tool={tool} view={view} shipment={shipment} />
        </div>
      )}
    </section>
  );
}
