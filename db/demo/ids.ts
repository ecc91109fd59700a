import { createHash } from 'node:crypto'

/** The same id for the same words, in every demo and every test. */
export function demoId(words: string): string {
  const hex = createHash('sha256').update(`wijkverband demo: ${words}`).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')
}
