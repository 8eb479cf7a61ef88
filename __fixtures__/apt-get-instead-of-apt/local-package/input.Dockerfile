FROM ubuntu:22.04
RUN apt update && apt install -y ./tool_1.2_amd64.deb libfoo:i386 nginx=1.24.0-1 vim/jammy-backports
