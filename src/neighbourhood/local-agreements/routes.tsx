import { Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type Env, param } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { agreementUrl } from './agreement.ts'
import { keptAgreements } from './keeping-routes.tsx'
import { readAgreement } from './queries.ts'
import { AgreementPage } from './views.tsx'

/** What services agreed on with each other stands open for everyone. */
export const localAgreements = new Hono<Env>()

localAgreements.get(agreementUrl(':area'), async (c) => {
  const asked = c.req.query('versie') ?? ''
  const version = /^\d{1,6}$/.test(asked) ? Number(asked) : null
  const viewer = c.get('viewer')
  const agreement = found(
    await asPerson(c.get('db'), viewer, (tx) => readAgreement(tx, param(c, 'area'), version)),
  )
  return c.render(<AgreementPage viewer={viewer} agreement={agreement} />)
})

localAgreements.route('/', keptAgreements)
