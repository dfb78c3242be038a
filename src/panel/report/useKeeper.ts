import { useLayoutEffect, useReducer } from "preact/hooks";
import type { Keeper } from "./keeper.ts";

/** Draws anew whenever the reports change. @returns the keeper that was given */
export function useKeeper(keeper: Keeper): Keeper {
  const [, changed] = useReducer<number, void>((n) => n + 1, 0);
  useLayoutEffect(() => keeper.listen(changed as () => void), [keeper]);
  return keeper;
}
