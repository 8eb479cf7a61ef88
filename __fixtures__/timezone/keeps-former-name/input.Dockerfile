FROM node:22-slim
ENV TZ=US/Eastern
COPY report /usr/bin/
