import subprocess

subprocess.run(["git", "--version"], stdout=subprocess.PIPE)
subprocess.check_output(["ls", "/tmp"])
