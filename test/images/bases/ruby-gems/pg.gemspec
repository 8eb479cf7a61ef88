Gem::Specification.new do |spec|
  spec.name = "pg"
  spec.version = "1.5.0"
  spec.summary = "As much of pg as tells whether its library is there"
  spec.authors = ["dockershift"]
  spec.license = "MIT"
  spec.homepage = "http://gems.example.com"
  spec.required_ruby_version = ">= 3.0"
  spec.files = ["extconf.rb", "pg_ext.c"]
  spec.extensions = ["extconf.rb"]
end
