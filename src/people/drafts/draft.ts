import { ownTexts, type Values } from '#src/platform/forms.ts'

/** A form that came in after its sender's session had ended. */
export type Draft = { id: string; path: string; fields: Values; kept_at: string }

/** What was typed, without what was chosen: `short` means nothing to anyone. All of it when there is no more. */
export function textsOf(fields: Values): string[] {
  const texts = ownTexts(fields)
  const written = texts.filter((text) => !/^[a-z]+(-[a-z]+)*$/.test(text))
  return written.length > 0 ? written : texts
}

/** An address in words, without its ids: «plan, doelen». */
export function placeInWords(path: string): string {
  const words = path
    .split('/')
    .filter((segment) => /^[a-z]+(-[a-z]+)*$/.test(segment))
    .map((segment) => segment.replaceAll('-', ' '))
  return words.join(', ') || 'een formulier'
}
