FROM python:3.8 AS blanks
RUN pip install 'pip < 19' && pip install flask

FROM python:3.8 AS at-most
RUN pip install 'pip<=18.1' wheel
RUN pip install flask

FROM python:3.8 AS exactly
RUN pip install pip===18.1
RUN pip install flask

FROM python:3.8 AS argument
ARG PIP_VERSION=23.0
RUN pip install pip==$PIP_VERSION
RUN pip install flask

FROM python:3.8 AS compatible
RUN python3 -m pip install "pip~=18.0"
RUN pip install flask

FROM python:3.8 AS script
COPY get-pip.py .
RUN python get-pip.py 'pip < 19'
RUN pip install flask

FROM python:3.8
RUN pip install https://files.example.com/pip-9.0.1-py2.py3-none-any.whl && pip install flask

FROM python:3.8
RUN virtualenv --pip=18.1 /v && . /v/bin/activate && pip install flask
