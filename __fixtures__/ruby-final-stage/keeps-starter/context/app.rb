require "open3"

puts Open3.capture2("git", "describe").first
