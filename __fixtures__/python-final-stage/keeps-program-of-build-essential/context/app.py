import os

os.system("bzip2 -d dump.bz2")
