FROM python:3.12
COPY --chmod=755 run.sh /run.sh
RUN pip install flask
