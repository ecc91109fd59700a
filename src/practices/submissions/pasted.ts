/**
 * What somebody pasted, from Word for instance, as plain text: no unseen characters, no leftovers of markup, and
 * bullets as we write them. The words stay as they are.
 */
export function cleaned(pasted: string): string {
  return pasted
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .replace(/^[\t ]*(?:[•·▪◦‣●○■□\u2043]|[\ue000-\uf8ff]|o(?=\t))[\t ]*/gm, '- ')
    .replaceAll('\t', ' ')
    .replace(/[\u00ad\u200b\u2060\ufeff\ue000-\uf8ff]/g, '')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/ +$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
}
