FROM python:3.12-slim AS given
WORKDIR /app
COPY entrypoint.sh app.py ./
ENTRYPOINT ["./entrypoint.sh"]
CMD ["python", "app.py"]

FROM python:3.12-slim AS named
COPY --chmod=755 serve /usr/local/bin/
CMD ["serve"]

FROM node:22-slim AS user
COPY server.js /srv/
CMD ["sh", "-c", "npm run migrate && exec node /srv/server.js"]

FROM python:3.12-slim
COPY tasks.py /srv/
CMD ["/srv/tasks.py"]
