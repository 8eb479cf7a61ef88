FROM ubuntu:20.04
RUN id app || useradd -l app; if [ -n "$X" ]; then useradd -l x; fi
