import subprocess

print(subprocess.check_output(["strings", "a"]))
