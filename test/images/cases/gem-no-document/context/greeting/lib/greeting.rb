# A greeting.
module Greeting
  # What it says.
  TEXT = 'hello'
end
