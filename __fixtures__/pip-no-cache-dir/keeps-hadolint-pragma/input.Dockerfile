FROM python:3.12
# hadolint ignore=DL3042
RUN pip install flask
