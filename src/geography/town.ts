import { plain } from './plain.ts'

// «Haren Gn», «Hengelo (Gld)», «Bergen (NH.)»: letters of a province behind the name, to tell namesakes apart
const tail = / \(?(gn|gld|nh|fr|o|ov|l|lb|nb|zh|ut|z|zld|dr)\.?\)?$| gem\.? .*$/i

/** «Hengelo» for «Hengelo (Gld)»: screens say the municipality or province in full. */
export const shownName = (name: string): string => name.replace(tail, '')

/** The same for «Sint-Jansteen» and the «ST JANSTEEN» of the postcodes, which write y for ij. */
export function townKey(name: string): string {
  return plain(shownName(name)).replace(/^st /, 'sint').replaceAll('ij', 'y').replaceAll(' ', '')
}
