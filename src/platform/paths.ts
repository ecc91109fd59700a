/** A page of ours to go on to, or «/» when what was asked for lies elsewhere. */
export function ownPath(asked: string | undefined): string {
  if (!asked || asked.length > 500 || !/^\/(?![/\\])/.test(asked) || /[\p{Cc}\\]/u.test(asked))
    return '/'
  const { origin, pathname, search } = new URL(asked, 'http://here')
  return origin === 'http://here' && !pathname.startsWith('/inloggen') ? pathname + search : '/'
}
