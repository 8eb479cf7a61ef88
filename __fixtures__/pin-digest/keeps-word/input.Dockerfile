FROM scratch AS app
COPY --from=nginx /etc/nginx /a
RUN --mount=type=bind,from=source,target=/s true
COPY --from=app /a /b
COPY --from=scratch /a /b
