import json, shlex, subprocess

languages = json.load(open("languages.json"))
subprocess.run(shlex.split(languages["c"]), check=True)
