FROM debian:8
RUN apt-get update && apt-get install -y python-pip
RUN pip install -U setuptools pip && rm -rf ~/.cache/pip
RUN pip install flask && rm -rf ~/.cache/pip

FROM debian:8
RUN apt-get update && apt-get install -y python-pip
RUN pip install --upgrade --user pip && rm -rf ~/.cache/pip
RUN pip install flask && rm -rf ~/.cache/pip
