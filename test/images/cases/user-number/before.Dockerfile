FROM debian:bookworm-slim
RUN useradd --uid 1234 --groups video --create-home shop
USER shop
RUN echo "$HOME" > "$HOME/built"
CMD ["id"]
