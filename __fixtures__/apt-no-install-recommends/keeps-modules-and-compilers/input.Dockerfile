FROM debian:12
RUN apt-get update && apt-get install -y git bioperl
RUN git clone https://example.com/screen.git && ./screen/bin/screen --check

FROM debian:12
COPY fetch.pl /srv/
RUN apt-get update && apt-get install -y libwww-perl
CMD ["perl", "/srv/fetch.pl"]

FROM debian:12
COPY read.py /srv/
RUN apt-get update && apt-get install -y python3-bs4
CMD ["python3", "/srv/read.py"]

FROM ubuntu:20.04
RUN apt-get update && apt-get install -y clang make
COPY . /src
RUN make -C /src

FROM ubuntu:20.04
RUN apt-get update && apt-get install -y clang-10
RUN clang++-10 -fopenmp main.cc

FROM ubuntu:22.04
RUN apt-get update && apt-get install -y ros-humble-ros-core
RUN cd /ws && colcon build
