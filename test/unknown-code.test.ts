// Which commands run code that the file does not show: the law. Its tables are in tables-programs.test.ts and tables-packages.test.ts.

import { describe, expect, test } from 'vitest'
import { unknownCode } from '../src/analysis/processes/unknown-code.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'

/** What is not known in a RUN, behind other instructions of its stage. */
function whatIn(run: string, ...before: readonly string[]): string | undefined {
  const text = ['FROM debian:bookworm-slim', ...before, `RUN ${run}`, ''].join('\n')
  const dockerfile = new Dockerfile('Dockerfile', text)
  const script = dockerfile.script(dockerfile.instructions.at(-1)!)!
  for (const command of script.commands) {
    const code = unknownCode(dockerfile, script, command)
    if (code !== undefined) return code.what
  }
  return undefined
}

describe('code that the file does not show', () => {
  test.each([
    ['./build.sh', './build.sh'],
    ['/opt/x/run', '/opt/x/run'],
    ['/usr/local/bin/install.sh', 'install.sh'],
    ['$TOOL install', '$TOOL'],
    ['sudo -E prepare', 'prepare'],
    ['nice -n 5 prepare', 'prepare'],
    ['timeout 60 prepare', 'prepare'],
    ['python3 x.py', 'python3 x.py'],
    ['python3.11 -u x.py', 'python3.11 x.py'],
    ['python3 -W ignore x.py', 'python3 x.py'],
    ['python3 -m own.setup', 'python3 -m own.setup'],
    ['ruby -rjson x.rb', 'ruby x.rb'],
    ['Rscript x.R', 'Rscript x.R'],
    ['node x.js', 'node x.js'],
    ['php -d memory_limit=-1 x.php', 'php x.php'],
    ['perl x.pl', 'perl x.pl'],
    ['. ./env.sh', './env.sh'],
    ['source env.sh', 'env.sh'],
    ['bash -x x.sh', 'bash x.sh'],
    ['bash -eo pipefail x.sh', 'bash x.sh'],
    ['sh -c "$(cat x)"', '$(cat x)'],
    ['bash -c "prepare && ls"', 'prepare'],
    ['ls | xargs sh', 'what ls hands to sh'],
    ['curl https://example.com/x | sh -s -- -y', 'what curl hands to sh'],
    ['bash < x.sh', 'what bash reads'],
    ['python3 -c "$(curl https://example.com/x)"', 'python3 -c "$(curl https://example.com/x)"'],
    ['su app -c "./x.sh"', './x.sh'],
    ['gosu app prepare', 'prepare'],
    ['xvfb-run -a prepare', 'prepare'],
    ['poetry run python x.py', 'python x.py'],
    ['conda run -n app ./x.sh', './x.sh'],
    ['mamba run ./x.sh', './x.sh'],
    ['uv run x.py', 'x.py'],
    ['exec ./x.sh', './x.sh'],
    ['busybox sh ./x.sh', 'sh ./x.sh'],
    ['valgrind --leak-check=full ./x', './x'],
    ['run-parts /etc/setup.d', 'run-parts'],
    ["trap './x.sh' EXIT", './x.sh'],
    ['find . -name x -exec ./x {} +', './x'],
    ['eval "$(prepare env)"', 'eval "$(prepare env)"'],
    ['java -Xmx1g -jar app.jar --warm-up', 'java -jar app.jar'],
    ['wine setup.exe /S', 'wine setup.exe'],
    ['dotnet run --project Seed', 'dotnet run'],
    ['dotnet Seed.dll', 'dotnet Seed.dll'],
    ['deno run --allow-net seed.ts', 'deno run seed.ts'],
    ['bun run seed.ts', 'bun seed.ts'],
    ['bun seed.ts', 'bun seed.ts'],
    ['make install-deps', 'make install-deps'],
    ['npm run bootstrap', 'npm bootstrap'],
    ['rake provision', 'rake provision'],
  ])('%s', (run, what) => {
    expect(whatIn(run)).toBe(what)
  })

  test.each([
    'git clone x && curl -O y && tar xf y && make -j4 && make install',
    'npm ci && npm run build && yarn build && pnpm run deploy:x',
    'python3 -m venv /v && . /v/bin/activate && python3 -m pip install x',
    'python3 -c "import x" && node -e "1" && php -r "1;" && perl -e 1 && ruby -e 1',
    'python3 setup.py install && python3 manage.py migrate && php artisan migrate && php x.phar',
    './configure && ./gradlew build && ./mvnw package',
    'gcc-12 --version && clang-14 -v && pg-config --version',
    'eval "$(pyenv init -)" && eval "$(ssh-agent -s)"',
    'env && env -u A ls && command -v x && timeout 5 ls && bash -c "ls && cd /"',
    'f() { ls; } && f',
    'exec > /log 2>&1 && trap - EXIT && trap "rm -rf /x" EXIT',
    'find . -exec rm {} +',
    'rake db:setup && make deploy',
    'java -version && dotnet build && dotnet publish -o /out && deno task build && bun run build && bun install',
    'apt-get install -y acme && acme --version',
    'npm install -g @acme/tool-cli@2 && tool x',
  ])('is not in %s', (run) => {
    expect(whatIn(run)).toBeUndefined()
  })

  test('is what COPY puts in the place of a known program, and not what it takes from another image', () => {
    expect(whatIn('git fetch', 'COPY wrapper /usr/local/bin/git')).toBe('git')
    expect(whatIn('git fetch', 'COPY bin/git /usr/local/bin/')).toBe('git')
    expect(whatIn('git fetch', 'COPY --from=tools /usr/bin/git /usr/local/bin/git')).toBeUndefined()
    expect(whatIn('git fetch', 'ADD https://example.com/git /usr/local/bin/git')).toBeUndefined()
    expect(whatIn('git fetch', 'COPY git /srv/git')).toBeUndefined()
  })

  test('may be a bootstrap script of the build context, not one of an archive', () => {
    expect(whatIn('./bootstrap.sh', 'COPY . .')).toBe('./bootstrap.sh')
    expect(whatIn('tar xf x.tgz && cd x && ./bootstrap.sh')).toBeUndefined()
  })
})
