// What compose files say of the services that they build, and what images of publishers bring that a user has to know.

import { expect, test } from 'vitest'
import { readCompose } from '../src/builds/yaml.ts'
import { parseImage } from '../src/knowledge/images/names.ts'
import { namesToCome, variablesOf, vendorOf } from '../src/knowledge/images/vendors.ts'

const said = (service: string) => readCompose(`services:\n  web:\n    build: .\n${service}`, '/')[0]?.service

test('ports are those of the container', () => {
  const ports = '    ports: ["8080:80", "127.0.0.1:443:443/tcp", 90, { target: 8000, published: "80" }, "${PORT}"]\n'
  expect(said(ports)?.ports).toEqual([80, 443, 90, 8000])
})

test('variables in both forms, where they are literals', () => {
  expect(said('    environment: { PORT: 80, HOST: "${HOST}", EMPTY: }\n')?.environment).toEqual({ PORT: '80' })
  expect(said('    environment:\n      - PORT=80\n      - HOST\n')?.environment).toEqual({ PORT: '80' })
})

test('mounts as they are written, and none where an anchor stands for one', () => {
  expect(
    said('    volumes: ["./a:/b:ro", { type: volume, source: data, target: /data, read_only: false }]\n')?.mounts,
  ).toEqual(['./a:/b:ro', 'data:/data'])
  expect(said('    x: &shared a:/b\n    volumes:\n      - *shared\n')?.mounts).toBeUndefined()
})

test.each([
  ['', true],
  ['    restart: always\n', true],
  ['    restart: "no"\n', false],
  ['    profiles: [seed]\n', false],
  ['    tty: true\n', false],
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

test('what another file says of a service lies over it', () => {
  const over = 'services:\n  web:\n    environment: [PORT=8080]\n    volumes: [./out:/app/out]\n'
  const [build] = readCompose('services:\n  web:\n    build: .\n    volumes: [data:/data]\n', '/', { over })
  expect(build?.service).toMatchObject({ environment: { PORT: '8080' }, mounts: ['data:/data', './out:/app/out'] })
})
