/** Styles of the view. */
export const css = ``;
