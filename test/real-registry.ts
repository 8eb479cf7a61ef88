// A registry of Docker's own (Debian: docker-registry) for a test: over HTTP or TLS, for everybody, by password or by token.

import { execFileSync, spawn } from 'node:child_process'
import { createPrivateKey, createSign, X509Certificate } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { sandbox } from './cli-sandbox.ts'
import type { Blob, MadeImage } from './made-images.ts'

export const PROGRAM = 'docker-registry'

/** Who is let in, where somebody is. */
export const NAME = 'me'
export const PASSWORD = 'a-secret-that-nobody-sees'

export interface RealRegistry {
  readonly host: string
  /** The file of the certificate that has signed for the host; '' over HTTP. */
  readonly certificate: string
  /** Puts an image there under `repository:tag`. */
  push(name: string, image: MadeImage): Promise<void>
}

export interface Having {
  readonly tls?: boolean
  readonly auth?: 'password' | 'token'
}

/** Starts a registry that is gone after the test. */
export async function realRegistry({ tls = false, auth }: Having = {}): Promise<RealRegistry> {
  const folder = sandbox()
  const port = await freePort()
  const host = `localhost:${port}`
  const signed = tls || auth === 'token' ? certificateIn(folder) : undefined
  const lines = [
    'version: 0.1',
    'log: { level: error, accesslog: { disabled: true } }',
    `storage: { filesystem: { rootdirectory: ${join(folder, 'data')} } }`,
    `http: { addr: "127.0.0.1:${port}"${tls ? `, tls: { certificate: ${signed!.certificate}, key: ${signed!.key} }` : ''} }`,
  ]
  if (auth === 'password') lines.push(`auth: { htpasswd: { realm: test, path: ${passwordsIn(folder)} } }`)
  if (auth === 'token') {
    const realm = await tokenServer(signed!)
    lines.push(
      `auth: { token: { realm: "${realm}", service: ${SERVICE}, issuer: ${ISSUER}, rootcertbundle: ${signed!.certificate} } }`,
    )
  }
  writeFileSync(join(folder, 'config.yml'), `${lines.join('\n')}\n`)
  const child = spawn(PROGRAM, ['serve', join(folder, 'config.yml')], { stdio: 'ignore' })
  onTestFinished(() => void child.kill())
  const base = `${tls ? 'https' : 'http'}://${host}`
  const send = requester(base, signed?.certificate)
  await answering(send)
  return {
    host,
    certificate: tls || auth === 'token' ? signed!.certificate : '',
    push: (name, image) => push(send, name, image),
  }
}

const SERVICE = 'registry-under-test'
const ISSUER = 'token-server-under-test'

interface Signed {
  readonly certificate: string
  readonly key: string
}

function certificateIn(folder: string): Signed {
  const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', certificate, ...subject],
    { stdio: 'ignore' },
  )
  return { certificate, key }
}

/** What `htpasswd -Bbn` makes of the password. */
const HASH = '$2y$05$19TRytZhS.e9FgzlSJ9/cu0HO7HPiyEo8Lb03.YjOqHO5jdukKJgq'

function passwordsIn(folder: string): string {
  const file = join(folder, 'htpasswd')
  writeFileSync(file, `${NAME}:${HASH}\n`)
  return file
}

/** A server of tokens, which gives one to whom it knows: distribution, docs/content/spec/auth/token.md. */
async function tokenServer({ certificate, key }: Signed): Promise<string> {
  const pem = { cert: readFileSync(certificate), key: readFileSync(key) }
  const chain = [new X509Certificate(pem.cert).raw.toString('base64')]
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const server = https.createServer(pem, (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'https://x')
    const [, repository = '', actions = ''] = (searchParams.get('scope') ?? '').split(':')
    const known = Buffer.from(`${NAME}:${PASSWORD}`).toString('base64')
    if (request.headers.authorization !== `Basic ${known}`) {
      response.writeHead(401).end()
      return
    }
    const now = Math.floor(Date.now() / 1000)
    const access = [{ type: 'repository', name: repository, actions: actions.split(',') }]
    const times = { iat: now, nbf: now - 10, exp: now + 300 }
    const claims = { iss: ISSUER, sub: NAME, aud: searchParams.get('service'), jti: `${now}`, access, ...times }
    const head = `${encode({ typ: 'JWT', alg: 'RS256', x5c: chain })}.${encode(claims)}`
    const signature = createSign('RSA-SHA256').update(head).sign(createPrivateKey(pem.key), 'base64url')
    response.end(JSON.stringify({ token: `${head}.${signature}` }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `https://localhost:${(server.address() as AddressInfo).port}/token`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Sends something, and gives the status and the `Location` of the answer. */
type Send = (
  method: string,
  path: string,
  content?: { readonly bytes: Buffer; readonly type: string },
) => Promise<{ readonly status: number; readonly location: string }>

/** Shares nothing with what is tested. */
function requester(base: string, certificate: string | undefined): Send {
  const ca = certificate === undefined ? undefined : readFileSync(certificate)
  const basic = `Basic ${Buffer.from(`${NAME}:${PASSWORD}`).toString('base64')}`
  const once = (
    url: URL,
    method: string,
    headers: Readonly<Record<string, string | number>>,
    bytes?: Buffer,
  ): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const send = url.protocol === 'https:' ? https.request : http.request
      const asked = send(url, { method, headers, ca }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve({ response, body: Buffer.concat(chunks).toString() }))
      })
      asked.on('error', reject)
      asked.end(bytes)
    })
  return async (method, path, content) => {
    const url = new URL(path, base)
    const headers =
      content === undefined ? {} : { 'content-type': content.type, 'content-length': content.bytes.length }
    let { response } = await once(url, method, headers, content?.bytes)
    const challenge = response.headers['www-authenticate'] ?? ''
    if (response.statusCode === 401 && challenge !== '' && path !== '/v2/') {
      const authorization = challenge.startsWith('Basic') ? basic : await bearer(challenge)
      response = (await once(url, method, { ...headers, authorization }, content?.bytes)).response
    }
    return { status: response.statusCode ?? 0, location: response.headers.location ?? '' }
  }

  async function bearer(challenge: string): Promise<string> {
    const [, realm = '', service = '', scope = ''] =
      /realm="([^"]*)",service="([^"]*)",scope="([^"]*)"/.exec(challenge) ?? []
    const { body } = await once(new URL(`${realm}?service=${service}&scope=${scope}`), 'GET', { authorization: basic })
    return `Bearer ${(JSON.parse(body) as { token: string }).token}`
  }
}

interface Answered {
  readonly response: http.IncomingMessage
  readonly body: string
}

async function answering(send: Send): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { status } = await send('GET', '/v2/').catch(() => ({ status: 0 }))
    if (status === 200 || status === 401) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${PROGRAM} does not answer`)
}

async function push(send: Send, name: string, image: MadeImage): Promise<void> {
  const [repository = '', tag = ''] = name.split(':')
  for (const one of image.inner) await push(send, `${repository}:${one.manifest.digest}`, one)
  for (const blob of image.blobs) await pushBlob(send, repository, blob)
  const { status } = await send('PUT', `/v2/${repository}/manifests/${tag}`, {
    bytes: image.manifest.bytes,
    type: image.mediaType,
  })
  if (status !== 201) throw new Error(`the manifest of ${name} was not taken: ${status}`)
}

async function pushBlob(send: Send, repository: string, { digest, bytes }: Blob): Promise<void> {
  const { location } = await send('POST', `/v2/${repository}/blobs/uploads/`)
  const separator = location.includes('?') ? '&' : '?'
  const { status } = await send('PUT', `${location}${separator}digest=${digest}`, {
    bytes,
    type: 'application/octet-stream',
  })
  if (status !== 201) throw new Error(`a blob was not taken: ${status}`)
}
