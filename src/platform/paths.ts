/** A page of ours to go on to, or «/» when what was asked for lies elsewhere. */
export function ownPath(asked: string | undefined): string {
  if (!asked || asked.length > 500 || !URL.canParse(asked, here)) return '/'
  const { origin, pathname, search } = new URL(asked, here)
  const ours = origin === here && !pathname.startsWith('//') && !pathname.startsWith('/inloggen')
  return ours ? pathname + search : '/'
}

const here = 'http://here'
