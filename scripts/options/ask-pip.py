# Asks pip: `table` prints which options it has and what each takes, `parse` how it reads calls (JSON on standard input).
import contextlib
import io
import json
import sys

import pip
from pip._internal.cli.main_parser import create_main_parser, parse_command
from pip._internal.commands import commands_dict, create_command


def options(parser):
    return {
        name: 'value' if option.takes_value() else 'nothing'
        for option in parser.option_list_all
        for name in option._short_opts + option._long_opts
    }


def table():
    common = options(create_main_parser())
    verbs = {}
    for verb in commands_dict:
        own = options(create_command(verb).parser)
        verbs[verb] = {name: kind for name, kind in own.items() if common.get(name) != kind}
    return {'version': pip.__version__, 'options': common, 'verbs': verbs}


def parse(args):
    errors = io.StringIO()
    try:
        with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(errors):
            verb, rest = parse_command(args)
            options, operands = create_command(verb).parse_args(rest)
    except SystemExit:
        return {'error': errors.getvalue()}
    except Exception as error:
        return {'error': repr(error)}
    read = {name: repr(value) for name, value in vars(options).items() if not name.startswith('format_control')}
    control = getattr(options, 'format_control', None)
    return {**read, 'format_control': str(control), 'verb': verb, 'operands': repr(operands)}


if sys.argv[1] == 'table':
    print(json.dumps(table()))
else:
    print(json.dumps([parse(args) for args in json.load(sys.stdin)]))
