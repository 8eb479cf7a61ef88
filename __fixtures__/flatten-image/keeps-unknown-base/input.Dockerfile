FROM python:3.12-slim
COPY wheels /tmp/wheels
RUN pip install --no-index --find-links=/tmp/wheels app
RUN rm -r /tmp/wheels
CMD ["app"]
