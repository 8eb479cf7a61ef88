FROM debian:12
ARG DEBUG
RUN apt-get update && if [ -n "$DEBUG" ]; then apt-get install gdb strace; else apt-get install less; fi
RUN for p in curl git; do apt-get install "$p"; done
RUN case "$(uname -m)" in x86_64) apt-get install libc6-i386 ;; *) : ;; esac
RUN (apt-get install make) || { apt-get install cmake; }
