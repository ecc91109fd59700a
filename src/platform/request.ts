import type { Context } from 'hono'
import type { Config } from './config.ts'
import type { Database, SystemDatabase } from './database.ts'
import type { Log } from './log.ts'
import type { Viewer } from './viewer.ts'

/** What the application runs with, made once at the start. */
export type Ground = {
  config: Config
  log: Log
  /** What pages use. */
  db: Database
  /** For the demo's own pages and the worker; pages of a context never touch it. */
  system: SystemDatabase
}

/** What each request carries. */
export type Env = {
  Variables: Ground & {
    requestId: string
    viewer: Viewer | null
    /** The token that the forms of this session carry; absent before sign-in. */
    formToken: string | null
    /** The form of this request is read as it arrives, by its route alone: see formSize. */
    streams?: boolean
  }
}

/** Nobody is signed in and this page is somebody's: leads to sign-in, keeping what was typed. */
export class SignInNeeded extends Error {}

/** @throws SignInNeeded */
export function viewerOf(c: Context<Env>): Viewer {
  const viewer = c.get('viewer')
  if (!viewer) throw new SignInNeeded()
  return viewer
}

/** A part of the address that the route's pattern promises. */
export function param(c: Context<Env>, name: string): string {
  return c.req.param(name) ?? ''
}
