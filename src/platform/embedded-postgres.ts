import path from 'node:path'
import { usableBinaries } from './embedded-postgres/binaries.ts'
import { initCluster, writeAccessRules } from './embedded-postgres/cluster.ts'
import { chooseFolder, serverAccount, socketFolder } from './embedded-postgres/folders.ts'
import { prepareDatabase } from './embedded-postgres/queries.ts'
import { lockedServer } from './embedded-postgres/server.ts'
import { type Access, address, newAccess } from './embedded-postgres/urls.ts'

export type EmbeddedPostgres = {
  systemUrl: string
  appUrl: string
  figuresUrl: string
  superUrl: string
  /** Where the data really is: not below `dataDir` when the server's account cannot reach that. */
  folder: string
  /** Settles with a sentence when the server is gone without `stop` having been called. */
  lost: Promise<string>
  /** Waits until the server has written everything and is gone. */
  stop(): Promise<void>
}

type Options = {
  dataDir: string
  /** Tells whoever watches the start what is being done. */
  say: (sentence: string) => void
  /** Tests only: a crash of the machine may lose data. */
  fast?: boolean
  /** Listen on 127.0.0.1 too, with scram passwords. Without it there is only a socket in a closed folder. */
  port?: number
}

/**
 * Starts the PostgreSQL server that comes with the application, or takes over the one that an earlier,
 * killed run left behind. Holds a lock in it, so that one folder serves one application.
 * @throws StartProblem with one sentence for whoever started the application.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { say, fast = false, port } = options
  const account = serverAccount(path.resolve(options.dataDir))
  const folder = chooseFolder(path.resolve(options.dataDir), account, say)
  const binaries = usableBinaries(folder, account, say)
  const place = {
    folder,
    data: path.join(folder, 'postgres'),
    socket: socketFolder(folder, account),
    log: path.join(folder, 'postgres.log'),
    account,
    binaries,
  }
  const access: Access = newAccess(place.socket, port)

  await initCluster(place, { fast, say })
  writeAccessRules(place)
  const server = await lockedServer(place, { fast, port, say })
  await prepareDatabase(server.client, access)

  return {
    systemUrl: address(access, 'wijkverband_system'),
    appUrl: address(access, 'wijkverband_app'),
    figuresUrl: address(access, 'wijkverband_figures'),
    superUrl: address(access, 'postgres'),
    folder,
    lost: server.lost,
    stop: server.stop,
  }
}
