// The detector of `npm run recall` sees each family's places, and none where nothing is left to do.

import { expect, test } from 'vitest'
import { placesIn } from '../scripts/recall-places.ts'

const found = (text: string): readonly string[] =>
  placesIn(`FROM debian:12\n${text}`).map(({ family, first }) => `${first} ${family}`)

test.each([
  ['RUN apt-get update && \\\n    apt-get install -y curl', '2 apt lists'],
  ['RUN apt-get update -q', '2 apt-get update alone'],
  ['RUN yum install make', '2 yum and dnf without -y'],
  ['RUN python3 -m pip install -U pip', '2 pip caches'],
  ['RUN cd /x; npm ci --omit=dev', '2 npm caches'],
  ['RUN yarn --production', '2 yarn caches'],
  ['RUN mkdir /x\nRUN chown app /x', '3 small step behind small step'],
  ['RUN apk add a\n\nRUN apk add b', '4 packages behind packages'],
  ['RUN wget https://h/a-1.tar.gz\nRUN tar xf a-1.tar.gz', '3 download, extract, delete in RUNs of their own'],
  ['RUN curl -O https://h/a-1.zip\nRUN ls\nRUN rm a-1.zip', '4 download, extract, delete in RUNs of their own'],
  ['ADD app.conf /etc/', '2 local ADD'],
  ['RUN wget https://h/a-1.tar.gz && tar xf a-1.tar.gz', '2 archives left'],
  ['CMD nginx -g "daemon off"', '2 shell form of a literal command'],
  ['RUN curl https://h/a | sh', '2 pipelines that hide a failure'],
])('%s', (text, place) => {
  expect(found(text)).toEqual([place])
})

test.each([
  'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
  'RUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y curl',
  'RUN yum install -y make',
  'RUN pip install --no-cache-dir x',
  'ENV PIP_NO_CACHE_DIR=1\nRUN pip install x',
  'RUN echo "pip install x"',
  'RUN npm ci && npm cache clean --force',
  'RUN yarn build',
  'RUN mkdir /x\nWORKDIR /x\nRUN touch y',
  'RUN make\nRUN make install',
  'RUN wget https://h/a-1.tar.gz && tar xf a-1.tar.gz && rm a-1.tar.gz',
  'ADD https://h/a /a\nADD a.tar.gz /',
  'CMD nginx -g "$OPTIONS"\nENTRYPOINT ["/x"]',
  'RUN echo x | tee y',
  'SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl https://h/a | sh',
  'RUN apt-get update && apt-get install -y curl\nFROM scratch\nCOPY --from=0 /usr/bin/curl /curl',
])('nothing in %s', (text) => {
  expect(found(text)).toEqual([])
})

test('a stage that the last one stands on ships', () => {
  const text = 'FROM node AS base\nRUN npm ci\nFROM node AS other\nRUN npm ci\nFROM base\nRUN npm install x\n'
  expect(placesIn(text).map(({ first }) => first)).toEqual([2, 6])
})
