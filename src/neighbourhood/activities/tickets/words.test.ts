import { describe, expect, test } from 'vitest'
import { isNear, readWords, ticketWords, wordsOf } from './words.ts'

describe('the words of tickets', () => {
  test('are 2,048, each once, short and without accents', () => {
    expect(new Set(ticketWords).size).toBe(2048)
    expect(ticketWords.filter((word) => !/^[a-z]{3,10}$/.test(word))).toEqual([])
  })

  test('are never one letter apart, nor two that changed places', () => {
    const alike = ticketWords.flatMap((one, at) =>
      ticketWords.slice(at + 1).filter((other) => isNear(one, other)),
    )
    expect(alike).toEqual([])
    expect(['boot', 'broot', 'bot', 'boto'].every((word) => isNear('boot', word))).toBe(true)
    expect(['bootje', 'baat', 'tobo'].some((word) => isNear('boot', word))).toBe(false)
  })

  test('are the same three for the same secret, and others for another', () => {
    expect(wordsOf('one')).toBe(wordsOf('one'))
    expect(wordsOf('one')).not.toBe(wordsOf('two'))
    expect(wordsOf('one')).not.toBe(wordsOf('one', 1))
  })

  test.each([
    ['appel fiets boomhut'],
    ['  Appel-FIETS, boomhut.'],
    ['appel fietz boomhut'],
    ['apel fiest boomhutt'],
    ['äppel/fiets\nboomhut'],
  ])('are read as people type them: %s', (typed) => {
    expect(readWords(typed)).toEqual({ words: 'appel fiets boomhut' })
  })

  test.each([
    ['appel fiets', 'Typ de drie woorden'],
    ['appel fiets boomhut appel', 'Typ de drie woorden'],
    ['appel fiets xyzzy', '«xyzzy»'],
    // a boomhut, or a boshut
    ['appel fiets bomhut', '«bomhut»'],
    ['', 'Typ de drie woorden'],
  ])('that are not ours are told: %s', (typed, sentence) => {
    expect(readWords(typed).problem).toContain(sentence)
  })
})
