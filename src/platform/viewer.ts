import { type Database, type Tx, transaction } from './database.ts'
import { Forbidden, NotFound } from './errors.ts'

/** The person behind this request. */
export type Viewer = {
  personId: string
  name: string
  /** Samen invullen: who writes down, on their device, what this person says. */
  together?: string
  /** This device showed less than 15 minutes ago who holds it. */
  fresh?: boolean
  /** This device was signed in with a passkey: asked of whoever acts for an organisation. */
  secondStep?: boolean
  /** Somebody said to have lost the passkeys of this account: told on every page, for it may not be them. */
  recovery?: boolean
  /** The account was ended by its person, or closed after a death: nothing works but the page that says so. */
  closed?: 'ended' | 'died' | null
}

/** The parts of a plan that are shared one by one. */
export const parts = [
  'story',
  'goals',
  'agreements',
  'support',
  'crisis',
  'group',
  'meetings',
  'questions',
] as const
export type Part = (typeof parts)[number]

/** What a page shows: parts, or conversations, which are not shared but held with those who are in them. */
export type Shown = Part | 'conversations'

/** What the viewer is in the plan that was entered. */
export type Access = {
  owner: boolean
  /** What the owner is called in this plan. */
  ownerName: string
  /** The viewer's own member row; null for the owner. */
  member: string | null
  /** Of the parts that were named. */
  sees: Shown[]
  proposes: Part[]
  /** What the owner lets this member read in an emergency; `reading`: that hour runs now. */
  urgent: Part[]
  reading: boolean
  /** Through whose eyes the owner looks: the name of that member. */
  as?: string
  /** The viewer is in this group for an organisation. */
  work?: boolean
  /** Since when the plan is on its way out: then nothing is seen, and its owner can only come back. */
  ended?: string
}

export type Entry = {
  plan: string
  /** The parts this page shows. A member sees of them what was shared; each look is logged. */
  parts: readonly Shown[]
  /** The part that the page is about: without it a member does not have the page, whatever else is named. */
  about?: Shown
  /** Only the owner may do this: a member who sees the page gets 403, anyone else 404. */
  owner?: true
  /** The page exists for every member, also for one with whom nothing (of it) is shared. */
  anyMember?: true
  /** The owner looks through this member's eyes: nothing is written. */
  asMember?: string
  /** Also when the plan is on its way out: the page on which its owner comes back. */
  evenEnded?: true
}

/**
 * A unit of work on one plan, seen by one person (promise 2): reads that person's rights once, writes the
 * view-log line, and lets the policies do the rest.
 * @throws NotFound when the plan or all of the named parts are not the viewer's to see
 * @throws Forbidden when the viewer sees it but `owner` is asked
 * @throws PlanEnded when its owner ended it and may still come back
 * @throws SecondStepNeeded when the viewer acts for an organisation, and signed in without a passkey
 */
export function asViewer<T>(
  db: Database,
  viewer: Viewer,
  entry: Entry,
  work: (tx: Tx) => Promise<T>,
): Promise<[T, Access]> {
  return transaction(
    db,
    {
      text: 'select app.enter($1, $2, $3, $4, $5) as answer',
      values: [
        viewer.personId,
        entry.plan,
        entry.parts,
        entry.asMember ?? null,
        viewer.together ?? '',
      ],
    },
    (answer) => accepted(answer as Access | null, entry, viewer),
    work,
  )
}

function accepted(access: Access | null, entry: Entry, viewer: Viewer): Access {
  if (!access) throw new NotFound()
  if (access.ended && !entry.evenEnded) throw new PlanEnded(entry.plan)
  if (access.owner) return access
  // whoever helps to fill in a plan has nothing to do with the other plans of its owner
  if (viewer.together) throw new NotFound()
  if (access.work && !viewer.secondStep) throw new SecondStepNeeded()
  if (!entry.anyMember && access.sees.length === 0) throw new NotFound()
  if (entry.about && !access.sees.includes(entry.about)) throw new NotFound()
  if (entry.owner) throw new Forbidden()
  return access
}

/** Whoever acts for an organisation shows by a passkey who they are: a mailbox at work is read by more people. */
export class SecondStepNeeded extends Error {}

/** The owner's own plan, on its way out. */
export class PlanEnded extends Error {
  readonly plan: string
  constructor(plan: string) {
    super()
    this.plan = plan
  }
}

/** Identity without a plan: own memberships, own settings, own drafts. */
export async function asPerson<T>(
  db: Database,
  viewer: Pick<Viewer, 'personId'> | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const opening = { text: 'select app.be($1) as answer', values: [viewer?.personId ?? null] }
  const [result] = await transaction(db, opening, () => {}, work)
  return result
}
