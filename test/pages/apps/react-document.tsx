/** @jsxImportSource react */
/** A news page whose whole document is React's, streamed by the server. */
import { lazy, Suspense, useEffect, useState } from "react";
import { Arrival, story } from "./news.ts";

export interface Look {
  readonly title: string;
  readonly theme: string;
  readonly lead: string;
}

export const streamed = new Arrival();

/** Whether the streamed part has been hydrated; before that React throws it away at a change. */
export const hydrated = { isComplete: false };

function LastLine() {
  useEffect(() => {
    hydrated.isComplete = true;
  }, []);
  return <p id="streamed">The last line names Rosoboronexport.</p>;
}

const Streamed = lazy(() => streamed.of(LastLine));

/** What a test calls; set while the page is mounted. */
export const change = { now: (_: Partial<Look>) => {} };

/** @param watch the script that notes the page's errors, which runs before all others */
export function ReactDocument({ watch }: { readonly watch: string }) {
  const [look, set] = useState<Look>({ title: "Lines", theme: "light", lead: "Tekhkrim" });
  useEffect(() => {
    change.now = (some) => set((before) => ({ ...before, ...some }));
  }, []);
  return (
    <html lang="en" className={look.theme}>
      <head>
        <meta charSet="utf-8" />
        <title>{look.title}</title>
        <script>{watch}</script>
      </head>
      <body data-theme={look.theme}>
        <article>
          <p id="lead">The first line names {look.lead}.</p>
          <p>{story}</p>
          <Suspense fallback={<p id="waiting">The rest is on its way.</p>}>
            <Streamed />
          </Suspense>
        </article>
      </body>
    </html>
  );
}
