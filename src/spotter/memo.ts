/**
 * Answers that are kept for a while: a word that stands in many names is looked at once. When
 * there are too many they are forgotten together, and the common ones are soon back.
 */
const mostKept = 1 << 18;

/** @returns the function, asked once for each key as long as its answer is kept */
export function kept<T>(answer: (key: string) => T): (key: string) => T {
  const answers = new Map<string, T>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as T;
    const made = answer(key);
    if (answers.size >= mostKept) answers.clear();
    answers.set(key, made);
    return made;
  };
}
