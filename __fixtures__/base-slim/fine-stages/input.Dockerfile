FROM debian:12 AS build
CMD ["tool"]

FROM debian:12
COPY --from=build /out /srv
