FROM bitnami/python:3.12
RUN pip install flask==3.0.0

FROM registry.access.redhat.com/ubi9/python-312
RUN pip install flask==3.0.0

FROM quay.io/sclorg/nodejs-20-c9s
RUN npm install -g serve@14
