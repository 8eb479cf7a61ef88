ARG PAUSE=3.1
FROM registry.k8s.io/pause:${PAUSE} AS pause

FROM registry.k8s.io/kube-proxy@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS proxy

FROM mcr.microsoft.com/dotnet/sdk:2.1 AS build
RUN dotnet --info

FROM mcr.microsoft.com/dotnet/core/aspnet:2.2
COPY --from=build /out /app
