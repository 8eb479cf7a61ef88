FROM debian:12-slim
COPY model.tar.gz /tmp/
COPY wheels /tmp/wheels
RUN tar -xzf /tmp/model.tar.gz -C /srv && pip install /tmp/wheels/*
RUN rm -r /tmp/model.tar.gz /tmp/wheels
CMD ["serve"]
