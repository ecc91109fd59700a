import type { Mail } from '#src/platform/outbox.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { weeksOpen } from './invitation.ts'

type Asked = { shown_name: string; from_name: string; email: string; url: string; codeHash: string }

/**
 * Names the reader and the name that the owner typed, and says nothing of what it is about: others may read along.
 * What is asked stands behind the link.
 */
export function invitationMail({ shown_name, from_name, email, url, codeHash }: Asked): Mail {
  const until = new Date(Date.now() + weeksOpen * 7 * 24 * 60 * 60 * 1000)
  return {
    kind: 'invitation',
    to: { email },
    about: codeHash,
    subject: `${onOneLine(from_name)} vraagt je iets`,
    body: `Hallo ${onOneLine(shown_name)},

${onOneLine(from_name)} wil je iets vragen. Lees hier wat:

${url}

Je hoeft nog niets te kiezen. Je kunt ook gewoon nee zeggen.
De link werkt tot en met ${dateInWords(until)}, en alleen voor jou.

Ken je ${onOneLine(from_name)} niet? Dan is deze mail niet voor jou. Gooi hem weg.

Wijkverband
`,
  }
}

const onOneLine = (name: string): string => name.replace(/[\s\p{Cc}]+/gu, ' ').trim()
