pid = Process.spawn("git", "clone", url)
