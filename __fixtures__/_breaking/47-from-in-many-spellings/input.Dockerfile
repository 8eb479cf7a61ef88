from  --platform=$BUILDPLATFORM	debian:12	as Base
FROM Base
RUN apt-get update && apt-get install curl
