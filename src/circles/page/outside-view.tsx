import type { Viewer } from '#src/platform/viewer.ts'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, OwnText, PageTitle } from '#src/ui/parts.tsx'
import { circleUrl, type Door } from '../circle.ts'
import { whereIs } from '../doors/views.tsx'

type OutsidePageProps = { viewer: Viewer | null; door: Door; mayTakeOver: boolean }

/** All that somebody sees who is not in it. */
export function OutsidePage({ viewer, door, mayTakeOver }: OutsidePageProps) {
  const { circle_id, name, about, organisation, has_room } = door
  return (
    <Page title={name} viewer={viewer} current="neighbourhood">
      <PageTitle title={name} lead={`Een Buurtcirkel in ${whereIs(door)}.`} back="/cirkels" />
      {about ? <OwnText text={about} /> : null}
      <p>
        Wie erin zit, blijft tussen de mensen van de cirkel. Er is een coach van {organisation}.
      </p>
      <p>
        {has_room
          ? 'Er is plek. Je maakt eerst rustig kennis. Daarna zeggen zij welkom, en jij ja of nee.'
          : 'De cirkel zit nu vol. Je mag het wel laten weten als je mee wilt doen.'}
      </p>
      <Actions>
        {mayTakeOver ? (
          <ActionLink href={circleUrl(circle_id, 'overnemen')}>Word de coach</ActionLink>
        ) : (
          <ActionLink href={circleUrl(circle_id, 'meedoen')}>Ik wil graag meedoen</ActionLink>
        )}
      </Actions>
    </Page>
  )
}
