// What compose files say of the services that they build, and what images of publishers bring that a user has to know.

import { expect, test } from 'vitest'
import { readCompose } from '../src/builds/compose.ts'
import { parseImage } from '../src/knowledge/images/names.ts'
import { namesToCome, variablesOf, vendorOf } from '../src/knowledge/images/vendors.ts'

const said = (service: string) => readCompose(`services:\n  web:\n    build: .\n${service}`, '/')[0]?.service

test('ports are those of the container', () => {
  const ports =
    '    ports: ["8080:80", "127.0.0.1:443:443/tcp", 90, { target: 8000, published: "80" }, "81-82:91-92/udp"]\n'
  expect(said(ports)?.ports).toEqual([80, 443, 90, 8000, 91])
  expect(said('    ports: ["${PORT:-80}:${PORT:-80}"]\n    expose: [81]\n')?.ports).toEqual([80, 81])
  expect(said('    ports: ["${HOST}:${WEB}:8000"]\n')).toMatchObject({ ports: [8000], unseen: undefined })
})

test('a port that a variable names is not known, where neither a default nor .env says it', () => {
  const text = 'services:\n  web:\n    build: .\n    ports: ["${PORT}:${PORT}"]\n'
  expect(readCompose(text, '/')[0]?.service?.unseen).toBe('a variable names a port of it')
  const known = readCompose(text, '/', { environment: 'PORT=80 # plain\n' })[0]?.service
  expect(known).toMatchObject({ ports: [80], unseen: undefined })
})

test('variables in both forms, and those that are not known', () => {
  const known = [
    ['PORT', '80'],
    ['HOST', undefined],
  ]
  expect(said('    environment: { PORT: 80, HOST: "${HOST}" }\n')?.environment).toEqual(known)
  expect(said('    environment:\n      - PORT=${PORT:-80}\n      - HOST\n')?.environment).toEqual(known)
})

test('variables out of files', () => {
  const read = (path: string): string | undefined =>
    ({ 'web.env': 'export A="b c"\n# X=1\nPORT=80\n', '.env.example': 'PORT=8080\n' })[path]
  const variables = (keys: string) =>
    readCompose(`services: { web: { build: ., ${keys} } }`, '/', { read })[0]?.service?.environment
  const known = [
    ['A', 'b c'],
    ['PORT', '80'],
  ]
  expect(variables('env_file: web.env')).toEqual(known)
  expect(variables('env_file: [none.env, { path: web.env }]')).toEqual(known)
  expect(variables('env_file: .env')).toEqual([['PORT', '8080']])
})

const mount = (written: string, context = '.') => {
  const volumes = `services: { web: { build: { context: ${context} }, volumes: [${written}] } }`
  return readCompose(volumes, '/r/deploy')[0]?.service?.mounts[0]
}

test.each([
  ['"./a:/b:z,ro"', { source: './a', target: '/b', isOfHost: true, isReadOnly: true, inContext: 'a' }],
  ['data:/data', { source: 'data', target: '/data', isOfHost: false, isReadOnly: false, inContext: undefined }],
  ['/data', { source: '', target: '/data', isOfHost: false, isReadOnly: false, inContext: undefined }],
  ['{ type: volume, target: /data/ }', { source: '', target: '/data', isOfHost: false }],
  ['{ type: bind, source: data, target: /data, read_only: true }', { isOfHost: true, isReadOnly: true }],
  ['{ type: tmpfs, target: /data }', undefined],
  ['{ type: tmpfs, target: /data, tmpfs: { size: 1000000, mode: 01777 } }', undefined],
  ['{ type: tmpfs, target: /data, tmpfs: { mode: 0755 } }', { target: '/data', isOfHost: false, isReadOnly: false }],
  ['"${SRC:-.}:/app"', { source: '${SRC:-.}', target: '/app', isOfHost: true, inContext: '' }],
  ['"${PWD}/data:/app/data"', { isOfHost: true, inContext: 'data' }],
  ['"${DATA}:/data"', { source: '${DATA}', places: [], isOfHost: true, inContext: undefined }],
  ['"${DATA:-/srv/data}:/data"', { places: ['/srv/data'], isOfHost: true, inContext: undefined }],
  ['{ type: bind, source: data, target: /data, read_only: "yes" }', { isReadOnly: true }],
  ['{ type: bind, source: data, target: /data, read_only: "${RO:-true}" }', { isReadOnly: true }],
  ['{ type: bind, source: data, target: /data, read_only: "${RO}" }', { isReadOnly: false }],
  ['"../web:/app"', { isOfHost: true, inContext: undefined }],
  ['"C:\\\\data:/data"', { source: 'C:\\data', target: '/data' }],
])('mounts: %s', (written, expected) => {
  if (expected === undefined) expect(mount(written)).toBeUndefined()
  else expect(mount(written)).toMatchObject(expected)
})

test.each([
  ['/run', []],
  ['[/run, "/cache:size=1m,mode=1777"]', []],
  ['"/cache:mode=755"', ['/cache']],
  ['[/run, "/cache:size=1m,mode=0700,uid=1000"]', ['/cache']],
])('of tmpfs: %s, not everybody may write in %j', (said, targets) => {
  const text = `services: { web: { build: ., tmpfs: ${said} } }`
  expect(readCompose(text, '/')[0]?.service?.mounts.map(({ target }) => target)).toEqual(targets)
})

test('the place of a mount is told from the build context', () => {
  expect(mount('".:/app"', '..')?.inContext).toBe('deploy')
  expect(mount('"../web:/app"', '../web')?.inContext).toBe('')
})

test('where a variable names the place of a mount, not all is known', () => {
  expect(said('    volumes: ["data:${DATA}"]\n')?.unseen).toBe('a variable names where something is mounted')
})

test.each([
  ['a merge key', 'x: &x { ports: ["80:80"], volumes: [data:/data] }\nservices: { web: { <<: *x, build: . } }'],
  [
    'merge keys in a list',
    'x: &x { ports: ["80:80"] }\ny: &y { volumes: [data:/data] }\nservices: { web: { <<: [*x, *y], build: . } }',
  ],
  ['aliases of lists', 'p: &p ["80:80"]\nv: &v [data:/data]\nservices: { web: { build: ., ports: *p, volumes: *v } }'],
  ['an alias of one', 'p: &p "80:80"\nv: &v data:/data\nservices: { web: { build: ., ports: [*p], volumes: [*v] } }'],
  [
    'extends',
    'services: { b: { image: x, ports: ["80:80"], volumes: [data:/data] }, web: { build: ., extends: { service: b } } }',
  ],
  [
    'extends, and a build',
    'services: { b: { build: ., ports: ["80:80"], volumes: [data:/data] }, web: { extends: b } }',
  ],
])('%s brings what stands elsewhere in the file', (_, text) => {
  const service = readCompose(text, '/').at(-1)?.service
  expect(service).toMatchObject({ unseen: undefined, ports: [80], mounts: [{ source: 'data', target: '/data' }] })
})

test('what a service says itself counts, not what a merge key brings of the same name', () => {
  const text = 'x: &x { web: { build: ., ports: [80] } }\nservices: { <<: *x, web: { build: ., ports: [8080] } }'
  expect(readCompose(text, '/').map(({ service }) => service?.ports)).toEqual([[8080]])
})

test.each([
  ['x: &c { privileged: true }\ny: &a { <<: *c }\nz: &b { privileged: false }', '[*a, *b]', 'privileged'],
  ['x: &c { privileged: true }\ny: &a { <<: *c }\nz: &b { privileged: false }', '[*b, *a]', undefined],
  ['x: &c { privileged: false }\ny: &a { <<: *c, privileged: true }\nz: &b { <<: *c }', '[*a, *b]', 'privileged'],
])('what comes first in a list of merge keys counts, with all that it brings: %s, %s', (kept, list, wantsRoot) => {
  const text = `${kept}\nservices: { web: { <<: ${list}, build: . } }`
  expect(readCompose(text, '/')[0]?.service?.wantsRoot).toBe(wantsRoot)
})

test.each([['{ args: { A: 1 } }'], ['{ target: prod }'], ['{}']])(
  'build: %s is one of the folder that the file lies in, unless the rest of it may stand in another file',
  (build) => {
    const text = `services: { web: { build: ${build} } }`
    expect(readCompose(text, '/r')).toMatchObject([{ context: '.', file: undefined }])
    expect(readCompose(text, '/r', { isPart: true })).toEqual([])
    const over = [{ name: 'compose.prod.yaml', text }]
    expect(readCompose('services: { web: { image: x } }', '/r', { over })).toEqual([])
    expect(readCompose(`services: { web: { extends: { service: b, file: b.yaml }, build: ${build} } }`, '/r')).toEqual(
      [],
    )
  },
)

test('variables come by a merge key too', () => {
  const text = 'e: &e { PORT: 80 }\nservices: { web: { build: ., environment: { <<: *e, A: b } } }'
  expect(readCompose(text, '/')[0]?.service?.environment).toContainEqual(['PORT', '80'])
})

test.each(['{ service: b, file: c.yaml }', '{ service: none }', 'web', '[b]'])(
  'what extends %s is not known',
  (what) => {
    expect(said(`    extends: ${what}\n`)?.unseen).toBe('what it extends stands elsewhere')
  },
)

test.each([
  ['privileged: true', 'privileged'],
  ['cap_add: [NET_ADMIN]', 'cap_add'],
  ['devices: ["/dev/ttyUSB0:/dev/ttyUSB0"]', 'devices'],
  ['privileged: false', undefined],
  ['privileged: yes', 'privileged'],
  ['privileged: "true"', 'privileged'],
  ['privileged: "${P:-true}"', 'privileged'],
  ['privileged: "${P}"', 'privileged'],
  ['privileged: "${P:-false}"', undefined],
  ['privileged: "no"', undefined],
  ['cap_drop: [ALL]', undefined],
])('wants root: %s', (key, wantsRoot) => {
  expect(said(`    ${key}\n`)?.wantsRoot).toBe(wantsRoot)
})

test.each([
  ['', true],
  ['    restart: always\n', true],
  ['    restart: "no"\n', false],
  ['    profiles: [seed]\n', false],
  ['    tty: true\n', false],
  ['    tty: "true"\n', false],
  ['    stdin_open: on\n', false],
  ['    tty: off\n', true],
  ['    restart: "${RESTART:-no}"\n', false],
  ['    restart: "${RESTART:-always}"\n', true],
])('goes on: %j', (service, goesOn) => {
  expect(said(service)?.goesOn).toBe(goesOn)
})

test('a command of its own', () => {
  expect(said('')?.startsOther).toBe(false)
  expect(said('    command: migrate\n')?.startsOther).toBe(true)
})

test('the stage that is built', () => {
  const text =
    'services:\n  web:\n    build: { context: ., target: Builder }\n  api:\n    build: { context: ., target: "${STAGE}" }\n'
  expect(readCompose(text, '/').map(({ service }) => service?.target)).toEqual(['builder', null])
})

test('aspnet listens on port 80 up to 7.0, and later images of .NET have a user app', () => {
  expect(variablesOf(parseImage('mcr.microsoft.com/dotnet/aspnet:7.0'))).toEqual({ ASPNETCORE_URLS: 'http://+:80' })
  expect(variablesOf(parseImage('mcr.microsoft.com/dotnet/aspnet:8.0'))).toEqual({})
  expect(variablesOf(parseImage('mcr.microsoft.com/dotnet/runtime:7.0'))).toEqual({})
  expect(namesToCome(parseImage('mcr.microsoft.com/dotnet/runtime:7.0'))).toEqual(['app'])
  expect(namesToCome(parseImage('python:3.13'))).toEqual([])
})

test('images of CUDA start as root', () => {
  const image = vendorOf(parseImage('nvidia/cuda:12.4.1-runtime-ubuntu22.04'))
  expect(image).toMatchObject({ user: 'root', distro: { family: 'ubuntu' } })
  expect(vendorOf(parseImage('nvidia/cuda'))).toBeUndefined()
})

test('what another file says of a service lies over it, and the service is there without it too', () => {
  const over = [{ name: 'compose.prod.yaml', text: 'services:\n  web:\n    build: { target: Dev }\n    ports: [81]\n' }]
  const services = readCompose('services:\n  web:\n    build: .\n    ports: [80]\n', '/', { over })
  expect(services.map(({ service }) => service)).toMatchObject([
    { target: undefined, ports: [80], over: undefined },
    { target: 'dev', ports: [80, 81], over: 'compose.prod.yaml' },
  ])
})

test('what lies over a service may be what builds it', () => {
  const over = [{ name: 'compose.build.yaml', text: 'services: { web: { build: app } }' }]
  const services = readCompose('services:\n  web:\n    image: x\n    ports: [80]\n', '/', { over })
  expect(services).toMatchObject([{ context: 'app', line: 3, service: { ports: [80] } }])
})

test('a file of aliases is read in time, or given up', () => {
  const ports = `p: &p [${'80, '.repeat(5_000)}80]\n`
  const services = Array.from({ length: 2_000 }, (_, i) => `  s${i}: { build: ., ports: *p }\n`).join('')
  expect(() => readCompose(`${ports}services:\n${services}`, '/')).toThrow('leads on and on')
  const chain = Array.from({ length: 20_000 }, (_, i) => `x${i + 1}: &x${i + 1} { <<: *x${i} }\n`).join('')
  const led = `x0: &x0 { ports: [80] }\n${chain}services: { web: { <<: *x20000, build: . } }`
  expect(readCompose(led, '/')[0]?.service?.ports).toEqual([80])
  expect(readCompose('services: { web: &w { <<: *w, build: . } }', '/')).toHaveLength(1)
})
