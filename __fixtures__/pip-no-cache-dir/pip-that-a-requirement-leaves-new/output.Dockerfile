FROM python:3.8 AS range
RUN pip install --no-cache-dir "pip>=20,<21"
RUN pip install --no-cache-dir flask

FROM python:3.8 AS below
RUN pip install --no-cache-dir -U "pip<24" setuptools
RUN pip install --no-cache-dir flask

FROM python:3.8 AS at-least
RUN pip install --no-cache-dir 'pip>=9'
RUN pip install --no-cache-dir flask

FROM python:3.8 AS environment
ENV PIP_VERSION=23.0
RUN pip install --no-cache-dir pip==$PIP_VERSION
RUN pip install --no-cache-dir flask

FROM python:3.6.4 AS upgraded
RUN pip install 'pip >= 21, < 22' && rm -rf ~/.cache/pip
RUN pip install --no-cache-dir flask
