import type { PracticeRecord } from '../practice.ts'
import { licence } from './file.ts'

/** A good example in the words of schema.org. */
export const schemaOrg = (practice: PracticeRecord): object => ({
  '@type': 'Article',
  headline: practice.title,
  abstract: practice.description,
  inLanguage: 'nl',
  license: licence.license_url,
  keywords: [...practice.elements, ...practice.audiences].join(', '),
  dateModified: practice.checked_on,
  isAccessibleForFree: true,
  ...(practice.place && { contentLocation: { '@type': 'Place', name: practice.place } }),
  ...(practice.source && { isBasedOn: practice.source }),
})
