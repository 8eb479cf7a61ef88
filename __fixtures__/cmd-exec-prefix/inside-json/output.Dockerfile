FROM node:22-slim AS plain
CMD ["sh", "-c", "npm run migrate && exec ./server --port $PORT"]

FROM node:22-slim AS escaped
ENTRYPOINT ["/bin/bash", "-c", "echo \"starting\tup\" && exec ./server \"$MAIN\""]

FROM node:22-slim
CMD ["bash", "-lc", "cd /srv && exec ./server"]
