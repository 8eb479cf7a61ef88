// The network of the lab's builds: a proxy that answers for every host, over http and https, from this machine alone.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls'
import { gzipSync } from 'node:zlib'
import { type Listening, listen } from '../images/bridge.ts'
import { NOTHING, type Wishes } from './lacks.ts'
import { type Index, ORIGINALS, type Repository } from './repository.ts'
import { download, fileNameOf } from './trees.ts'

/** The authority that signs for every host; worlds trust it as soon as they have ca-certificates. */
export function authority(folder: string): { readonly certificate: string; readonly key: string } {
  const [key, certificate] = [join(folder, 'ca.key'), join(folder, 'ca.crt')]
  mkdirSync(folder, { recursive: true })
  if (!existsSync(certificate)) {
    const made = 'req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=lab -addext basicConstraints=critical,CA:TRUE'
    openssl(...made.split(' '), '-keyout', key, '-out', certificate)
  }
  return { certificate, key }
}

function openssl(...args: readonly string[]): Buffer {
  return execFileSync('openssl', args, { stdio: ['pipe', 'pipe', 'ignore'] })
}

export interface NetworkOptions {
  /** Where the authority's keys are kept. */
  readonly folder: string
  /** Where builds reach this machine. */
  readonly address: string
  /** What a build is about, by the name that it gives the proxy. */
  asker(key: string): Asker | undefined
}

/** A build as the network sees it. */
export interface Asker {
  readonly wishes: Wishes
  readonly index: Index
}

export async function openNetwork(
  repository: Repository,
  { folder, address, asker }: NetworkOptions,
): Promise<Listening> {
  const hosts = new Hosts(folder)
  const whoAsks = (request: IncomingMessage): Asker | undefined => {
    const told = (request.headers['proxy-authorization'] ?? '').replace(/^Basic /i, '')
    return asker(Buffer.from(told, 'base64').toString().split(':')[0]!)
  }
  const server = createServer((request, response) => {
    const asked = asAdded(new URL(request.url ?? '/', 'http://lab'))
    void answer({ repository, address: asked, asker: whoAsks(request) }, response)
  })
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    const host = (request.url ?? '').replace(/:\d+$/, '')
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    socket.on('error', () => socket.destroy())
    const secure = new TLSSocket(socket, {
      isServer: true,
      secureContext: hosts.context(host),
      ALPNProtocols: ['http/1.1'],
    })
    secure.on('error', () => secure.destroy())
    const inner = createServer((asked, response) => {
      const inside = new URL(asked.url ?? '/', `https://${host}`)
      void answer({ repository, address: inside, asker: whoAsks(request) }, response)
    })
    inner.emit('connection', secure)
  })
  server.on('clientError', (_, socket) => socket.destroy())
  return listen(server, address)
}

class Hosts {
  private readonly known = new Map<string, SecureContext>()

  constructor(private readonly folder: string) {}

  context(host: string): SecureContext {
    let context = this.known.get(host)
    if (context === undefined) {
      context = createSecureContext(this.signed(host))
      this.known.set(host, context)
    }
    return context
  }

  private signed(host: string): { readonly key: string; readonly cert: string } {
    const { certificate, key } = authority(this.folder)
    const own = join(this.folder, `host-${host.replaceAll(/[^\w.-]/g, '-')}`)
    if (!existsSync(`${own}.crt`)) {
      writeFileSync(`${own}.ext`, `subjectAltName=DNS:${host}\n`)
      const request = 'req -new -newkey rsa:2048 -nodes -subj /CN=host'.split(' ')
      openssl(...request, '-keyout', `${own}.key`, '-out', `${own}.csr`)
      const signing = ['x509', '-req', '-CAcreateserial', '-days', '3650', '-CA', certificate, '-CAkey', key]
      openssl(...signing, '-extfile', `${own}.ext`, '-in', `${own}.csr`, '-out', `${own}.crt`)
    }
    return { key: readFileSync(`${own}.key`, 'utf8'), cert: readFileSync(`${own}.crt`, 'utf8') }
  }
}

interface Question {
  readonly repository: Repository
  readonly address: URL
  readonly asker: Asker | undefined
}

/** ADD asks at the lab's own address: `/lab-add/https/host/path` stands for `https://host/path`. */
function asAdded(address: URL): URL {
  const [, scheme, rest] = /^\/lab-add\/(https?)\/(.+)$/.exec(`${address.pathname}${address.search}`) ?? []
  return rest === undefined ? address : new URL(`${scheme}://${rest}`)
}

async function answer(question: Question, response: ServerResponse): Promise<void> {
  try {
    const bytes = await bytesAt(question)
    if (bytes === undefined) response.writeHead(404).end()
    else {
      const name = fileNameOf(question.address)
      const named = name === undefined ? {} : { 'content-disposition': `attachment; filename=${name}` }
      const type = { 'content-length': bytes.length, 'content-type': 'application/octet-stream' }
      response.writeHead(200, { ...type, ...named }).end(bytes)
    }
  } catch (error) {
    response.writeHead(502).end(String(error))
  }
}

async function bytesAt({ repository, address, asker }: Question): Promise<Buffer | undefined> {
  const pathname = decodeURIComponent(address.pathname)
  const file = pathname.slice(pathname.lastIndexOf('/') + 1)
  const offered = address.hostname === ORIGINALS ? repository.originals : asker?.index
  if (/^Packages(\.gz)?$/.test(file)) {
    // One component of one suite is enough: elsewhere the same names would only stand twice.
    const first = /\/main\//.test(pathname) || !pathname.includes('/dists/')
    const index = first ? offered : undefined
    return file.endsWith('.gz') ? (index?.packagesGz ?? gzipSync('')) : (index?.packages ?? Buffer.from('\n'))
  }
  if (file === 'Release') {
    const suite = /\/dists\/([\w.-]+)\/Release$/.exec(pathname)?.[1] ?? 'stable'
    return Buffer.from(releaseOf(suite, offered?.digest ?? 'empty'))
  }
  if (/^Sources(\.gz)?$/.test(file)) return file.endsWith('.gz') ? gzipSync('') : Buffer.from('')
  if (
    pathname.includes('/dists/') ||
    /^(InRelease|Release\.gpg|Translation-|Packages\.|Sources\.|Contents-|Components-)/.test(file)
  )
    return undefined
  if (pathname.includes('/pool/')) {
    const found = await repository.file(pathname)
    if (found !== undefined) return found
  }
  return download(address, asker?.wishes ?? NOTHING)
}

/**
 * No digests: apt is told that it may take what is not signed. With each index the file is another: a cache mount shows apt what other
 * builds have fetched, and it would take their packages for these.
 */
function releaseOf(suite: string, index: string): string {
  const components = 'main universe multiverse restricted contrib non-free'
  return `Origin: lab\nLabel: lab\nSuite: ${suite}\nCodename: ${suite}\nDescription: ${index}\nArchitectures: amd64 all\nComponents: ${components}\n`
}
