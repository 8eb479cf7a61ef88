FROM debian:stretch
RUN apt-get update && apt-get install -y python-pip && pip install iptools
CMD ["firewall"]
