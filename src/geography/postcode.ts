/** The four digits of «9722 AB», «9722ab» or «9722»; null for anything else. */
export function postcodeIn(text: string): string | null {
  return /^\s*([1-9]\d{3})\s*([a-z]{2})?\s*$/i.exec(text)?.[1] ?? null
}
