import { demoId } from '#db/demo/ids.ts'
import { openWorld } from './world.ts'

export type SharingWorld = Awaited<ReturnType<typeof openSharing>>

/** The demo neighbourhood, and its owner at the pages on who sees what. */
export async function openSharing() {
  const world = await openWorld()
  const [noor, karim, bep] = await Promise.all(['noor', 'karim', 'bep'].map(world.as))
  if (!noor || !karim || !bep) throw new Error('nobody there')
  const plan = `/plan/${world.plan}`
  const at = `${plan}/wie-ziet-wat`
  const member = (key: string) => `${at}/${demoId(`member ${key}`)}`

  /** What the page says stood when it was opened. */
  const versionOn = async (key: string): Promise<string> =>
    (await noor.get(member(key))).html.match(/name="version" value="([^"]+)"/)?.[1] ?? ''

  return {
    world,
    noor,
    karim,
    bep,
    plan,
    at,
    member,
    versionOn,
    /** The owner chooses on the page as it stands: a ready set, or part by part. */
    choose: async (key: string, fields: Record<string, string>) => {
      const version = await versionOn(key)
      const form = 'set' in fields ? '' : '/precies'
      return noor.post(`${member(key)}${form}`, { version, ...fields })
    },
    withdraw: (key: string, part: string) => noor.post(`${member(key)}/intrekking`, { part }),
    close: () => noor.post(`${plan}/alles-dicht`),
    open: () => noor.post(`${plan}/alles-dicht/einde`),
    /** What the overview says that somebody sees. */
    lineOf: async (name: string): Promise<string> => {
      const { html } = await noor.get(at)
      return html.match(new RegExp(`>${name}</span>.*?Ziet ([^<]*)<`, 's'))?.[1] ?? ''
    },
  }
}
