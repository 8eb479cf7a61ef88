FROM debian:12 AS go
RUN apt-get update && apt-get install -y golang-go && go install example.com/tools/agent@latest

FROM debian:12
RUN apt-get update && apt-get install -y r-base && Rscript -e 'install.packages("jsonlite")'
