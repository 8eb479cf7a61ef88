FROM ubuntu:18.04
RUN apt-get update && apt-get install -y python3-pip virtualenv
RUN pip3 install --upgrade pip
RUN virtualenv -p python3 /venv && . /venv/bin/activate && pip3 install termcolor==1.1.0

FROM ubuntu:18.04
RUN apt-get update && apt-get install -y python3-pip virtualenv
RUN pip3 install --upgrade pip && virtualenv /venv
ENV PATH=/venv/bin:$PATH
RUN pip3 install termcolor==1.1.0

FROM ubuntu:18.04
RUN bash -c "source activate two && pip install --upgrade pip"
RUN bash -c "source activate three && pip install termcolor==1.1.0"

FROM python:3.3
RUN pip install --upgrade pip
RUN pip install termcolor==1.1.0

FROM centos:6
RUN pip install --upgrade pip
RUN pip install termcolor==1.1.0

FROM ubuntu:18.04
RUN pip3 install --upgrade pip
RUN pip3 install termcolor==1.1.0

FROM python:2.7
RUN pip install --upgrade pip
RUN pip install termcolor==1.1.0
