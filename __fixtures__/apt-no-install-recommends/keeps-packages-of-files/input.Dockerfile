FROM debian:12
COPY *.deb /tmp/
RUN apt-get update && apt-get install -y ./tool.deb
RUN apt-get install -y "/tmp/agent_$VERSION.deb"
RUN apt-get install -y curl /tmp/*.deb
RUN dpkg -i /tmp/agent.deb; apt-get install -f -y
RUN dpkg -i /tmp/agent.deb || apt-get -y --fix-broken install
