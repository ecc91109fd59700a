const largestFile = 20 * 1024 * 1024
export const mostFiles = 10

export type FileType = 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/webp'

const starts: Record<FileType, (start: string) => boolean> = {
  'application/pdf': (start) => start.startsWith('%PDF-'),
  'image/png': (start) => start.startsWith('\x89PNG\r\n\x1a\n'),
  'image/jpeg': (start) => start.startsWith('\xff\xd8\xff'),
  'image/webp': (start) => start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP',
}
const fileTypes = Object.keys(starts) as FileType[]
const endings: Record<FileType, RegExp> = {
  'application/pdf': /\.pdf$/i,
  'image/png': /\.png$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/webp': /\.webp$/i,
}

/** What a file is by what stands in it. Its name and what the browser says of it can be anything. */
export function typeOf(bytes: Uint8Array): FileType | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return fileTypes.find((type) => starts[type](start)) ?? null
}

/** Why it is not taken, or null. */
export function fileProblem(name: string, bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'Dit bestand is leeg. Kies een ander bestand.'
  if (bytes.length > largestFile) return 'Dit bestand is te groot. Er past 20 MB.'
  const type = typeOf(bytes)
  if (type) return null
  return Object.values(endings).some((ending) => ending.test(name))
    ? 'In dit bestand zit iets anders dan de naam zegt. Kies een PDF of een foto (PNG, JPEG of WebP).'
    : 'Dit soort bestand kan niet mee. Kies een PDF of een foto (PNG, JPEG of WebP).'
}

/** A name that any device can keep, ending as what it is. */
export function nameFor(name: string, type: FileType): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '')
    .trim()
    .slice(-100)
  const named = plain.replace(/^\.+/, '') || 'bestand'
  return endings[type].test(named) ? named : `${named}.${type.split('/')[1]}`
}

/** «340 kB» */
export const sizeInWords = (size: number): string =>
  size < 1024 * 1024
    ? `${Math.max(1, Math.round(size / 1024))} kB`
    : `${(size / 1024 / 1024).toFixed(1).replace('.', ',')} MB`
