import { browser, codeHash, memberId, outsideHash, personId, planId } from './rows.ts'
import { helper, type Who } from './viewer.ts'
import { allShown, people, type World } from './world.ts'

// trying everything is slow: for all where a page names every part, and for one person where it does not
export const writes = (who: Who) =>
  who.door !== 'enter' || who.person === 2 || who.parts.length === allShown.length

/** Every door for every person: no door, only identity, each plan, each preview, each code, filling in together. */
export function* everyone(world: World): Generator<Who> {
  yield { door: 'none' }
  for (let person = 0; person < people; person++) {
    yield { door: 'be', person }
    for (const plan of world.plans.keys()) {
      for (const named of [[...allShown], world.named])
        yield { door: 'enter', person, plan, parts: named }
    }
  }
  for (const [plan, { members, nominations, codes }] of world.plans.entries()) {
    for (const as of members.keys()) {
      yield { door: 'enter', person: plan, plan, parts: [...allShown], as }
    }
    yield { door: 'enter', person: 2, plan, parts: [...allShown], as: 0 }
    yield { door: 'enter', person: plan, plan, parts: [...allShown], together: true }
    for (const code of codes.keys()) yield { door: 'outside', plan, code, parts: [...allShown] }
    for (const nomination of nominations.keys()) {
      for (const person of [null, plan, 3]) yield { door: 'code', person, plan, nomination }
    }
  }
}

export function opening(who: Who): { sql: string; values: unknown[] } {
  if (who.door === 'none') return { sql: '', values: [] }
  if (who.door === 'outside') {
    const values = [outsideHash(who.plan, who.code), browser, who.parts, true]
    return { sql: 'select app.enter_outside($1, $2, $3, $4)', values }
  }
  const person = who.person === null ? null : personId(who.person)
  if (who.door === 'be') return { sql: 'select app.be($1)', values: [person] }
  if (who.door === 'code') {
    const values = [codeHash(who.plan, who.nomination), person]
    return { sql: 'select app.enter_invitation($1, $2)', values }
  }
  const as = who.as === undefined ? null : memberId(who.plan, who.as)
  const values = [person, planId(who.plan), who.parts, as, who.together ? helper : '']
  return { sql: 'select app.enter($1, $2, $3, $4, $5)', values }
}
