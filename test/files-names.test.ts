// Which names are Dockerfiles.

import { describe, expect, test } from 'vitest'
import { beginsLikeDockerfile, kindOfFolder, kindOfName, NAMES_TAKEN, type NameKind } from '../src/files/names.ts'

const NAMES: Readonly<Record<NameKind, string>> = {
  dockerfile: `Dockerfile dockerfile DOCKERFILE DockerFile Containerfile containerfile Dockerfile.dev Dockerfile.dev.old
    dockerfile.prod Containerfile.rawhide web.Dockerfile web.dockerfile web.api.dockerfile my.Dockerfile.ci
    web.containerfile Dockerfile-alpine Dockerfile_gpu Containerfile-arm64 Dockerfile.windows-1809 Dockerfile.3.12
    .dockerfile Dockerfile.txt`,
  template: `Dockerfile.j2 Dockerfile.jinja2 Dockerfile.erb Dockerfile.tmpl Dockerfile.tpl Dockerfile.template
    Dockerfile.mustache Dockerfile-alpine.template web.Dockerfile.tmpl Containerfile.in Dockerfile.J2`,
  code: 'Dockerfile.py Dockerfile.js Dockerfile.ts Dockerfile.go dockerfile.rs Dockerfile.java Dockerfile.php',
  other: `Dockerfile.dockerignore .dockerignore Dockerfile.md Dockerfile.sh Dockerfile.json Dockerfile.yml
    Dockerfile.yaml Dockerfile.orig Dockerfile.rej Dockerfile.patch Dockerfile~ Dockerfile.swp dockerfile-lint
    dockerfile_notes Makefile mydockerfile Dockerfiles docker-compose.yml dockerfile.vim Dockerfile-build.sh
    .dockershift-1.tmp Dockerfile.sha256`,
}

describe.each(Object.entries(NAMES))('%s', (kind, names) => {
  test.each(names.split(/\s+/))('%s', (name) => expect(kindOfName(name)).toBe(kind))
})

test('people are told of one name of each kind', () => {
  const names = NAMES_TAKEN.replace(' and the like', '').split(', ')
  expect(names.map(kindOfName)).toEqual(names.map(() => 'dockerfile'))
  for (const kind of [/^Dockerfile$/, /^Dockerfile\./, /^Dockerfile-/, /\.dockerfile$/, /^Containerfile$/])
    expect(names.filter((name) => kind.test(name))).toHaveLength(1)
})

test.each([
  ['FROM golang:1.23\nRUN go build\n', true],
  ['# syntax=docker/dockerfile:1\r\n\r\nARG GO=1.23\r\nFROM golang:${GO}\r\n', true],
  ['\uFEFFFROM golang\n', true],
  ['\n  FROM golang\n', true],
  ['from os import path\n', false],
  ['package dockerfile\n', false],
  ['// FROM golang\n', false],
  ['#!/usr/bin/env python\nFROMAGE = 1\n', false],
  ['', false],
])('%j begins like a Dockerfile: %s', (head, expected) => expect(beginsLikeDockerfile(head)).toBe(expected))

test.each([
  ['node_modules', 'closed'],
  ['.git', 'closed'],
  ['vendor', 'vendored'],
  ['third_party', 'vendored'],
  ['Vendor', 'vendored'],
  ['vendors', 'open'],
  ['services', 'open'],
  ['.devcontainer', 'open'],
  ['.github', 'open'],
])('the folder %s is %s', (name, kind) => expect(kindOfFolder(name)).toBe(kind))
