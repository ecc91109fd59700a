import type { Person } from './person.ts'
import { planOf } from './plan.ts'

type With = { name: string; set: string }

export async function shares(owner: Person, { name, set }: With): Promise<void> {
  await opensSharingWith(owner, name)
  await owner.chooses(set)
  await owner.presses('Bewaar')
  await owner.isAt('Wie ziet wat')
}

export async function stopsSharing(owner: Person, name: string, part: string): Promise<void> {
  await opensSharingWith(owner, name)
  await owner.presses(`Stop met delen van ${part} met ${name}`)
}

export async function sharesNothingMore(owner: Person, name: string): Promise<void> {
  await opensSharingWith(owner, name)
  await owner.presses(`Deel niets meer met ${name}`)
}

export async function closesEverything(owner: Person): Promise<void> {
  await owner.opens(`${await planOf(owner)}/wie-ziet-wat`)
  await owner.presses('Alles dicht')
  await owner.reads('Niemand ziet nu iets.')
}

export async function opensAgain(owner: Person): Promise<void> {
  await owner.opens(`${await planOf(owner)}/wie-ziet-wat`)
  await owner.presses('Open weer')
}

async function opensSharingWith(owner: Person, name: string): Promise<void> {
  await owner.opens(`${await planOf(owner)}/wie-ziet-wat`)
  await owner.follows(`Wijzig wat ${name} ziet`)
}
