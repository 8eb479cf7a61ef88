FROM python:3.12
ARG PIP_ARGS
RUN pip install $PIP_ARGS -r requirements.txt
