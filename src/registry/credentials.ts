// Docker's own credentials: its configuration, and the helpers that it names. Nothing of them is ever shown.

import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Environment, isDone, run } from '../engine/process.ts'
import { isRecord } from '../record.ts'

/** A name with its password, or a token that stands for both. */
export type Credential = { readonly name: string; readonly password: string } | { readonly identityToken: string }

/** Who is known at which registry. */
export interface Credentials {
  /** @param host of the registry's API */
  of(host: string): Promise<Credential | undefined>
}

/** A helper that asks for a password in a window is waited for; one that hangs is not. */
const HELPER_MS = 60_000

/** Docker Hub goes by this name in Docker's configuration. */
const HUB = 'https://index.docker.io/v1/'
const HUB_HOSTS: ReadonlySet<string> = new Set(['registry-1.docker.io', 'docker.io', 'index.docker.io'])

/**
 * Reads credentials as Docker does: `DOCKER_AUTH_CONFIG` first, then `$DOCKER_CONFIG/config.json` or that of the home folder; in
 * each a helper of the registry, then the helper of all, then what is written out.
 *
 * Source: docker/cli, cli/config/configfile/file.go and cli/config/credentials.
 */
export function dockerCredentials(env: Environment): Credentials {
  const known = new Map<string, Promise<Credential | undefined>>()
  let files: Promise<readonly unknown[]> | undefined
  const find = async (host: string): Promise<Credential | undefined> => {
    files ??= configurations(env)
    for (const file of await files) {
      const found = isRecord(file) ? await credentialIn(file, host, env) : undefined
      if (found !== undefined) return found
    }
    return undefined
  }
  return {
    of: (host) => {
      const found = known.get(host) ?? find(host)
      known.set(host, found)
      return found
    },
  }
}

async function configurations(env: Environment): Promise<readonly unknown[]> {
  const folder = env.DOCKER_CONFIG || join(env.HOME || homedir(), '.docker')
  const text = await readFile(join(folder, 'config.json'), 'utf8').catch(() => undefined)
  return [env.DOCKER_AUTH_CONFIG, text].map(parsed)
}

/** What is no JSON says nothing, as with Docker: a message would have to quote a file that holds passwords. */
function parsed(text: string | undefined): unknown {
  if (text === undefined || text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function credentialIn(
  file: Readonly<Record<string, unknown>>,
  host: string,
  env: Environment,
): Promise<Credential | undefined> {
  const names = HUB_HOSTS.has(host) ? [HUB, ...HUB_HOSTS] : [host, `https://${host}`]
  const { credHelpers, credsStore, auths } = file
  for (const name of names) {
    const helper = isRecord(credHelpers) && Object.hasOwn(credHelpers, name) ? credHelpers[name] : undefined
    if (typeof helper === 'string') return fromHelper(helper, name, env)
  }
  if (typeof credsStore === 'string' && credsStore !== '') {
    for (const name of names) {
      const found = await fromHelper(credsStore, name, env)
      if (found !== undefined) return found
    }
  }
  return isRecord(auths) ? written(auths, host, names) : undefined
}

/** An entry is found by its host, however its key is written: `https://host/v1/` and the like. */
function written(
  auths: Readonly<Record<string, unknown>>,
  host: string,
  names: readonly string[],
): Credential | undefined {
  const key = names.find((name) => Object.hasOwn(auths, name)) ?? Object.keys(auths).find((one) => hostIn(one) === host)
  const entry = key === undefined ? undefined : auths[key]
  if (!isRecord(entry)) return undefined
  const { auth, identitytoken, username, password } = entry
  if (typeof identitytoken === 'string' && identitytoken !== '') return { identityToken: identitytoken }
  if (typeof username === 'string' && typeof password === 'string') return { name: username, password }
  if (typeof auth !== 'string') return undefined
  const text = Buffer.from(auth, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 1 ? undefined : { name: text.slice(0, colon), password: text.slice(colon + 1) }
}

function hostIn(key: string): string {
  return key.replace(/^https?:\/\//, '').split('/', 1)[0]!
}

/** The name of a helper is a part of a program's name, not a path to one. */
const HELPER = /^[\w.-]+$/

/** https://github.com/docker/docker-credential-helpers: the registry goes in, JSON comes out. */
async function fromHelper(helper: string, name: string, env: Environment): Promise<Credential | undefined> {
  if (!HELPER.test(helper)) return undefined
  const command = { program: `docker-credential-${helper}`, args: ['get'], env, input: name }
  const ended = await run(command, { timeoutMs: HELPER_MS })
  const told = isDone(ended) ? parsed(ended.stdout) : undefined
  if (!isRecord(told) || typeof told.Username !== 'string' || typeof told.Secret !== 'string') return undefined
  if (told.Secret === '') return undefined
  return told.Username === '<token>' ? { identityToken: told.Secret } : { name: told.Username, password: told.Secret }
}
