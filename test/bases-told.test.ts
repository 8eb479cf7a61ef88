// Which of its base images a build of docker tells digests of: a program of that name answers as docker does.

import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dockerEngine } from '../src/engine/docker.ts'
import { sandbox } from './cli-sandbox.ts'

const material = (name: string, tag: string, character: string): object => ({
  uri: `pkg:docker/${name}@${tag}?platform=linux%2Famd64`,
  digest: { sha256: character.repeat(64) },
})

it('tells of those that it asked a registry about, and not of those that the engine has', async () => {
  const folder = sandbox()
  const metadata = { materials: [material('fetched', '1', '1'), material('team/here', '2', '2')] }
  const program = `#!/bin/sh
echo "$*" >> '${folder}/calls'
case "$1 $2" in
  'version --format') echo 28.0 ;;
  'image inspect') case "$*" in *team/here:2) echo sha256:2 ;; *) exit 1 ;; esac ;;
  'buildx build')
    while [ $# -gt 1 ]; do [ "$1" = --metadata-file ] && cat '${folder}/metadata.json' > "$2"; shift; done ;;
esac
`
  writeFileSync(join(folder, 'docker'), program)
  writeFileSync(join(folder, 'metadata.json'), JSON.stringify({ 'buildx.build.provenance': metadata }))
  chmodSync(join(folder, 'docker'), 0o755)
  const engine = (await dockerEngine({ env: { ...process.env, PATH: `${folder}:${process.env.PATH}` } }))!
  const request = {
    dockerfile: { text: 'FROM fetched:1\n', name: 'Dockerfile' },
    context: folder,
    cache: 'use',
  } as const
  for (let build = 0; build < 2; build++) {
    const outcome = await engine.build(request)
    expect(outcome.status === 'built' && outcome.bases).toEqual({ 'fetched:1': `sha256:${'1'.repeat(64)}` })
  }
  await engine.close()
  // Once is enough for each of them.
  const asked = readFileSync(join(folder, 'calls'), 'utf8').split('\n')
  expect(asked.filter((call) => call.startsWith('image inspect') && call.endsWith('team/here:2'))).toHaveLength(1)
})
