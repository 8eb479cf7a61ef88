FROM node:20-slim
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 . .
EXPOSE 3000
USER 1000:1000
ENTRYPOINT ["./start1.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 . .
EXPOSE 3000
USER 1000:1000
ENTRYPOINT ["./start2.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 . .
EXPOSE 3000
USER 1000:1000
ENTRYPOINT ["./start3.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 . .
EXPOSE 3000
USER 1000:1000
ENTRYPOINT ["./start4.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 . .
EXPOSE 3000
USER 1000:1000
ENTRYPOINT ["./start5.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 . .
EXPOSE 3000
USER 1000:1000
ENTRYPOINT ["./start6.sh"]
CMD ["node", "server.js"]
