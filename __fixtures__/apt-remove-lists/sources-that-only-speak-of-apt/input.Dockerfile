FROM debian:12
WORKDIR /app
RUN apt-get update && apt-get install -y make npm
COPY . .
RUN npm ci
RUN make all
ENTRYPOINT ["/app/a.sh"]
ENTRYPOINT ["/app/entry.sh"]
CMD ["node", "tide.js"]
