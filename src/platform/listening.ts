import type { Server } from 'node:http'
import { type HttpBindings, serve } from '@hono/node-server'
import { StartProblem } from './start-problem.ts'

export type Listening = {
  /** Takes no new requests, lets the running ones finish for at most `patience` milliseconds. */
  stop(patience?: number): Promise<void>
}

type Fetch = (request: Request, env: HttpBindings) => Response | Promise<Response>
type Where = { fetch: Fetch; port: number; host: string }

/** @throws StartProblem with one sentence when the port cannot be had. */
export function listen({ fetch, port, host }: Where): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: fetch as never, port, hostname: host }, () =>
      resolve({ stop: (patience = 10_000) => stop(server, patience) }),
    ) as Server
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        new StartProblem(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program: set PORT to another one.`
            : `The server cannot listen on ${host}:${port}: ${error.message}.`,
        ),
      ),
    )
  })
}

function stop(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience)
    // A connection that is kept alive would else hold the server after its last answer.
    const tidy = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearTimeout(cut)
      clearInterval(tidy)
      resolve()
    })
  })
}
