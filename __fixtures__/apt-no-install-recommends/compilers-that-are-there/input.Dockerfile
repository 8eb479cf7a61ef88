FROM ubuntu:20.04
RUN apt-get update && apt-get install -y clang libomp-dev make
COPY . /src
RUN make -C /src

FROM debian:12
RUN apt-get update && apt-get install -y clang make
COPY . /src
RUN make -C /src

FROM ubuntu:22.04
RUN apt-get update && apt-get install -y build-essential ros-humble-ros-core
RUN cd /ws && colcon build
