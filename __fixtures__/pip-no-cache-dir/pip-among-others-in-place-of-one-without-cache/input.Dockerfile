FROM debian:8
RUN apt-get update && apt-get install -y python-pip
RUN pip install -U setuptools pip
RUN pip install flask

FROM debian:8
RUN apt-get update && apt-get install -y python-pip
RUN pip install --upgrade --user pip
RUN pip install flask
