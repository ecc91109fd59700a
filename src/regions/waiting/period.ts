import { regionUrl } from '../region.ts'

export const waitsUrl = (slug: string): string => `${regionUrl(slug)}/wachttijden`
