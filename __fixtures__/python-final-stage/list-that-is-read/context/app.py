import pathlib

print(pathlib.Path("requirements.txt").read_text())
