# Asks gem: `table` prints which options it has and what each takes, `parse` how it reads calls (JSON on standard input).
require 'json'
require 'rubygems/command_manager'
require 'rubygems/optparse'

# RubyGems carries its own copy of the library.
PARSER = Gem::OptionParser

TAKES = {
  PARSER::Switch::NoArgument => 'nothing',
  PARSER::Switch::RequiredArgument => 'value',
  PARSER::Switch::OptionalArgument => 'joined',
  PARSER::Switch::PlacedArgument => 'optional'
}.freeze

def command(verb)
  Gem::CommandManager.new[verb]
end

def options_of(verb)
  parser = command(verb).send(:parser)
  switches = parser.instance_variable_get(:@stack).grep(PARSER::List).flat_map(&:list).grep(PARSER::Switch)
  switches.each_with_object({}) do |switch, table|
    names = switch.short + switch.long.flat_map { |name| name.include?('[no-]') ? [name.sub('[no-]', ''), name.tr('[]', '')] : name }
    names.each { |name| table[name] = TAKES.fetch(switch.class) }
  end
end

def table
  verbs = %w[install update uninstall build fetch list search cleanup specification sources push]
  { version: Gem::VERSION, options: {}, verbs: verbs.to_h { |verb| [verb, options_of(verb)] } }
end

def parse(args)
  verb, *rest = args
  one = command(verb)
  one.handle_options(rest)
  # Where an object lies in memory says nothing.
  one.options.to_h { |name, value| [name, value.inspect.gsub(/:0x\h+/, '')] }
rescue SystemExit, StandardError => e
  { error: e.message }
end

if ARGV[0] == 'table'
  puts JSON.generate(table)
else
  puts JSON.generate(JSON.parse($stdin.read).map { |args| parse(args) })
end
