// The tables of processes: what ends, what goes into the background, what stops at SIGTERM.

import { describe, expect, test } from 'vitest'
import { daemonOf, isChore, mayLeaveOrphans } from '../src/knowledge/programs/chores.ts'
import { atSigterm } from '../src/knowledge/programs/signals.ts'

const words = (line: string): readonly string[] => line.split(' ')

describe('what ends by itself', () => {
  test.each([
    'cp -r /dist /out',
    '/usr/bin/openssl req -new',
    'make',
    'make -j4 clean all',
    'npm',
    'npm ci',
    'npm run build',
    'npm run test:unit -- --shard 1',
    'yarn',
    'yarn run-script lint',
    'composer install --no-dev',
    'mvn clean verify -DskipTests',
    'gradle :shop:test',
    'go build ./...',
    'cargo test',
    'dotnet publish -c Release',
    'pytest -q',
    'kubectl apply -f x',
  ])('%s', (line) => expect(isChore(words(line))).toBe(true))

  test.each([
    'make serve',
    'make -C sub run',
    'npm start',
    'npm run dev',
    'npm run test:watch',
    'yarn dev',
    'mvn spring-boot:run',
    'gradle bootRun',
    'go run .',
    'cargo run build',
    'dotnet run',
    'dotnet shop.dll',
    'bundle exec puma',
    'mix phx.server',
    'server',
    'node cp',
  ])('not %s', (line) => expect(isChore(words(line))).toBe(false))
})

describe('what goes into the background', () => {
  test.each([
    ['nginx', 'nginx'],
    ['nginx -c /etc/n.conf', 'nginx'],
    ['/usr/sbin/cron', 'cron'],
    ['service ssh start', 'ssh'],
    ['/etc/init.d/php8.2-fpm start', 'php8.2-fpm'],
    ['redis-server --daemonize yes', 'redis-server'],
    ['php-fpm8.2 -D', 'php-fpm8.2'],
    ['pm2 start app.json', 'pm2'],
    ['memcached -d -u nobody', 'memcached'],
    ['pg_ctl start -D /data', 'pg_ctl'],
    ['crond', 'crond'],
  ])('%s leaves %s', (line, daemon) => expect(daemonOf(words(line))).toBe(daemon))

  test.each(['nginx -t', 'cron -f', 'httpd -DFOREGROUND', 'redis-server', 'php-fpm', 'sshd -D', 'python app.py'])(
    'not %s',
    (line) => expect(daemonOf(words(line))).toBeUndefined(),
  )

  test('nginx reaps what it starts, what cron starts is left to PID 1, and of others nothing is known', () => {
    expect(['nginx', 'php7.4-fpm', 'redis', 'cron', 'sshd', 'metrics'].map(mayLeaveOrphans)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ])
  })
})

describe('SIGTERM for PID 1', () => {
  test.each([
    ['/usr/local/bin/node', 'ignores'],
    ['python3.12', 'ignores'],
    ['php', 'ignores'],
    ['php8.3', 'ignores'],
    ['perl', 'ignores'],
    ['php-fpm8.2', 'stops'],
    ['nginx', 'stops'],
    ['java', 'stops'],
    ['ruby3.2', 'stops'],
    ['gunicorn', 'stops'],
    ['npm', 'tells a shell'],
    ['/srv/gate', undefined],
  ])('%s: %s', (program, does) => expect(atSigterm(program)).toBe(does))
})
