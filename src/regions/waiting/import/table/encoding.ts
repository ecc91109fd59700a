export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le'

/** Excel of today writes UTF-8 (or, as «Unicode text», UTF-16), older systems here Windows-1252. */
export function encodingGuess() {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let guess: Encoding | undefined
  return {
    add(piece: Buffer): void {
      guess ??= piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : 'utf-8'
      if (guess !== 'utf-8') return
      try {
        strict.decode(piece, { stream: true })
      } catch {
        guess = 'windows-1252'
      }
    },
    said: (): Encoding => guess ?? 'utf-8',
  }
}

export const encodingOf = (piece: Buffer): Encoding => {
  const guess = encodingGuess()
  guess.add(piece)
  return guess.said()
}
