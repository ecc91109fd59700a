import { Row, Rows } from '#src/ui/parts.tsx'
import { circleUrl, isCoach, isNeighbour } from '../circle.ts'
import type { CircleFrame } from '../in-circle.ts'

type Way = [path: string, title: string, meta: string]

/** What can be done in the circle, for who looks. */
export function Ways({ frame }: { frame: CircleFrame }) {
  const ways: Way[] = [
    ...together,
    ...(isNeighbour(frame.access) ? ofNeighbours : []),
    ...(isCoach(frame.access) ? ofCoaches : []),
    ...trouble,
  ]
  return (
    <Rows>
      {ways.map(([path, title, meta]) => (
        <Row title={title} href={circleUrl(frame.circle, path)} meta={meta} />
      ))}
    </Rows>
  )
}

const together: Way[] = [
  ['samen', 'Samenkomen', 'Wanneer, waar, en wie neemt wat mee'],
  ['vragen', 'Vragen en aanbod', 'Vraag iets, of help een ander'],
  ['talenten', 'Wat we graag doen en kunnen', 'Iedereen kan iets'],
  ['gesprek', 'Gesprek', 'Praat met elkaar'],
  ['telefoon', 'Telefoonnummers', 'Jij kiest wie jouw nummer ziet'],
]
const ofNeighbours: Way[] = [
  ['stappen', 'Mijn stappen', 'Alleen jij ziet ze, tot je ze deelt'],
  ['mis-je-me', 'Mis je me?', 'Kom je niet, dan vraagt de coach ernaar'],
]
const ofCoaches: Way[] = [['begeleiding', 'Hoe gaat het met de cirkel?', 'Aantallen, geen mensen']]
const trouble: Way[] = [['er-is-iets', 'Er is iets in de cirkel', 'Vertel het aan een coach']]
