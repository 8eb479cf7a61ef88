// Whether npm is 5 or newer for sure: by the image, by the script that brings Node.js, by a version manager.

import { expect, test } from 'vitest'
import { PUBLIC_IMAGES } from '../src/analysis/images/images.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { agedNpmSource } from '../src/knowledge/images/npm-releases.ts'

function asks(image: string, text: string): string | undefined {
  const [stage] = new Dockerfile('Dockerfile', `FROM ${image}\n`).stages
  const values: Readonly<Record<string, string>> = { OLD: '6', NEW: '20' }
  return agedNpmSource(PUBLIC_IMAGES.image(stage), [text], (name) => values[name])
}

test.each([
  ['debian:12', ''],
  ['ubuntu', ''],
  ['alpine:3.8', ''],
  ['node:8-alpine', ''],
  ['node', ''],
  ['node:lts', ''],
  ['fedora:40', ''],
  ['team/base', 'curl -sL https://deb.nodesource.com/setup_8.x | bash -'],
  [
    'ubuntu:16.04',
    'curl -fsSL https://deb.nodesource.com/setup_lts.x -o nodesource_setup.sh && bash nodesource_setup.sh',
  ],
  ['ubuntu:16.04', 'wget -qO- https://raw.githubusercontent.com/nodesource/distributions/master/deb/setup_12.x | bash'],
  ['centos:7', 'yum install -y https://rpm.nodesource.com/pub_16.x/el/7/x86_64/nodesource-release-el7-1.noarch.rpm'],
  ['team/base', 'NODE_MAJOR=20 && echo "deb https://deb.nodesource.com/node_$NODE_MAJOR.x nodistro main"'],
  ['team/base', 'curl -sL "https://deb.nodesource.com/setup_${NEW}.x" | bash -'],
  ['team/base', 'curl https://nodejs.org/dist/v10.1.0/node.tar.xz'],
  ['team/base', 'curl https://nodejs.org/dist/latest-v10.x/node.tar.xz'],
  ['team/base', 'curl https://nodejs.org/dist/v$NEW/node.tar.xz'],
  ['team/base', '. nvm.sh && nvm install 20 && nvm alias default 20 && nvm use default'],
  ['team/base', '. nvm.sh && nvm install --lts'],
  ['team/base', '. nvm.sh && nvm install -s v12.1'],
  ['team/base', 'n lts'],
  ['team/base', 'n 20'],
  ['team/base', 'volta install node@18'],
  ['debian:12', 'npm install -g npm@latest'],
  ['debian:12', 'npm install -g npm@^6'],
  ['alpine:3.20', 'apk add nodejs@edge nodejs-npm@edge'],
  ['debian:12', 'chown -R node:node /app && echo -n 6 && sed -n 1p x'],
  ['debian:12', 'from=node:20-slim /usr/local/bin/node /usr/local/bin/'],
  ['debian:12', 'apt-get install -y nodejs=18.19.0+dfsg-6'],
])('%s: %s', (image, text) => {
  expect(asks(image, text)).toBeUndefined()
})

test.each([
  ['ubuntu:18.04', '', 'the npm of ubuntu:18.04'],
  ['team/base', '', 'the npm of team/base'],
  ['node:6', '', 'the npm of node:6'],
  ['debian', 'curl -sL https://deb.nodesource.com/setup | bash -', "the npm of nodesource's setup"],
  ['debian', 'curl -sL "https://deb.nodesource.com/setup"|bash -', "the npm of nodesource's setup"],
  ['debian', 'curl -sL https://deb.nodesource.com/setup_dev | bash -', "the npm of nodesource's setup_dev"],
  ['debian', 'curl -sL https://deb.nodesource.com/setup_iojs_2.x | bash -', "the npm of nodesource's setup_iojs_2.x"],
  ['debian', 'curl -sL https://deb.nodesource.com/setup_0.12 | bash -', "the npm of nodesource's setup_0.12"],
  ['debian', 'curl -sL https://rpm.nodesource.com/setup_6.x | bash -', "the npm of nodesource's setup_6.x"],
  ['debian', 'curl -sL https://deb.nodesource.com/setup_$OLD.x | bash -', "the npm of nodesource's setup_$OLD.x"],
  ['debian', 'curl -sL https://deb.nodesource.com/setup_$ANY.x | bash -', "the npm of nodesource's setup_$ANY.x"],
  ['debian', 'curl https://nodejs.org/dist/v0.12.7/node.tar.gz', 'the npm of Node.js v0.12.7'],
  ['debian', 'curl https://nodejs.org/dist/latest-v6.x/', 'the npm of Node.js latest-v6.x'],
  ['debian', '. nvm.sh && nvm install 6', 'the npm of Node.js 6'],
  ['debian', '. nvm.sh && nvm install', 'the npm of Node.js'],
  ['debian', '. nvm.sh && nvm install -s $OLD', 'the npm of Node.js $OLD'],
  ['debian', 'fnm install 4.2', 'the npm of Node.js 4.2'],
  ['debian', 'n 0.10', 'the npm of Node.js 0.10'],
  ['debian', 'volta install node@6', 'the npm of Node.js 6'],
  ['debian', 'npm install -g npm@3', 'npm@3'],
  ['debian', 'from=node:6 /usr/local /usr/local', 'the npm of node:6'],
  ['debian', 'apt-get install nodejs=4.2.6~dfsg', 'the npm of nodejs=4.2.6~dfsg'],
  [
    'alpine:3.19',
    'apk add --repository http://dl-cdn.alpinelinux.org/alpine/v3.6/main nodejs',
    'the npm of an old release of Alpine',
  ],
])('%s: %s is old, or may be', (image, text, what) => {
  expect(asks(image, text)).toBe(what)
})
