/** @jsxImportSource react */
/** A news page as React renders it, on the server and in the browser. */
import { lazy, Suspense, startTransition, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Arrival, firstNews, type News, story } from "./news.ts";

export const parts = { late: new Arrival(), more: new Arrival() };

const Late = lazy(() =>
  parts.late.of(({ buyer }: Pick<News, "buyer">) => <p id="late">Bought by {buyer}.</p>),
);
const More = lazy(() => parts.more.of(() => <p id="more">In Russian papers it is Техкрим.</p>));

/** What a test calls; set while the page is mounted. */
export const change = { now: (_: Partial<News>) => {}, soon: (_: Partial<News>) => {} };

function Split({ isSplit }: Pick<News, "isSplit">) {
  return (
    <p id="split">
      {isSplit ? (
        <>
          Tekh<b>krim</b>
        </>
      ) : (
        "Tekhkrim"
      )}
    </p>
  );
}

function Seller({ seller }: Pick<News, "seller">) {
  const [shown, show] = useState(seller);
  useEffect(() => {
    show("Norinco");
    return () => show(seller);
  }, [seller]);
  return <p id="seller">{`Sold by ${shown}.`}</p>;
}

function Arriving({ news }: { readonly news: News }) {
  return (
    <>
      <Suspense fallback={<p id="late">Rosoboronexport is not here yet.</p>}>
        <Late buyer={news.buyer} />
      </Suspense>
      {news.hasMore && (
        <Suspense fallback={<p id="more">Rosoboronexport is waited for.</p>}>
          <More />
        </Suspense>
      )}
    </>
  );
}

/** The whole content of the root. */
export function ReactNews() {
  const [news, set] = useState(firstNews);
  useEffect(() => {
    change.now = (some) => set((before) => ({ ...before, ...some }));
    change.soon = (some) => startTransition(() => change.now(some));
  }, []);
  return (
    <article>
      <p id="lead">The first line names {news.lead} as the firm that took them.</p>
      <p>{story}</p>
      <ul>
        {news.list.map((name) => (
          <li key={name} id={`item-${name}`}>
            {name}
          </li>
        ))}
      </ul>
      <Split isSplit={news.isSplit} />
      <Seller seller={news.seller} />
      <Arriving news={news} />
      {news.hasLast && <p id="last">Vests came from Xinxing Guangzhou.</p>}
      {news.hasAside && createPortal(<p id="aside">Rifles: CQ-A.</p>, document.body)}
    </article>
  );
}
