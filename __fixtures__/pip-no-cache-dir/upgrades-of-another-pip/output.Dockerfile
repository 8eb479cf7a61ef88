FROM ubuntu:18.04
RUN apt-get update && apt-get install -y python3-pip virtualenv
RUN pip3 install --upgrade pip && rm -rf ~/.cache/pip
RUN virtualenv -p python3 /venv && . /venv/bin/activate && pip3 install termcolor==1.1.0 && \
    rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN apt-get update && apt-get install -y python3-pip virtualenv
RUN pip3 install --upgrade pip && virtualenv /venv && rm -rf ~/.cache/pip
ENV PATH=/venv/bin:$PATH
RUN pip3 install termcolor==1.1.0 && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN bash -c "source activate two && pip install --upgrade pip" && rm -rf ~/.cache/pip
RUN bash -c "source activate three && pip install termcolor==1.1.0" && rm -rf ~/.cache/pip

FROM python:3.3
RUN pip install --upgrade pip && rm -rf ~/.cache/pip
RUN pip install termcolor==1.1.0 && rm -rf ~/.cache/pip

FROM centos:6
RUN pip install --upgrade pip && rm -rf ~/.cache/pip
RUN pip install termcolor==1.1.0 && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN pip3 install --upgrade pip && rm -rf ~/.cache/pip
RUN pip3 install --no-cache-dir termcolor==1.1.0

FROM python:2.7
RUN pip install --no-cache-dir --upgrade pip
RUN pip install --no-cache-dir termcolor==1.1.0
