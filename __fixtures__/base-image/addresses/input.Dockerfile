ARG PAUSE=3.1
FROM k8s.gcr.io/pause:${PAUSE} AS pause

FROM k8s.gcr.io/kube-proxy@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS proxy

FROM microsoft/dotnet:2.1-sdk AS build
RUN dotnet --info

FROM microsoft/dotnet:2.2-aspnetcore-runtime
COPY --from=build /out /app
