FROM alpine:3.20 AS only
CMD node server.js --port $PORT
FROM node:22-alpine AS list
CMD npm run migrate && node server.js --port $PORT
FROM debian:12 AS bash
CMD ["bash", "-c", "/srv/run.sh"]
FROM example/app:1 AS unknown
CMD ["/bin/bash", "-c", "node server.js --port $PORT"]
FROM fedora:42 AS rpm
CMD python3 server.py --port $PORT
FROM debian:12
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
ENTRYPOINT python3 server.py --port $PORT
