// Whether the program of an image asks the Docker daemon: its socket belongs to root, and to a group whose number each host has its own.
//
// Sources: the clients' own pages: dockerode, docker-modem (Node.js), docker and docker-py (Python), docker-api (Ruby), docker-java,
// bollard and shiplift (Rust), docker-php, github.com/docker/docker/client, github.com/moby/moby/client and fsouza/go-dockerclient (Go).

import { servicesOf } from '../../src/analysis/processes/services.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import { lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext, Service } from '../../src/files/build-context.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { mayAskForHome } from '../../src/knowledge/programs/home-signs.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'
import { copiedSources } from './copied-sources.ts'

const SOCKET = 'docker.sock'

/** Programs and images whose work is to ask the daemon. */
const ASKING = new Set(
  'portainer traefik swarm registrator watchtower docker-gen dozzle cadvisor ouroboros ctop diun'.split(' '),
)

/** What manifests call the clients, each as its lines have them. */
const CLIENTS: readonly (readonly [manifest: RegExp, client: RegExp])[] = [
  [/^package\.json$/, /"(?:dockerode|docker-modem|docker-compose|node-docker-api)"/],
  [
    /^(?:.*requirements.*\.txt|Pipfile|pyproject\.toml|setup\.py)$/,
    /^[\s"',[]*(?:docker|docker-py|aiodocker)["'\s]*(?:[=<>~![;,\]].*)?$/m,
  ],
  [/^go\.mod$/, /github\.com\/(?:docker\/docker|moby\/moby|fsouza\/go-dockerclient)\b/],
  [/^Gemfile$/, /["']docker-api["']/],
  [/^(?:pom\.xml|build\.gradle(?:\.kts)?)$/, /docker-java|docker-client/],
  [/^Cargo\.toml$/, /^(?:bollard|shiplift|dockworker)\b/m],
  [/^composer\.json$/, /docker-php/],
]

/** Why the process needs the socket of the Docker daemon; `undefined` where nothing says so. */
export function asksDocker(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  { origin }: Image,
  files: BuildContext | undefined,
): string | undefined {
  const named = [programOf(origin.repository), ...words.map(programOf)].find((one) => ASKING.has(one))
  if (named !== undefined) return reason(named)
  if (lineage(stage).some(({ instructions }) => instructions.some(({ text }) => text.includes(SOCKET))))
    return reason('the Dockerfile')
  if (files === undefined) return undefined
  const by = whoTellsOfSocket(dockerfile, stage, files)
  if (by !== undefined) return reason(by)
  const copied = copiedSources(dockerfile, files, (name) => mayAskForHome(name) || namesClients(name))
  if (copied === undefined) return 'there are too many sources to see whether one of them asks the Docker daemon'
  const asking = copied.find((path) => asks(nameOf(path), () => files.text(path) ?? ''))
  return asking && reason(asking)
}

/** Of compose files that run this very stage only what they say of it counts: the socket may be for somebody else. */
function whoTellsOfSocket(dockerfile: Dockerfile, stage: Stage, files: BuildContext): string | undefined {
  const services = servicesOf(dockerfile, stage, files)
  const given = services.find(({ mounts }) =>
    mounts.some(({ source, target }) => source.includes(SOCKET) || target.includes(SOCKET)),
  )
  if (given !== undefined) return given.where
  const filesOf = ({ where, over }: Service): readonly string[] => [
    nameOf(where.split(':', 1)[0]!),
    ...(over === undefined ? [] : [over]),
  ]
  const unseen = services.filter((service) => service.unseen !== undefined).flatMap(filesOf)
  const known = services.flatMap(filesOf).filter((file) => !unseen.includes(file))
  return files
    .told()
    .find(({ kind, path, text }) => text.includes(SOCKET) && !(kind === 'compose' && known.includes(nameOf(path))))
    ?.path
}

function reason(what: string): string {
  return `${what} speaks of the Docker daemon, whose socket belongs to root`
}

function namesClients(name: string): boolean {
  return CLIENTS.some(([manifest]) => manifest.test(name))
}

function asks(name: string, text: () => string): boolean {
  const clients = CLIENTS.filter(([manifest]) => manifest.test(name))
  if (clients.length > 0) {
    const content = text()
    return clients.some(([, client]) => client.test(content))
  }
  return mayAskForHome(name) && text().includes(SOCKET)
}
