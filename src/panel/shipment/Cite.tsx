/** The shipment's record and its sources as a citation, in four forms. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { toBibtex } from "../../exchange/bibtex.ts";
import { type CslItem, citationOf } from "../../exchange/cite.ts";
import { toMarkdownCitation, toPlainCitation } from "../../exchange/citeText.ts";
import type { ShipmentView } from "../../facts/view.ts";
import type { ViewProps } from "../props.ts";
import { say } from "../words/shipment.ts";
import { Keep } from "./Keep.tsx";

const forms = ["plain", "markdown", "bibtex", "csl"] as const;
type Form = (typeof forms)[number];

const writers: Readonly<Record<Form, (items: readonly CslItem[]) => string>> = {
  plain: toPlainCitation,
  markdown: toMarkdownCitation,
  bibtex: toBibtex,
  csl: (items) => `${JSON.stringify(items, null, 2)}\n`,
};

const files: Readonly<Record<Form, { readonly ending: string; readonly type: string }>> = {
  plain: { ending: "txt", type: "text/plain" },
  markdown: { ending: "md", type: "text/markdown" },
  bibtex: { ending: "bib", type: "application/x-bibtex" },
  csl: { ending: "json", type: "application/vnd.citationstyles.csl+json" },
};

interface CiteProps {
  readonly view: ViewProps;
  readonly shipment: ShipmentView;
}

/** The disclosure's content. */
export function Cite({ view: { record, doors }, shipment }: CiteProps): JSX.Element {
  const [form, choose] = useState<Form>("plain");
  const { id, title } = shipment;
  const items = useMemo(
    () => citationOf(record.facts, record.facts.shipments.get(id)!, title),
    [record, id, title],
  );
  const { ending, type } = files[form];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and these act at once */}
      <div class="choice small" role="group" aria-label={say("citeForm")}>
        {forms.map((f) => (
          <button key={f} type="button" aria-pressed={f === form} onClick={() => choose(f)}>
            {say(f)}
          </button>
        ))}
      </div>
      <p class="small soft">{say("citeHint")}</p>
      <Keep
        key={form}
        label={say("citation", say(form))}
        text={writers[form](items)}
        file={{ name: `waybill-${fileWord(id)}.${ending}`, type }}
        doors={doors}
      />
    </>
  );
}

/** An id of others may hold what no file name may. */
export function fileWord(id: string): string {
  return id.replace(/[^\p{L}\p{N}-]+/gu, "-").slice(0, 80);
}
