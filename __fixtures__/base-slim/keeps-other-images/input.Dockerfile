FROM debian:stretch AS old
CMD ["tool"]

FROM debian AS untagged
CMD ["tool"]

FROM ruby:3.3 AS python
CMD ["python", "app.py"]

FROM debian:12-slim AS slim
CMD ["tool"]

FROM example.com/debian:12 AS mirror
CMD ["tool"]

FROM node:20-alpine
CMD ["node", "app.js"]
