# Asks dnf 4: `table` prints which options it has and what each takes, `parse` how it reads calls (JSON on standard input).
import contextlib
import io
import json
import sys

import dnf
import dnf.cli.cli
from dnf.cli.option_parser import OptionParser

cli = dnf.cli.cli.Cli(dnf.Base())
VERBS = ['install', 'reinstall', 'upgrade', 'downgrade', 'distro-sync', 'remove', 'autoremove', 'swap', 'group', 'module',
         'upgrade-minimal', 'makecache', 'clean', 'check-update', 'list', 'info', 'search', 'provides', 'repolist', 'mark',
         'history', 'repository-packages', 'check']


def takes(action):
    if action.nargs == 0:
        return 'nothing'
    return 'optional' if action.nargs == '?' else 'value'


def options(parser):
    return {name: takes(action) for action in parser._actions for name in action.option_strings}


def for_verb(verb):
    parser = OptionParser()
    parser._add_command_options(cli.cli_commands[verb](cli))
    return options(parser)


def table():
    common = options(OptionParser())
    verbs = {}
    for verb in VERBS:
        if verb not in cli.cli_commands:
            continue
        verbs[verb] = {name: kind for name, kind in for_verb(verb).items() if common.get(name) != kind}
        for alias in cli.cli_commands[verb].aliases:
            if alias != verb:
                verbs[alias] = verb
    return {'version': dnf.const.VERSION, 'options': common, 'verbs': verbs}


def parse(args):
    parser = OptionParser()
    errors = io.StringIO()
    try:
        with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(errors):
            read = parser.parse_main_args(args)
            command = cli.cli_commands[read.command](cli)
            read = parser.parse_command_args(command, args)
    except (SystemExit, KeyError) as error:
        return {'error': errors.getvalue() or repr(error)}
    return {name: repr(value) for name, value in vars(read).items()}


if sys.argv[1] == 'table':
    print(json.dumps(table()))
else:
    print(json.dumps([parse(args) for args in json.load(sys.stdin)]))
