import subprocess

subprocess.run(["gcc", "-c", "a.c"], check=True)
