FROM ubuntu:20.04
RUN useradd -l -c "-l" -d /home/-l app && useradd -l -dl app2
