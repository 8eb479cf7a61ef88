FROM debian:12
RUN ./apt-get install curl && /opt/tools/apt-get install curl && which apt-get
