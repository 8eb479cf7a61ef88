FROM debian:12
# größe – 日本語 🐳
RUN echo "größe 🐳" && apt-get update && apt-get install curl && echo "日本語"
