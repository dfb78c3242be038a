/** @jsxImportSource react */
import { StrictMode } from "react";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { type News, offer } from "./news.ts";
import { change, parts, ReactNews } from "./react-news.tsx";

const container = document.getElementById("root")!;
const page = (
  <StrictMode>
    <ReactNews />
  </StrictMode>
);
let root: Root;

offer<News>({
  hydrate() {
    root = hydrateRoot(container, page);
  },
  change: (news) => change.now(news),
  changeSoon: (news) => change.soon(news),
  arrive: (part) => parts[part as keyof typeof parts].arrive(),
  unmount: () => root.unmount(),
  mount() {
    root = createRoot(container);
    root.render(page);
  },
});
