command = ["curl", url]
system(*command)
