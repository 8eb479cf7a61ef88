FROM python:3.8 AS range
RUN pip install "pip>=20,<21"
RUN pip install flask

FROM python:3.8 AS below
RUN pip install -U "pip<24" setuptools
RUN pip install flask

FROM python:3.8 AS at-least
RUN pip install 'pip>=9'
RUN pip install flask

FROM python:3.8 AS environment
ENV PIP_VERSION=23.0
RUN pip install pip==$PIP_VERSION
RUN pip install flask

FROM python:3.6.4 AS upgraded
RUN pip install 'pip >= 21, < 22'
RUN pip install flask
