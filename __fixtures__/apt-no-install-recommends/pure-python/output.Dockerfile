FROM debian:stretch
RUN apt-get update && apt-get install -y --no-install-recommends python-pip python-setuptools && pip install iptools
CMD ["firewall"]
