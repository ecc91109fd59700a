import type { Person } from './person.ts'

type Beginning = { wish: string; near: string[] }

/** Three small steps. @returns the address of the plan. */
export async function beginsAPlan(owner: Person, { wish, near }: Beginning): Promise<string> {
  await owner.opens('/')
  await owner.follows('Begin je plan')
  await owner.ticks('Dit is mijn eigen plan')
  await owner.presses('Begin')
  await owner.types('Dit wil ik graag', wish)
  await owner.presses('Verder')
  for (const [index, name] of near.entries()) await owner.types(`Voornaam ${index + 1}`, name)
  await owner.presses('Klaar')
  await owner.isAt('Mijn plan')
  return owner.place()
}

export async function tellsAPieceOfTheStory(owner: Person, words: string): Promise<void> {
  await owner.opens('/plan')
  await owner.follows('Mijn verhaal')
  await owner.follows('Schrijf iets op', 'Wie ik ben')
  await owner.reads('Wie dit leest: alleen jij.')
  await owner.types('In je eigen woorden', words)
  await owner.presses('Bewaar')
  await owner.reads(words)
}

export async function setsAGoal(owner: Person, wish: string, why: string): Promise<void> {
  await owner.opens('/plan')
  await owner.follows('Doelen')
  await owner.follows('Schrijf een doel op')
  await owner.types('Wat wil je?', wish)
  await owner.types('Waarom is dat belangrijk voor je?', why)
  await owner.chooses('Voor later')
  await owner.presses('Bewaar')
  await owner.reads(wish)
}

type Agreement = { who: string; what: string; goal?: string }

export async function agreesWhoDoesWhat(owner: Person, { who, what, goal }: Agreement) {
  await owner.opens(`${await planOf(owner)}/wie-doet-wat`)
  await owner.follows('Schrijf op wie wat doet')
  await owner.types('Wat wordt er gedaan?', what)
  await owner.chooses(who)
  if (goal) await owner.page.getByLabel('Bij welk doel hoort het?').selectOption({ label: goal })
  await owner.presses('Bewaar')
  await owner.reads(what)
}

export async function writesWhoHelps(owner: Person, name: string, withWhat: string): Promise<void> {
  await owner.opens('/plan')
  await owner.follows('Wie helpt mij')
  await owner.follows('Schrijf hulp op')
  await owner.types('Naam', name)
  await owner.types('Waarmee?', withWhat)
  await owner.chooses('Hulpverlener')
  await owner.chooses('Gemeente (Wmo)')
  await owner.presses('Bewaar')
  await owner.reads(name, withWhat)
}

type BadDay = { call: string; phone: string; helps: string }

export async function preparesForABadDay(owner: Person, { call, phone, helps }: BadDay) {
  await owner.opens('/plan')
  await owner.follows('Als het niet goed gaat', 'In mijn plan')
  await owner.follows('Voeg iemand toe')
  await owner.types('Naam', call)
  await owner.types('Telefoonnummer', phone)
  await owner.presses('Bewaar')
  await owner.follows('Schrijf iets op', 'Wat dan helpt')
  await owner.types('In je eigen woorden', helps)
  await owner.presses('Bewaar')
  await owner.reads(call, phone, helps, 'geen toestemming voor verplichte zorg')
}

/** `/plan` leads there. */
export async function planOf(owner: Person): Promise<string> {
  await owner.opens('/plan')
  return owner.place()
}
