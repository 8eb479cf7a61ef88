FROM debian:12 AS go
RUN apt-get update && apt-get install -y --no-install-recommends golang-go gcc libc6-dev && go install example.com/tools/agent@latest

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends r-base r-base-dev && Rscript -e 'install.packages("jsonlite")'
