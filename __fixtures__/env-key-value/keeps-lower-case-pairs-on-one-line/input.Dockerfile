from debian:12
env LANG C.UTF-8 env LC_ALL C.UTF-8
