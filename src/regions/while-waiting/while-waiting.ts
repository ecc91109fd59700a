export const whileWaitingUrl = '/wachten'
export const insurerUrl = `${whileWaitingUrl}/verzekeraar`

/** What one can do near there; without a place the page asks where. */
export const waitingNear = (place: string): string =>
  place ? `${whileWaitingUrl}?${new URLSearchParams({ waar: place })}` : whileWaitingUrl
