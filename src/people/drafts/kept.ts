import type { Context, MiddlewareHandler } from 'hono'
import { typed } from '#src/platform/forms.ts'
import { hashOf, isId, newId } from '#src/platform/ids.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { sessionToken } from '../session.ts'
import { wasTogether } from '../session-queries.ts'
import { isOpenTogether } from '../together/together.ts'
import { dropDraft, keepFields, keepOwnFields } from './queries.ts'

/** Keeps the posted form for the person whose session ran out; false when there is no such person. */
export async function keepDraft(c: Context<Env>): Promise<boolean> {
  const token = sessionToken(c)
  if (!token) return false
  const tokenHash = hashOf(token)
  // whoever helped to fill in leaves no form for the owner to send that shares or decides anything
  if (!isOpenTogether(c.req.path) && (await wasTogether(c.get('db'), tokenHash))) return false
  const form = await formOf(c)
  return asPerson(c.get('db'), null, (tx) => keepFields(tx, { tokenHash, ...form }))
}

/** The same for who is signed in, and must first show again who they are. */
export async function keepOwnDraft(c: Context<Env>): Promise<void> {
  const viewer = viewerOf(c)
  const form = await formOf(c)
  await asPerson(c.get('db'), viewer, (tx) => keepOwnFields(tx, viewer.personId, form))
}

async function formOf(c: Context<Env>) {
  const { _token, _draft, ...fields } = await typed(c)
  // PostgreSQL cannot keep the NUL character
  const json = JSON.stringify(fields, (_, value) => value.replaceAll?.('\0', '') ?? value)
  return { id: newId(), path: c.req.path, json }
}

/** A draft goes once its form was accepted, and not before: what was typed is always somewhere. */
export const dropAcceptedDraft: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const viewer = c.get('viewer')
  if (c.req.method !== 'POST' || c.res.status !== 303 || !viewer) return
  const { _draft } = await typed(c)
  if (_draft && isId(_draft)) {
    await asPerson(c.get('db'), viewer, (tx) => dropDraft(tx, viewer.personId, _draft))
  }
}
