/** @jsxImportSource react */
import { hydrateRoot, type Root } from "react-dom/client";
import { offer } from "./news.ts";
import { change, hydrated, type Look, ReactDocument, streamed } from "./react-document.tsx";

const watch = document.querySelector("script")!.text;
const page = <ReactDocument watch={watch} />;
let root: Root;

offer<Look>({
  hydrate() {
    root = hydrateRoot(document, page);
  },
  change: (look) => change.now(look),
  changeSoon: (look) => change.now(look),
  arrive: () => streamed.arrive(),
  isComplete: () => hydrated.isComplete,
  unmount: () => root.unmount(),
});
