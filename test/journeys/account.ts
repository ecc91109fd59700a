import type { Person } from './person.ts'

/** Opens the newest letter to this person, and follows the link in it. */
export async function followsTheLinkInTheMail(person: Person): Promise<void> {
  await person.opens('/post')
  const letter = person
    .main()
    .locator('.card')
    .filter({ hasText: `Aan ${person.email}` })
    .first()
  await person.opens((await letter.getByRole('link').getAttribute('href')) ?? '')
}

export async function makesAnAccountByMail(person: Person): Promise<void> {
  await person.opens('/inloggen')
  await asksForALink(person)
  await person.isAt('Welkom')
  await saysWhoTheyAre(person)
}

/** Who has an account is let in by the button behind the link. */
export async function signsInByMail(person: Person): Promise<void> {
  await asksForALink(person)
  await person.presses('Log in')
}

async function asksForALink(person: Person): Promise<void> {
  await person.types('Je e-mailadres', person.email)
  await person.presses('Stuur mij een link')
  await person.isAt('Kijk in je mail')
  await followsTheLinkInTheMail(person)
}

/** What every new account asks. */
export async function saysWhoTheyAre(person: Person): Promise<void> {
  await person.types('Hoe mogen we je noemen?', person.name)
  await person.ticks('Ik ben 18 jaar of ouder')
  await person.presses('Maak mijn account')
}

/** @returns the code that is shown this once. */
export async function writesDownACode(person: Person): Promise<string> {
  await person.opens('/ik/code')
  await person.presses('Maak mijn code')
  const code = await person.main().locator('.code').innerText()
  await person.follows('Ik heb hem opgeschreven')
  return code
}

export async function signsInWithCode(person: Person, code: string): Promise<void> {
  await person.opens('/inloggen')
  await person.follows('Ik heb een code op papier')
  await person.types('Je code', code)
  await person.presses('Log in')
}

export async function signsOut(person: Person): Promise<void> {
  await person.opens('/ik')
  await person.presses('Afmelden')
}
