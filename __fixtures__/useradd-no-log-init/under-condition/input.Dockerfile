FROM ubuntu:20.04
RUN id app || useradd app; if [ -n "$X" ]; then useradd x; fi
