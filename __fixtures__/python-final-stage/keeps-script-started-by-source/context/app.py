from subprocess import run

run(["bash", "build.sh"])
