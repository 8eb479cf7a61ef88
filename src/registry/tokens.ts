// Lets us in: the handshake that a registry asks for, by its own challenge.

import { isRecord } from '../record.ts'
import { type Challenge, challengesIn } from './challenge.ts'
import type { Credential } from './credentials.ts'
import type { Answer, Request } from './http.ts'
import { namesSomebody, shownUrl, Trouble } from './trouble.ts'

/** Who asks, and how. */
export interface Asker {
  readonly credential: Credential | undefined
  /** Of the registry; a token is not asked for over a line that is less safe. */
  readonly protocol: string
  readonly ask: (url: URL, request: Request) => Promise<Answer>
  readonly whole: (answer: Answer) => Promise<Buffer>
}

/** How the program calls itself to servers of tokens. */
const CLIENT = 'dockershift'

/**
 * The `Authorization` that a registry wants, after it has said no.
 *
 * Source: distribution/distribution, docs/content/spec/auth/token.md and oauth.md.
 *
 * @param repository to be read
 * @throws Trouble where nobody lets us in
 */
export async function authorization(refused: Answer, repository: string, asker: Asker): Promise<string> {
  const challenges = challengesIn(refused.header('www-authenticate') ?? '')
  const bearer = challenges.find(({ scheme }) => scheme === 'bearer')
  if (bearer !== undefined) return `Bearer ${await token(bearer, repository, asker)}`
  const { credential } = asker
  if (challenges.some(({ scheme }) => scheme === 'basic')) {
    if (credential !== undefined && 'name' in credential) return basic(credential)
    throw new Trouble('denied', 'it asks for a name and a password, and Docker knows none for it: see docker login')
  }
  throw new Trouble('denied', 'it says no, and not what it needs')
}

function basic({ name, password }: { readonly name: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`
}

async function token({ parameters }: Challenge, repository: string, asker: Asker): Promise<string> {
  const { credential, ask, whole } = asker
  const realm = realmOf(parameters.get('realm'), asker)
  const asked = {
    service: parameters.get('service'),
    scope: parameters.get('scope') ?? `repository:${repository}:pull`,
  }
  const said = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined)
  let answer: Answer
  if (credential !== undefined && 'identityToken' in credential) {
    const form = new URLSearchParams(said)
    form.set('grant_type', 'refresh_token')
    form.set('client_id', CLIENT)
    form.set('refresh_token', credential.identityToken)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    answer = await ask(realm, { method: 'POST', headers, body: form.toString() })
  } else {
    for (const [name, value] of said) realm.searchParams.set(name, value)
    answer = await ask(realm, credential === undefined ? {} : { headers: { authorization: basic(credential) } })
  }
  if (answer.status !== 200) {
    answer.close()
    const known =
      credential === undefined ? 'Docker knows no name for it: see docker login' : 'with the name that Docker knows'
    throw new Trouble('denied', `${shownUrl(realm)} answers ${answer.status}; ${known}`)
  }
  const told = jsonOf(await whole(answer))
  const found = isRecord(told) ? (told.token ?? told.access_token) : undefined
  if (typeof found === 'string' && /^[\x21-\x7e]+$/.test(found)) return found
  throw new Trouble('wrong', `${shownUrl(realm)} gives no token`)
}

function realmOf(text: string | undefined, { protocol }: Asker): URL {
  const realm = text !== undefined && URL.canParse(text) ? new URL(text) : undefined
  if (realm !== undefined && namesSomebody(realm))
    throw new Trouble('wrong', 'it sends for a token to an address with a name or a password in it')
  if (realm?.protocol === 'https:' || (realm?.protocol === 'http:' && protocol === 'http:')) return realm
  throw new Trouble('wrong', 'it sends for a token to where none is asked for: no HTTPS')
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
