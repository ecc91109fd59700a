/** Plainly fictional people around the circle in De Wijert, besides those of the start page. */
type Neighbour = { key: string; name: string; inCircle?: boolean; interest?: boolean }

export const volunteer = { key: 'ruud', name: 'Ruud' }

export const coaches = [
  { key: 'hanna', name: 'Hanna Postma', role: 'coach' },
  { key: 'jelte', name: 'Jelte Smit', role: 'second-coach' },
] as const

export const others: readonly Neighbour[] = [
  { key: 'aleid', name: 'Aleid', inCircle: true },
  { key: 'dirk', name: 'Dirk', inCircle: true },
  { key: 'fatma', name: 'Fatma', inCircle: true },
  { key: 'gerda', name: 'Gerda', inCircle: true },
  { key: 'henk', name: 'Henk', inCircle: true },
  { key: 'ilse', name: 'Ilse', inCircle: true },
  { key: 'riet', name: 'Riet', inCircle: true },
  { key: 'yusuf', name: 'Yusuf', inCircle: true },
  // left
  { key: 'kees', name: 'Kees', inCircle: true },
  // asked to join
  { key: 'tonny', name: 'Tonny' },
  { key: 'wies', name: 'Wies', interest: true },
  { key: 'omar', name: 'Omar', interest: true },
]
