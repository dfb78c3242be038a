/** The few parts of React that the test pages use; its own types are a package we do without. */
declare module "react" {
  export {
    createElement,
    lazy,
    StrictMode,
    Suspense,
    startTransition,
    useEffect,
    useState,
  } from "preact/compat";
}
declare module "react/jsx-runtime" {
  export * from "preact/jsx-runtime";
}
declare module "react-dom" {
  export { createPortal } from "preact/compat";
}
declare module "react-dom/client" {
  import type { JSX } from "preact";
  export interface Root {
    render(page: JSX.Element): void;
    unmount(): void;
  }
  export function hydrateRoot(container: Element | Document, page: JSX.Element): Root;
  export function createRoot(container: Element | Document): Root;
}
declare module "react-dom/server" {
  import type { JSX } from "preact";
  export function renderToReadableStream(
    page: JSX.Element,
    options?: { readonly bootstrapScripts?: readonly string[] },
  ): Promise<ReadableStream<Uint8Array> & { readonly allReady: Promise<void> }>;
}
