from golang:1.22 as build
env GOLANG_MIRROR=off
run go install ./...

from rockylinux:9 as base
run dnf install -y nginx

from base
copy --from=build /go/bin/app /usr/bin/app
run dnf install -y java-21-openjdk-headless
