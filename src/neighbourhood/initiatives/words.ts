const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' })

/** «€ 12,50» */
export const inEuros = (cents: number): string => euros.format(cents / 100)

export const whyAccount =
  'Kijken mag altijd. Om mee te doen heb je een account nodig, want dan kunnen de anderen op je rekenen en kun je ook weer stoppen.'
