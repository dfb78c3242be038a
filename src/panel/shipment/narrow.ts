import { useEffect, useState } from "preact/hooks";

/** Below this a table of sources and fields cannot be read without scrolling at every row. */
const query = "(max-width: 599px)";

/** @returns whether the panel is too narrow for a table; follows its width */
export function useNarrow(): boolean {
  const [isNarrow, set] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const onChange = () => set(list.matches);
    list.addEventListener("change", onChange);
    return () => list.removeEventListener("change", onChange);
  }, []);
  return isNarrow;
}
