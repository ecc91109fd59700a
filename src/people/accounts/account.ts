import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { mustTick, name, text } from '#src/platform/forms.ts'
import { newToken, paperCodeFrom } from '#src/platform/ids.ts'

const nameField = name('Schrijf op hoe we je mogen noemen. Je voornaam is genoeg.')
const adultField = mustTick(
  'Je kunt meedoen als je 18 jaar of ouder bent. Zet dan hier een vinkje.',
)

/** What a new account asks. No birth date: a tick is enough. */
export const accountFields = { name: nameField, adult: adultField }

/** Where somebody was going when they had to sign in first. */
export const onTheWay = { naar: text({ max: 500 }) }

export const nameForm = v.object({ name: nameField })

/** The secret that a form brings along: pressing twice makes one account, or one code. */
export const secretField = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => (/^[\w-]{43}$/.test(typed) ? typed : newToken())),
)
export const accountForm = v.object({ ...accountFields, ...onTheWay, secret: secretField })

const digest = (words: string) => createHash('sha512').update(words).digest()

/** The account that a form with this secret makes. Tells nothing about the secret, and not when it was made. */
export function personIdFrom(secret: string): string {
  const hex = digest(`person ${secret}`).toString('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')
}

export const codeFrom = (secret: string): string => paperCodeFrom(digest(`code ${secret}`))
