# Asks bundle: `table` prints which options it has and what each takes, `parse` how it reads calls (JSON on standard input).
require 'json'
require 'bundler'
require 'bundler/cli'

THOR = Bundler::Thor
VERBS = %w[install update exec config cache lock check clean add remove outdated].freeze

def options_for(verb)
  Bundler::CLI.class_options.merge(Bundler::CLI.all_commands.fetch(verb).options)
end

def takes(option)
  return 'nothing' if option.type == :boolean
  return 'many' if option.type == :array

  option.lazy_default ? 'optional' : 'value'
end

def names_of(option)
  denied = option.type == :boolean && !option.name.start_with?('no-') ? ["--no-#{option.name.tr('_', '-')}"] : []
  ["--#{option.name.tr('_', '-')}", *option.aliases.map { |name| name.start_with?('-') ? name : "-#{name}" }, *denied]
end

def table
  verbs = VERBS.select { |verb| Bundler::CLI.all_commands.key?(verb) }
  tables = verbs.to_h do |verb|
    [verb, options_for(verb).values.flat_map { |option| names_of(option).map { |name| [name, takes(option)] } }.to_h]
  end
  { version: Bundler::VERSION, options: {}, verbs: tables }
end

def parse(args)
  verb, *rest = args
  reader = THOR::Options.new(options_for(verb))
  options = reader.parse(rest)
  { options: options.inspect, operands: reader.remaining.inspect }
rescue StandardError => e
  { error: e.message }
end

puts ARGV[0] == 'table' ? JSON.generate(table) : JSON.generate(JSON.parse($stdin.read).map { |args| parse(args) })
