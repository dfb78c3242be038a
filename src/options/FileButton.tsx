/** A button that has the reader choose a file. */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";

interface FileButtonProps {
  readonly words: string;
  /** The end of the files' names. */
  readonly accept: string;
  readonly choose: (files: readonly File[]) => void;
}

export function FileButton({ words, accept, choose }: FileButtonProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="main" onClick={() => input.current?.click()}>
        {words}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again.
          currentTarget.value = "";
          if (files.length > 0) choose(files);
        }}
      />
    </>
  );
}
