/**
 * Case endings of Russian and Ukrainian nouns in the singular, enough for names of
 * firms (Зализняк, Грамматический словарь русского языка: masculine and feminine
 * types of hard and soft stems). Words are folded: й is и, ё is е, ї is і.
 */

const consonant = /[бвгджзклмнпрстфхцчшщ]$/u;
const hushing = /[жшщчц]$/u;

/**
 * @param word a folded Cyrillic word in the nominative
 * @returns its other singular forms; none for words that do not decline
 */
export function cyrillicEndings(word: string): string[] {
  if (word.length < 3) return [];
  const stem = word.slice(0, -1);
  if (consonant.test(word)) {
    const instrumental = hushing.test(word) ? ["ем", "ом"] : ["ом"];
    return ["а", "у", "е", "ы", "і", "ові", ...instrumental].map((e) => word + e);
  }
  if (word.endsWith("а")) return ["ы", "и", "е", "у", "ои", "ою", "і"].map((e) => stem + e);
  if (word.endsWith("я")) return ["и", "е", "ю", "еи", "ею", "і"].map((e) => stem + e);
  if (/[аеоуыэюя]и$/u.test(word)) return ["я", "ю", "ем", "е"].map((e) => stem + e);
  if (word.endsWith("ь")) return ["и", "я", "ю", "ем", "е", "ью", "і"].map((e) => stem + e);
  return [];
}
