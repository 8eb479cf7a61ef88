// Builds that a cloud's own client asks for: there the classic builder does them.
//
// Sources: https://cloud.google.com/sdk/gcloud/reference/builds/submit (--tag runs the step gcr.io/cloud-builders/docker) and
// /run/deploy (--source builds a Dockerfile that is there) and /app/deploy (for runtime: custom), whose builds stop at RUN --mount: google-github-actions/setup-gcloud,
// issue 658, github/github-mcp-server, issue 575; https://learn.microsoft.com/cli/azure/acr#az-acr-build, which knows no BuildKit:
// Azure/acr, issue 721; https://learn.microsoft.com/azure/container-apps/containerapp-up, which has the registry build.

import type { Command, Word } from '../dockerfile/model/shell.ts'

/** Whether it is worth while to read a text as shell. */
export function mayAskCloud(text: string): boolean {
  return (
    (text.includes('gcloud') && (text.includes('--source') || /builds\s+submit|app\s+deploy/.test(text))) ||
    /\baz\s+(?:acr|containerapp)\s/.test(text)
  )
}

/** Options of the clients that have no value. */
const ALONE = new Set(
  '--async --no-source --quiet -q --suppress-logs --no-logs --no-push --no-wait --no-format --allow-unauthenticated --verbose'.split(
    ' ',
  ),
)

/** What docker build would be called with, context and file; `undefined` for a command that asks no cloud to build. */
export function cloudOperands({ name, words }: Command): readonly Word[] | undefined {
  if (name !== 'gcloud' && name !== 'az') return undefined
  const verbs = verbsOf(words)
  const rest = words.slice(verbs.length + 1)
  switch (`${name} ${verbs.filter((verb) => verb !== 'alpha' && verb !== 'beta').join(' ')}`) {
    case 'gcloud builds submit':
      return has(rest, '--tag', '-t') ? contextOf(operandsIn(rest), words) : undefined
    case 'az acr build': {
      const file = valueOf(rest, '--file', '-f')
      return [...(file === undefined ? [] : [flagFor(file), file]), ...contextOf(operandsIn(rest), words)]
    }
    case 'gcloud app deploy': {
      // The Dockerfile of a custom runtime lies beside its app.yaml.
      const files = operandsIn(rest)
      return files.length === 0 ? contextOf([], words) : files.slice(0, 1).map(folderOf)
    }
    case 'gcloud run deploy':
    case 'gcloud run jobs deploy':
    case 'az containerapp up':
    case 'az containerapp create': {
      const source = valueOf(rest, '--source')
      return source === undefined ? undefined : [source]
    }
    default:
      return undefined
  }
}

const VERBS = new Set('alpha beta app builds submit run jobs deploy acr build containerapp up create'.split(' '))

function verbsOf(words: readonly Word[]): readonly string[] {
  const end = words.findIndex(({ value }, i) => i > 0 && !VERBS.has(value ?? ''))
  return words.slice(1, end < 0 ? undefined : end).flatMap(({ value }) => value ?? [])
}

function has(words: readonly Word[], ...names: readonly string[]): boolean {
  return words.some(({ text }) => names.includes(text.split('=', 1)[0]!))
}

/** The words that are neither options nor their values. */
function operandsIn(words: readonly Word[]): readonly Word[] {
  return words.filter(({ text }, i) => {
    if (text.startsWith('-')) return false
    const before = words[i - 1]?.text ?? ''
    return !before.startsWith('-') || before.includes('=') || ALONE.has(before)
  })
}

/** Google's client takes the folder that it is called in where none is named. */
function contextOf(operands: readonly Word[], [program]: readonly Word[]): readonly Word[] {
  const last = operands.at(-1)
  return last === undefined ? [{ ...program!, text: '.', value: '.' }] : [last]
}

/** The folder that a file lies in, as a word. */
function folderOf(word: Word): Word {
  const folder = (value: string): string => value.slice(0, value.lastIndexOf('/') + 1) || '.'
  return { ...word, text: folder(word.text), value: word.value === undefined ? undefined : folder(word.value) }
}

function valueOf(words: readonly Word[], ...names: readonly string[]): Word | undefined {
  for (const [i, word] of words.entries()) {
    const equals = word.text.indexOf('=')
    if (!names.includes(equals < 0 ? word.text : word.text.slice(0, equals))) continue
    if (equals < 0) return words[i + 1]
    return { ...word, text: word.text.slice(equals + 1), value: word.value?.slice(word.value.indexOf('=') + 1) }
  }
  return undefined
}

/** A word for `-f`, in front of the file that it names. */
function flagFor(file: Word): Word {
  return { ...file, text: '-f', value: '-f' }
}
