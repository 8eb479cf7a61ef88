// Names of images: which mirror serves one, what is mirrored, and how another image is named through it.

import { describe, expect, test } from 'vitest'
import {
  type Mirror,
  namedAs,
  nameText,
  PUBLIC_MIRRORS,
  parseImage,
  unmirrored,
} from '../src/knowledge/images/names.ts'

const MIRRORS: readonly Mirror[] = [
  { from: 'registry.example.com/hub', to: 'docker.io' },
  { from: 'registry.example.com/official', to: 'docker.io/library' },
  { from: 'registry.example.com/hub/quay', to: 'quay.io' },
  { from: 'registry.example.com/aws', to: 'public.ecr.aws' },
  ...PUBLIC_MIRRORS,
]

describe('the image that is mirrored', () => {
  test.each([
    ['registry.example.com/hub/library/python:3', 'python:3'],
    ['registry.example.com/hub/python:3@sha256:00', 'python:3@sha256:00'],
    ['registry.example.com/hubris/python:3', 'registry.example.com/hubris/python:3'],
    ['registry.example.com/hub/quay/fedora/fedora', 'quay.io/fedora/fedora'],
    ['registry.example.com/official/python', 'python'],
    ['registry.example.com/aws/docker/library/python', 'python'],
    ['public.ecr.aws/docker/library/python', 'python'],
    ['public.ecr.aws/lambda/python', 'public.ecr.aws/lambda/python'],
    ['mirror.gcr.io/nvidia/cuda', 'nvidia/cuda'],
    ['docker.io/library/python', 'python'],
  ])('of %s is %s', (name, expected) => {
    expect(nameText(parseImage(unmirrored(name, MIRRORS)))).toBe(expected)
  })
})

describe('another image', () => {
  test.each([
    ['python:3', 'alpine:3', 'alpine:3'],
    ['docker.io/library/python:3', 'alpine:3', 'docker.io/library/alpine:3'],
    ['docker.io/python:3', 'alpine:3', 'docker.io/alpine:3'],
    ['docker.io/nvidia/cuda', 'alpine:3', 'docker.io/library/alpine:3'],
    ['docker.io/library/debian:9', 'debian/eol:9', 'docker.io/debian/eol:9'],
    ['docker.io/library/python:3', 'gcr.io/distroless/static', 'gcr.io/distroless/static'],
    ['registry.example.com/hub/library/python:3', 'alpine:3', 'registry.example.com/hub/library/alpine:3'],
    ['registry.example.com/hub/python:3', 'alpine:3', 'registry.example.com/hub/alpine:3'],
    ['registry.example.com/hub/nvidia/cuda', 'alpine:3', 'registry.example.com/hub/library/alpine:3'],
    ['registry.example.com/official/python:3', 'alpine:3', 'registry.example.com/official/alpine:3'],
    ['registry.example.com/official/debian:9', 'debian/eol:9', 'registry.example.com/hub/debian/eol:9'],
    ['registry.example.com/hub/library/python:3', 'quay.io/a/b', 'registry.example.com/hub/quay/a/b'],
    ['registry.example.com/hub/library/python:3', 'gcr.io/distroless/static', undefined],
    ['registry.example.com/aws/docker/library/python', 'alpine:3', 'registry.example.com/aws/docker/library/alpine:3'],
    ['public.ecr.aws/docker/library/python', 'alpine:3', 'public.ecr.aws/docker/library/alpine:3'],
    ['public.ecr.aws/docker/library/debian:9', 'debian/eol:9', 'registry.example.com/hub/debian/eol:9'],
    ['mirror.gcr.io/library/python', 'gcr.io/distroless/static', 'gcr.io/distroless/static'],
    ['registry.example.com/hub/library/python:3', 'scratch', 'scratch'],
  ])('beside %s, %s, is %s', (name, other, expected) => {
    expect(namedAs(name, other, MIRRORS)).toBe(expected)
  })
})

test('who reaches a public mirror reaches other registries too', () => {
  expect(namedAs('public.ecr.aws/docker/library/debian:9', 'debian/eol:9', PUBLIC_MIRRORS)).toBe('debian/eol:9')
})
