import { dateInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Badge, Card, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import type { Device } from './queries.ts'

type DevicesPageProps = { viewer: { name: string }; devices: Device[] }

export function DevicesPage({ viewer, devices }: DevicesPageProps) {
  return (
    <Page title="Waar ben ik ingelogd?" viewer={viewer} current="me">
      <PageTitle
        title="Waar ben ik ingelogd?"
        lead="Ken je een apparaat niet, of gebruik je het niet meer? Meld het af."
        back="/ik"
      />
      <Card>
        <Rows>
          {devices.map((device) => (
            <Row
              title={device.helper ? `Samen invullen met ${device.helper}` : device.device}
              meta={`Ingelogd ${dateInWords(device.begun_at)}, gebruikt ${dateInWords(device.used_at)}`}
              actions={device.here ? <Badge>Dit apparaat</Badge> : <SignOut device={device} />}
            />
          ))}
        </Rows>
      </Card>
      <Actions>
        <PostButton action="/ik/apparaten/afmelden" kind="danger">
          Meld overal af
        </PostButton>
      </Actions>
    </Page>
  )
}

const SignOut = ({ device }: { device: Device }) => (
  <PostButton action={`/ik/apparaten/${device.id}/afmelden`} about={device.device}>
    Afmelden
  </PostButton>
)
