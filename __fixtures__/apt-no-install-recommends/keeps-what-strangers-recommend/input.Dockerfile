FROM debian:12
RUN apt-get update && apt-get install -y example-agent
RUN make -C /src install
