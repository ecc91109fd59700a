/** What is true everywhere, also where nobody wrote down more. */
export const askYourMunicipality =
  'Vraag je gemeente naar onafhankelijke cliëntondersteuning. Dat is gratis.'
