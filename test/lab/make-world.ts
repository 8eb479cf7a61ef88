// Makes the images of the lab's worlds, and what the wishes of one Dockerfile put on top of them.

import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Builder } from './builder.ts'
import type { Wishes } from './lacks.ts'
import type { labFiles } from './trees.ts'
import { type LabFile, wishedFiles } from './wished.ts'
import { dockerfileOf, type World } from './worlds.ts'

export interface Making {
  /** What every world has below /usr/lib/lab. */
  readonly files: ReturnType<typeof labFiles>
  /** What a build must be told that is about a Dockerfile. */
  buildArgsFor(text: string): readonly string[]
  readonly builder: Builder
}

/** @returns the name of the image, which says what it was made of: a later run finds it */
export function makeWorld(world: World, { files, ...making }: Making): Promise<string> {
  const text = dockerfileOf(world)
  return made(world.family, text, JSON.stringify(files), making, (context) => {
    for (const [path, file] of Object.entries(files)) put(join(context, 'lab', path), file)
  })
}

/** The image with the wishes granted that concern it; itself where none does. */
export function grantWishes(image: string, wishes: Wishes, making: Omit<Making, 'files'>): Promise<string> {
  const [absolute, relative] = [wishedFiles(wishes, 'absolute'), wishedFiles(wishes, 'relative')]
  const { programs, users } = wishes
  if (absolute.size + relative.size + programs.length + users.length === 0) return Promise.resolve(image)
  const add = (file: string, line: string, name: string): string =>
    `grep -q '^${name}:' ${file} || echo '${line}' >> ${file}`
  const steps = [
    ...programs.map(
      (name) => `{ command -v ${name} > /dev/null || ln -s /usr/lib/lab/stand-in /usr/local/bin/${name}; }`,
    ),
    ...users.map((name, i) => `{ ${add('/etc/group', `${name}:x:${990 - i}:`, name)}; }`),
    ...users.map(
      (name, i) => `{ ${add('/etc/passwd', `${name}:x:${990 - i}:${990 - i}::/home/${name}:/bin/sh`, name)}; }`,
    ),
  ]
  const text = [
    `FROM ${image}`,
    'USER 0',
    ...(absolute.size > 0 ? ['COPY absolute/ /'] : []),
    ...(relative.size > 0 ? ['COPY relative/ /usr/lib/lab/wished/'] : []),
    `RUN ${['mkdir -p /usr/local/bin /usr/lib/lab/wished', ...steps].join(' && ')}`,
    '',
  ].join('\n')
  return made('wished', text, JSON.stringify(wishes.paths), making, (context) => {
    for (const [path, file] of absolute) put(join(context, 'absolute', behindLinks(image, path)), file)
    for (const [path, file] of relative) put(join(context, 'relative', path), file)
  })
}

/** `/lib` and its like are links into `/usr` but in Alpine and busybox, and no folder is copied over a link. */
function behindLinks(image: string, path: string): string {
  const isLink = !/\/(?:alpine|busybox)\b/.test(image) && /^(?:bin|sbin|lib|lib64)\//.test(path)
  return isLink ? `usr/${path}` : path
}

async function made(
  family: string,
  text: string,
  content: string,
  { buildArgsFor, builder }: Omit<Making, 'files'>,
  fill: (context: string) => void,
): Promise<string> {
  const digest = createHash('sha256').update(text).update(content).digest('hex').slice(0, 20)
  const image = `dockershift-lab/${family}:${digest}`
  if (await builder.has(image)) return image
  const context = mkdtempSync(join(tmpdir(), 'dockershift-world-'))
  try {
    fill(context)
    writeFileSync(join(context, 'Dockerfile'), text)
    await builder.make(image, context, buildArgsFor(text))
    return image
  } finally {
    rmSync(context, { recursive: true, force: true })
  }
}

function put(path: string, { content, mode }: LabFile): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  chmodSync(path, mode)
}
