import subprocess

subprocess.run(["/usr/bin/g++", "-std=c++17", "a.cpp"])
