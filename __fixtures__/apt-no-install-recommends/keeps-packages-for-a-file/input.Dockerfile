# What agent.deb depends on may be there because git recommends it.
FROM debian:12
RUN apt-get update && apt-get install -y git
COPY agent.deb /tmp/
RUN dpkg -i /tmp/agent.deb
CMD ["agent"]
