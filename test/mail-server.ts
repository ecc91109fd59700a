import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A mail server that keeps what it is given, or refuses it. */
export async function startMailServer() {
  const letters: string[] = []
  let refuses = false
  const server = createServer((socket) => converse(socket, letters, () => refuses))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    refuse: (whether: boolean) => {
      refuses = whether
    },
    stop: () => server.close(),
  }
}

/** As much of SMTP (RFC 5321) as a client needs to hand over a letter. */
function converse(socket: Socket, letters: string[], refuses: () => boolean): void {
  let heard = ''
  let inLetter = false
  socket.on('error', () => {})
  socket.write('220 test\r\n')
  socket.on('data', (chunk) => {
    heard += chunk
    for (;;) {
      const end = inLetter ? '\r\n.\r\n' : '\r\n'
      const at = heard.indexOf(end)
      if (at < 0) return
      const said = heard.slice(0, at)
      heard = heard.slice(at + end.length)
      if (inLetter) letters.push(said)
      const beginsLetter = !inLetter && /^DATA/i.test(said)
      if (/^MAIL/i.test(said) && !inLetter && refuses()) socket.write('451 not now\r\n')
      else socket.write(beginsLetter ? '354 go on\r\n' : '250 ok\r\n')
      inLetter = beginsLetter
    }
  })
}
