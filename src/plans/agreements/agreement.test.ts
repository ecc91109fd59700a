import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Carried, isOver, isPastDue, recordable, rhythms, standOf } from './agreement.ts'
import { lastDoneInWords } from './words.ts'

const kinds = ['taken-on', 'declined', 'done', 'confirmed', 'reopened', 'stopped'] as const

const anyAgreement: fc.Arbitrary<Carried> = fc.record({
  rhythm: fc.constantFrom(...rhythms),
  carried_by: fc.constantFrom(null, 'karim'),
  due_on: fc.constantFrom(null, '2027-03-01', '2027-04-01'),
  last: fc.constantFrom(null, ...kinds),
})
const owner = { owner: true, member: null }
const karim = { owner: false, member: 'karim' }
const bep = { owner: false, member: 'bep' }

describe('the rules of who does what', () => {
  test('the owner can always do something about it, another member never', () => {
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        expect(recordable(agreement, owner)).not.toEqual([])
        expect(recordable(agreement, bep)).toEqual([])
      }),
    )
  })

  test('who carries it never confirms, reopens or stops it', () => {
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        const own = recordable(agreement, karim)
        expect(own.filter((kind) => !['taken-on', 'declined', 'done'].includes(kind))).toEqual([])
      }),
    )
  })

  test('what is over, declined or done is never still open', () => {
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        const closed = isOver(agreement) || ['declined', 'done'].includes(standOf(agreement))
        expect(closed && isPastDue(agreement, '2027-05-01')).toBe(false)
      }),
    )
  })

  const base: Carried = { rhythm: 'once', carried_by: 'karim', due_on: null, last: null }

  test('what was asked waits for an answer; done waits for the owner', () => {
    expect(standOf(base)).toBe('asked')
    expect(standOf({ ...base, last: 'done' })).toBe('done')
    expect(standOf({ ...base, last: 'confirmed' })).toBe('settled')
  })

  test('nobody confirms what the owner did for themselves', () => {
    expect(standOf({ ...base, carried_by: null, last: 'done' })).toBe('settled')
  })

  test('what returns stays open after it was done, until it is stopped', () => {
    expect(standOf({ ...base, rhythm: 'weekly', last: 'done' })).toBe('open')
    expect(standOf({ ...base, rhythm: 'weekly', last: 'stopped' })).toBe('stopped')
  })

  test('what returns tells when it was done last', () => {
    const done = {
      ...base,
      rhythm: 'weekly',
      last: 'done',
      last_at: new Date().toISOString(),
    } as const
    expect(lastDoneInWords(done)).toBe('laatst gedaan: vandaag')
    expect(lastDoneInWords({ ...done, rhythm: 'once' })).toBe('')
    expect(lastDoneInWords({ ...done, last: 'taken-on' })).toBe('')
  })

  test('it stays open from the day after its day', () => {
    const promised: Carried = { ...base, due_on: '2027-03-01', last: 'taken-on' }
    expect(isPastDue(promised, '2027-03-01')).toBe(false)
    expect(isPastDue(promised, '2027-03-02')).toBe(true)
  })
})
