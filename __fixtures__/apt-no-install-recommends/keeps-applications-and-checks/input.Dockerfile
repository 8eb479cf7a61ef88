FROM ubuntu:22.04
RUN apt-get update && apt-get install -y kicad xterm
CMD ["kicad"]

FROM debian:12
RUN apt-get update && apt-get install -y blender
CMD ["blender"]

FROM debian:12
RUN apt-get update && apt-get install -y devscripts fakeroot
CMD ["debuild"]

FROM debian:12
RUN apt-get update && apt-get install -y antiword xpdf
CMD ["index"]

FROM debian:12
RUN apt-get update && apt-get install -y nagios-plugins
CMD ["nrpe"]

FROM ubuntu:16.04
RUN apt-get update && apt-get install -y munin-node && munin-node-configure --shell | sh
CMD ["munin-node"]
