FROM ubuntu:20.04
RUN useradd -c "-l" -d /home/-l app && useradd -dl app2
