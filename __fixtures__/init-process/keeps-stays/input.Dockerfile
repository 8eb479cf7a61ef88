FROM python:3.12-slim AS stays
COPY start.sh /
ENTRYPOINT ["/start.sh"]

FROM python:3.12-slim AS traps
COPY traps.sh /
ENTRYPOINT ["/traps.sh"]

FROM python:3.12-slim AS chosen
COPY chosen.sh /
ENTRYPOINT ["/chosen.sh"]

FROM python:3.12-slim AS inline
CMD ["sh", "-c", "while true; do poll; sleep 60; done"]

FROM python:3.12-slim AS form
COPY given.sh /
ENTRYPOINT ["/given.sh"]
CMD python /srv/app.py

FROM python:3.12-slim
COPY --from=scripts /start.sh /
ENTRYPOINT ["/start.sh"]
