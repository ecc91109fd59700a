import { followsTheLinkInTheMail, saysWhoTheyAre } from './account.ts'
import type { Person } from './person.ts'
import { planOf } from './plan.ts'

export async function putsInTheCircle(owner: Person, name: string, relation: string) {
  await owner.opens(`${await planOf(owner)}/mensen`)
  await owner.follows('Zet iemand erbij')
  await owner.types('Naam', name)
  await owner.chooses('Soms')
  await owner.types('Wie is het voor je?', relation)
  await owner.presses('Bewaar')
  await owner.reads(name)
}

type Question = { name: string; role: string; asked: string }

/** Thinks of somebody for the group: nothing is sent yet, the owner reads first what the other will read. */
export async function nominates(owner: Person, { name, role, asked }: Question): Promise<void> {
  await owner.opens(`${await planOf(owner)}/mensen`)
  await owner.follows(name)
  await owner.follows(`Vraag of ${name} meedoet`)
  await owner.chooses(role)
  await owner.types('Wat wil je vragen?', asked)
  await owner.presses('Bewaar')
  await owner.isAt(`Nodig ${name} uit`)
  await owner.reads(asked)
}

export async function invitesByMail(owner: Person, email: string): Promise<void> {
  await owner.types('Mailadres van', email)
  await owner.presses('Uitnodigen')
  await owner.reads('De uitnodiging is gemaild')
}

/** @returns the code on the card. */
export async function invitesByCard(owner: Person): Promise<string> {
  await owner.presses('Maak een kaart')
  const code = await owner.main().locator('.give-away').last().innerText()
  await owner.follows('Klaar')
  return code
}

/** Reads what is asked before anybody knows who reads; then makes an account, on paper, to say yes. */
export async function acceptsFromTheMail(invited: Person, asked: string): Promise<void> {
  await followsTheLinkInTheMail(invited)
  await invited.reads(asked, 'Je kunt altijd stoppen')
  await invited.follows('Ja, ik doe mee')
  await invited.follows('Maak een account')
  await saysWhoTheyAre(invited)
  await invited.follows('Ik heb hem opgeschreven')
  await invited.presses('Doe mee')
}

export async function acceptsWithCard(invited: Person, code: string, asked: string) {
  await invited.opens('/uitnodiging')
  await invited.types('De code op je kaart', code)
  await invited.presses('Lees de vraag')
  await invited.reads(asked)
  await invited.follows('Ja, ik doe mee')
  await invited.chooses('Voor mijn werk bij FACT-team Zuid')
  await invited.presses('Doe mee')
}
