FROM debian:12
RUN apt-get update && apt-get install -y python3-pip && pip3 install example-agent
CMD ["example-agent"]

FROM debian:stretch
RUN apt-get update && apt-get install -y python-pip
RUN pip install flask example-agent
CMD ["example-agent"]
